/**
 * The directory of all unions of the country (跨区域维权): contact data of offices, open to every user
 * of every union, so that workers' rights can be protected across regions (INF-086). It is a view
 * of the tree of unions and keeps nothing of its own; it is the one place where data of unions
 * outside the own branch may be read.
 */
package cn.bangfu.crossregion;
