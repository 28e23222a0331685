/** Pages of the platform accounts (USR-090). */
package cn.bangfu.web.platform;
