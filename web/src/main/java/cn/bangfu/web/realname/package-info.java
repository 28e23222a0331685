/** Pages of the real-name summary tables and of what stands behind the money of a union. */
package cn.bangfu.web.realname;
