/**
 * Several archives become one (ARC-153 to ARC-160): which ones hold the same person, the form of
 * the one that remains with what the others know, the merge itself, and the histories of merged
 * archives as branches of the remaining one (ARC-060). What other rooms keep of an archive goes
 * along by {@link cn.bangfu.archive.LinkedWithArchive}.
 */
package cn.bangfu.archive.merging;
