package cn.bangfu.archive.filing;

/**
 * What the checks need to know of a value of a code table.
 *
 * @param constant name by which a rule knows the value, or null
 * @param section true for a value of the first of two levels
 */
public record Code(String table, String constant, boolean section, boolean enabled) {}
