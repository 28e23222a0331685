/** Pages of the own account: steps of the first log-in, password (USR-045 to USR-050). */
package cn.bangfu.web.staff;
