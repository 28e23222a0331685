/** The page on which the national administrator keeps the code tables (ORG-100 to ORG-108). */
package cn.bangfu.web.codetable;
