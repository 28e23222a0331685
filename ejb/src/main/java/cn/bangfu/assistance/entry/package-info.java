/**
 * Taking, changing and deleting records of assistance (AST-013 to AST-051): the form, its checks
 * and the acts. Knows {@code assistance}, which does not know it.
 */
package cn.bangfu.assistance.entry;
