/**
 * The nightly job that removes reminders handled more than twelve months ago (INF-065, BAT-103).
 * Item of the work: a transaction in which up to a thousand go.
 */
package cn.bangfu.batch.remindercleanup;
