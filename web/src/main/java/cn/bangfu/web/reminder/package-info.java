/** Pages of the reminders of the own union (INF-057 to INF-062). */
package cn.bangfu.web.reminder;
