package cn.bangfu.statistics;

import java.io.Serializable;

/**
 * One column of a table: a value of the first dimension and, where two are crossed, one of the
 * second.
 */
public record StatisticsColumn(StatisticsValue first, StatisticsValue second)
    implements Serializable {}
