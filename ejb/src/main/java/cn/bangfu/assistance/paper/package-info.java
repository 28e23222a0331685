/**
 * Records and lists of records on paper and as files (part 30 A.8): one way for help given to
 * households and for projects.
 */
package cn.bangfu.assistance.paper;
