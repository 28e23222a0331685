/**
 * People of a union and their accounts: log-in, first-login steps, passwords (USR-039 to USR-052).
 * The caller of a request is read here; what he may do is decided in {@code access}. What one
 * person alone must not do waits here for a second one: who administers the upper unions, new
 * platform accounts, and the help for locked ones (USR-020, USR-093, USR-100).
 */
package cn.bangfu.staff;
