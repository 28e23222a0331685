/**
 * 我的方案: what a user wants to count again, under a name of his own (STA-012). The pages of
 * statistics say what stands in it; here it is kept.
 */
package cn.bangfu.statistics.plan;
