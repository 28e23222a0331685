/**
 * The overview of statistics (part 60, 5.15) and the totals it is read from (part 50, I). Every
 * night each total is counted once for every union with all below it, by set-based statements over
 * what held at midnight, so that the page reads a few rows whatever the union. What a room adds is
 * a {@link cn.bangfu.statistics.overview.OverviewCounting}.
 */
package cn.bangfu.statistics.overview;
