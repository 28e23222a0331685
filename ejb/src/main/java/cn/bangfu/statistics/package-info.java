/**
 * Statistics of all modules (part 60, STA): records counted by union and by what stands in them,
 * and the records behind every figure. Reads only. The pages of the statistics menu call the
 * services here, each with the right of its module beside that of the statistics (STA-001).
 *
 * <p>A statistic is data, not code: its dimensions say what is read and which columns they give,
 * one statement counts all unions at once, {@link cn.bangfu.statistics.CrossTable} sets the counts
 * into a table, and the list behind a figure is read by the very conditions that counted it
 * (STA-006).
 */
package cn.bangfu.statistics;
