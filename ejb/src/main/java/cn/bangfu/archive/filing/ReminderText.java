package cn.bangfu.archive.filing;

import java.io.Serializable;

/**
 * Subject and content of the reminder that goes with a report or return (INF-052).
 *
 * @param subject 2 to 100 characters; empty stands for the one of INF-105
 * @param content at most 500 characters; empty stands for the one of ARC-095 with the number of
 *     archives that really were reported
 */
public record ReminderText(String subject, String content) implements Serializable {}
