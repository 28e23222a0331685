/**
 * Value lists kept by administrators (ORG-105 to ORG-110): tables, their values, and a short-lived
 * copy of them in memory. A value that a program rule names has a constant and is locked.
 *
 * <p>Any room may use it: pages through {@link cn.bangfu.codetable.CodeTables}, services through
 * {@link cn.bangfu.codetable.CodeValues}.
 */
package cn.bangfu.codetable;
