/**
 * 清理: what is kept for a time only (part 50 K). A room that has such things implements {@link
 * cn.bangfu.job.cleanup.CleanUp}; the nightly job asks all of them, in the order of {@link
 * cn.bangfu.job.cleanup.CleanUpKind}.
 */
package cn.bangfu.job.cleanup;
