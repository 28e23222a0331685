/**
 * The logic check of a union with many archives (ARC-136): portion by portion, each in a
 * transaction of its own, so that it goes on behind the last one after an interruption.
 */
package cn.bangfu.batch.logiccheck;
