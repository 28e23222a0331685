/** The pages of the statistics (part 60): one frame, a page for each module. */
package cn.bangfu.web.statistics;
