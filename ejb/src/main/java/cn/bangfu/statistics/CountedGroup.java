package cn.bangfu.statistics;

/**
 * What the statement has counted together.
 *
 * @param branch number of the direct subordinate as text, empty for the chosen union itself
 * @param unreported true if it has not been reported to the own union
 * @param first value of the first dimension, null if nothing is stored
 * @param byFirst false if the group was counted whatever the first dimension says
 */
record CountedGroup(
    String branch,
    boolean unreported,
    boolean byFirst,
    boolean bySecond,
    String first,
    String second,
    Figures figures) {}
