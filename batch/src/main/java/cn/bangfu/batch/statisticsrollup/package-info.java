/**
 * The nightly job that makes the totals of the overview of statistics (BAT-085 to BAT-087). Item of
 * the work: the branch of a province, or what is counted for the whole country at once; each is a
 * transaction. The last one compares and lets the totals be used.
 */
package cn.bangfu.batch.statisticsrollup;
