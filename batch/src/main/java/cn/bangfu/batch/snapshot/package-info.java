/**
 * The nightly job that makes snapshots (BAT-080 to BAT-083). Item of the work: a branch of a
 * snapshot, at its end the comparison of its counts; each is a transaction.
 */
package cn.bangfu.batch.snapshot;
