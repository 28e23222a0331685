/**
 * Value lists kept by administrators (ORG-100 to ORG-109): tables, their values, and a short-lived
 * copy of them in memory. A value that a program rule names has a constant and is locked.
 *
 * <p>The national administrator keeps them with {@link cn.bangfu.codetable.CodeTableUpkeep}. A room
 * that stores ids of values adds its columns to the table {@code code_use}, with an index, so that
 * their use can be counted.
 *
 * <p>Any room may use it: pages through {@link cn.bangfu.codetable.CodeTables}, services through
 * {@link cn.bangfu.codetable.CodeValues}.
 */
package cn.bangfu.codetable;
