/**
 * The nightly job that counts cancellations for warnings, also asked for by a union for its own
 * settings (BAT-088 to BAT-090). Item of the work: a setting; some together are a transaction.
 */
package cn.bangfu.batch.warningcount;
