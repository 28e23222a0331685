/** Pages of the help given to households: list, entry by identity number, form, detail. */
package cn.bangfu.web.assistance;
