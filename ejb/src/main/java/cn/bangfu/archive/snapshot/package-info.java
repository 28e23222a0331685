/**
 * 归档: snapshots of the archives (ARC-169, ARC-170, BAT-079 to BAT-084). A snapshot is a named day,
 * not a second copy of millions of archives: every version of every row stands in the history
 * tables with the time during which it held, the application may not write there, and so the rows
 * that held at 24:00 of the day are the frozen content. They are read with the tree of unions and
 * the names of that day.
 *
 * <p>What keeps a snapshot as it was: edits, transfers, merges, deletions and moves of unions close
 * a version and open another one, the old one stays; the counts of every union of the scope are
 * stored when the snapshot is made, are compared with a second way of counting, and are guarded by
 * triggers. The one exception is asked for by law: an archive that is made anonymous loses its
 * personal data in old versions too (USR-134). It stays in the snapshot, its counts and what is
 * counted by stay, and it reads 已匿名.
 *
 * <p>供养人口数 are the family members of the archives on file. A union that sees a snapshot of its
 * superior sees the counts of its own branch of that day: figures of others are not its affair.
 */
package cn.bangfu.archive.snapshot;
