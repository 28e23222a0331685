package cn.bangfu.statistics;

import java.time.OffsetDateTime;

/** What was counted in the background. */
public record CountedStatistics(AskedStatistics asked, StatisticsTable table, OffsetDateTime at) {}
