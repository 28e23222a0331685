/**
 * Who was given the money, by name (part 40, 3.9 to 3.11): the real-name summary tables that are
 * signed and reported, the way from a union down to the persons behind its money, and how far the
 * money of a year is used. Reads what {@code assistance} records and never records help itself;
 * that a line stands in one table at most, and stays as it is there, is kept by the database.
 */
package cn.bangfu.realname;
