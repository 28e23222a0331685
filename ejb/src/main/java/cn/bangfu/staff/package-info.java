/**
 * People of a union and their accounts: log-in, first-login steps, passwords (USR-039 to USR-052).
 * The caller of a request is read here; what he may do is decided in {@code access}.
 */
package cn.bangfu.staff;
