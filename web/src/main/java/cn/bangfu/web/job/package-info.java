/** 我的任务 for everybody, and the page of the 系统管理员 for all background jobs. */
package cn.bangfu.web.job;
