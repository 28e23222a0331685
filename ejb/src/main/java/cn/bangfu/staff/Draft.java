package cn.bangfu.staff;

import java.time.OffsetDateTime;

/**
 * What was typed into a form and not saved (USR-072).
 *
 * @param page address of the form inside the application, with its parameters
 * @param title heading of the page
 */
public record Draft(String page, String title, OffsetDateTime savedAt) {}
