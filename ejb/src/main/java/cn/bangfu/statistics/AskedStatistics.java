package cn.bangfu.statistics;

import java.io.Serializable;

/** What is counted in the background, and how it is to be shown. */
public record AskedStatistics(ArchiveCount count, StatisticsLook look) implements Serializable {}
