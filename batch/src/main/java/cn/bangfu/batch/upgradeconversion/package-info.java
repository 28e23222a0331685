/**
 * The job that converts the temporary-relief archives of V2.0 (BAT-065): portion by portion, each a
 * transaction of {@link cn.bangfu.archive.conversion.ConversionDesk}; a restart goes on behind the
 * last one.
 */
package cn.bangfu.batch.upgradeconversion;
