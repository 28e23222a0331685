/**
 * Who calls, what he may do, and what he did: the caller of a request, rights declared on service
 * methods and checked by one interceptor, the scope as a predicate of queries, business acts and
 * the audit trail (USR-022 to USR-025, USR-079, USR-101).
 *
 * <p>Every public method of a stateless service declares {@link cn.bangfu.access.Needs}; any room
 * may use this one.
 */
package cn.bangfu.access;
