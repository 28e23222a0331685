package cn.bangfu.assistance.entry;

/**
 * What the checks know of a value of a code table.
 *
 * @param constant name by which a rule knows it, or null
 */
record CodeFact(String table, String constant, String name, boolean enabled) {}
