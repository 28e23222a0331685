/**
 * The job that works off a large quick report or return (ARC-111, AST-073): portion by portion,
 * each a transaction of {@link cn.bangfu.quick.QuickDesk}; a stop or crash leaves whole records and
 * a restart takes up those that are left.
 */
package cn.bangfu.batch.quickreport;
