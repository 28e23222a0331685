/**
 * Pages of the security administrator: alarms, keys, parameters, the look over the installation.
 */
package cn.bangfu.web.security;
