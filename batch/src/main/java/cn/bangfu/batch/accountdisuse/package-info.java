/**
 * The nightly job that stops accounts nobody has used for long and accounts whose time is over
 * (USR-013, BAT-098). Item of the work: a union with such accounts.
 */
package cn.bangfu.batch.accountdisuse;
