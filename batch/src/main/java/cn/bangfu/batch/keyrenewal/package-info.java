/**
 * The job that seals old values with a new data key while people work (USR-116, BAT-101). Item of
 * the work: a step of some blocks, whose place the order itself keeps, so that stopping and
 * restarting loses nothing.
 */
package cn.bangfu.batch.keyrenewal;
