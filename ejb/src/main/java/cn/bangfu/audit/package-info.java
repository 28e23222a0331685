/**
 * The audit trail after it was written: the chain that seals it, its verification, searching and
 * statistics, what is noticed in it, and its archive (USR-101 to USR-113). Records themselves are
 * written by {@link cn.bangfu.access.AuditTrail}.
 *
 * <p><b>The chain.</b> Acts insert their records in parallel and wait for nobody. A sealer gives
 * them their links some seconds later, in one chain a month: link = keyed digest of the link before
 * and the record's content, under a key outside the database. Nobody with the database alone can
 * make a link; whoever alters, removes or exchanges a record breaks exactly its own link.
 */
package cn.bangfu.audit;
