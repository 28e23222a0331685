/** The clock that lets jobs begin and go on (part 50, table B). */
package cn.bangfu.batch.timers;
