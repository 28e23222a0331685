/**
 * The nightly clean-up (part 50 K): kind by kind, some things in each transaction, so that it goes
 * on with what is left after an interruption.
 */
package cn.bangfu.batch.cleanup;
