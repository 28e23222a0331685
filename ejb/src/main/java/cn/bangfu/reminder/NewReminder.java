package cn.bangfu.reminder;

import cn.bangfu.access.Permission;
import java.util.List;

/**
 * A reminder to be sent to a union by the caller's union.
 *
 * @param targetKind kind of the records concerned, e.g. {@code ARCHIVE}, or null
 * @param targets numbers of the records concerned, at most 10,000 are kept
 * @param onlyHolders null, or the permission whose holders alone receive it (INF-104)
 * @param onlyUser null, or the one user who receives it (INF-104)
 */
public record NewReminder(
    ReminderCategory category,
    long receiverUnionId,
    String subject,
    String content,
    String targetKind,
    List<Long> targets,
    Permission onlyHolders,
    Long onlyUser) {

  /** For everybody of the union who may see the category (INF-103). */
  public NewReminder(
      ReminderCategory category,
      long receiverUnionId,
      String subject,
      String content,
      String targetKind,
      List<Long> targets) {
    this(category, receiverUnionId, subject, content, targetKind, targets, null, null);
  }

  /** The same for one user, such as the one who asked for a job. */
  public NewReminder onlyFor(long userId) {
    return new NewReminder(
        category, receiverUnionId, subject, content, targetKind, targets, null, userId);
  }

  /** The same for those who hold one permission. */
  public NewReminder onlyFor(Permission permission) {
    return new NewReminder(
        category, receiverUnionId, subject, content, targetKind, targets, permission, null);
  }
}
