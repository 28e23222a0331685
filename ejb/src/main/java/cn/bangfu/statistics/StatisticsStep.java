package cn.bangfu.statistics;

import java.io.Serializable;

/** A union on the way from the own one to the one that is looked at (STA-005). */
public record StatisticsStep(long unionId, String name) implements Serializable {}
