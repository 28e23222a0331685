/**
 * The job that works off a large quick report or return (ARC-111): portion by portion, each a
 * transaction of {@link cn.bangfu.archive.quick.QuickDesk}; a stop or crash leaves whole archives
 * and a restart takes up those that are left.
 */
package cn.bangfu.batch.quickreport;
