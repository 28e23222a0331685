/** Pages of the security administrator: alarms, keys, the look over the installation. */
package cn.bangfu.web.security;
