/** A statistic counted in the background (BAT-095): one transaction, which a restart does anew. */
package cn.bangfu.batch.statistics;
