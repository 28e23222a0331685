/**
 * Help given to the households on file (AST): its records with their lines of money, where they
 * stand on their way up the tree, and the lists and details that read them. A record belongs to the
 * union that gives the help, which need not be the one that files the household. What is typed is
 * taken by {@code assistance.entry}.
 *
 * <p>This room knows archives; archives know nothing of it but what {@link
 * cn.bangfu.archive.LinkedWithArchive} tells them.
 */
package cn.bangfu.assistance;
