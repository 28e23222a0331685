package cn.bangfu.assistance.entry;

import cn.bangfu.assistance.SummaryClass;

/**
 * What the checks know of a value of a code table.
 *
 * @param constant name by which a rule knows it, or null
 * @param summaryClass the real-name table of a measure; null for other values
 */
record CodeFact(
    String table, String constant, String name, boolean enabled, SummaryClass summaryClass) {}
