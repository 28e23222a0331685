/** Pages of the security administrator. */
package cn.bangfu.web.security;
