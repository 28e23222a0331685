/**
 * What waits for whom: reminders belong to the receiving union and are seen by those of its users
 * who hold 提醒信息 and the permission of the category (INF-051, INF-103).
 */
package cn.bangfu.reminder;
