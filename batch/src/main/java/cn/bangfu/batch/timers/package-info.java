/** When jobs start by themselves (part 50, table B). Times are those of Asia/Shanghai. */
package cn.bangfu.batch.timers;
