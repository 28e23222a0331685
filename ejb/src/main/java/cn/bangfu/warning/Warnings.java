package cn.bangfu.warning;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The warnings of the own union, and what is done about them (INF-077 to INF-079, INF-085). */
@Stateless
public class Warnings {

  private static final String OBJECT = "WARNING";

  /** Kind of the targets that stand in the library of cancelled archives. */
  private static final String CANCELLED = "ARCHIVE_CANCELLED";

  private static final int PAGE_MAX = 200;
  private static final int TEXT_MIN = 2;
  private static final int TEXT_MAX = 500;
  private static final int TARGETS_MAX = 10_000;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject CodeValues codes;
  @Inject WarningQueries queries;
  @Inject CancelledArchives archives;
  @Inject ReminderSender reminders;

  /** How many wait to be handled, counted no further than a list counts (INF-008). */
  @Needs(Right.WARNING_LIST)
  public BoundedCount openCount() {
    return queries.openCount();
  }

  /** A page of the list, the newest first. */
  @Needs(Right.WARNING_LIST)
  public List<WarningRow> page(WarningFilter filter, int offset, int size) {
    filter.check();
    return queries.page(filter, Math.max(0, offset), Math.max(1, Math.min(size, PAGE_MAX)));
  }

  @Needs(Right.WARNING_LIST)
  public BoundedCount count(WarningFilter filter) {
    filter.check();
    return new BoundedCount((int) Math.min(BoundedCount.LIMIT + 1L, queries.count(filter)));
  }

  /**
   * The reasons that have a column of their own: those the settings have chosen or that were
   * counted, in the order of their table.
   *
   * @param setting only of this setting, or null for all of the union
   */
  @Needs(Right.WARNING_LIST)
  public List<CodeValue> reasons(Long setting) {
    List<Long> shown = queries.reasons(setting);
    return codes.valuesWithDisabled(WarningSettings.REASONS).stream()
        .filter(value -> shown.contains(value.getId()))
        .toList();
  }

  /** The settings that the list can be asked for, with deleted ones that have warnings. */
  @Needs(Right.WARNING_LIST)
  public Map<Long, String> settings() {
    Map<Long, String> names = new LinkedHashMap<>();
    em.createNamedQuery("WarningSetting.everOfUnion", WarningSetting.class)
        .setParameter("union", callers.known().unionId())
        .getResultList()
        .forEach(
            setting ->
                names.put(
                    setting.getId(),
                    setting.isDeleted()
                        ? Texts.format("warning.setting.deleted", setting.getName())
                        : setting.getName()));
    return names;
  }

  /** The archives behind the figure of a warning, the newest cancellations first. */
  @Needs(Right.WARNING_ARCHIVES)
  public List<CancelledRow> archives(long id, int offset, int size) {
    return archives.page(
        below(own(em.find(Warning.class, id), id)),
        Math.max(0, offset),
        Math.max(1, Math.min(size, PAGE_MAX)));
  }

  /** How many these are: the figure, unless some have left the own branch since. */
  @Needs(Right.WARNING_ARCHIVES)
  public long archiveCount(long id) {
    return archives.count(below(own(em.find(Warning.class, id), id)));
  }

  /** Sets a warning handled: it is counted at log-in no more (INF-079). */
  @Needs(Right.WARNING_HANDLE)
  public void handle(long id, String typed) {
    String note = text("note", typed);
    Warning warning = own(em.find(Warning.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    warning.handle(callers.known().name(), today.now(), note);
    callers.changed("state: HANDLED");
  }

  /** Tells the watched union, with the figures and words of the user (INF-085). */
  @Needs(Right.WARNING_HANDLE)
  public void passOn(long id, String typed) {
    String words = text("words", typed);
    Warning warning = below(own(em.find(Warning.class, id), id));
    String content =
        Texts.format(
            "warning.content.passedOn",
            warning.getPeriodFrom(),
            warning.getPeriodTo(),
            warning.getFigure(),
            warning.getThreshold(),
            words);
    reminders.send(
        new NewReminder(
            ReminderCategory.ARCHIVE,
            warning.getWatchedId(),
            Texts.get("warning.subject"),
            content,
            CANCELLED,
            archives.ids(warning, ArchiveType.URBAN_WORKER, TARGETS_MAX)));
    callers.changed(words);
  }

  private static String text(String field, String typed) {
    String text = CleanText.trim(typed);
    int length = CleanText.length(text);
    if (length < TEXT_MIN || length > TEXT_MAX) {
      throw new Violations(List.of(Violation.of(field, WarningProblem.NOTE, TEXT_MIN, TEXT_MAX)));
    }
    return text;
  }

  private Warning own(Warning warning, long id) {
    callers.about(OBJECT, id, warning == null ? null : warning.getUnionId());
    if (warning == null || warning.getUnionId() != callers.known().unionId()) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return warning;
  }

  /** The watched union must still be one of the own branch (ORG-064). */
  private Warning below(Warning warning) {
    if (!queries.isBelow(warning)) {
      throw new BusinessException(WarningProblem.MOVED_AWAY);
    }
    return warning;
  }
}
