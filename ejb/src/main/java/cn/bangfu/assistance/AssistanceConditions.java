package cn.bangfu.assistance;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.reminder.Reminder;
import cn.bangfu.reminder.ReminderTarget;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;

/** The conditions of {@link AssistanceSearch}: the range of the level's index, then the rest. */
final class AssistanceConditions {

  private static final char AFTER_SLASH = '0';
  private static final String AFTER_NUMBER = "~";
  private static final String ARCHIVE = "archiveId";

  private final CriteriaBuilder cb;
  private final CriteriaQuery<?> query;
  private final Root<Assistance> record;
  private final Caller caller;
  private final AssistanceFilter filter;
  private final ChainUnion union;
  private final List<Predicate> all = new ArrayList<>();

  AssistanceConditions(
      CriteriaBuilder cb,
      CriteriaQuery<?> query,
      Root<Assistance> record,
      Caller caller,
      AssistanceFilter filter,
      ChainUnion union) {
    this.cb = cb;
    this.query = query;
    this.record = record;
    this.caller = caller;
    this.filter = filter;
    this.union = union;
  }

  /** True if nothing can be found whatever is stored. */
  static boolean impossible(Caller caller, AssistanceFilter filter, ChainUnion union) {
    boolean root = caller.unionDepth() == 1;
    return switch (filter.state()) {
      case REPORTED, SENT_BACK -> root;
      case SUBORDINATE_UNREPORTED -> single(caller, filter, union);
      default -> false;
    };
  }

  /** Only the records of the caller's union itself. */
  static boolean single(Caller caller, AssistanceFilter filter, ChainUnion union) {
    return filter.changeable() || !filter.includeSubordinates() && union.id() == caller.unionId();
  }

  void apply() {
    scope();
    state();
    archive();
    if (filter.category() != null) {
      all.add(cb.equal(record.get("assistCategory"), filter.category()));
    }
    if (filter.form() != null) {
      all.add(cb.equal(record.get("form"), filter.form()));
    }
    if (filter.from() != null) {
      all.add(cb.greaterThanOrEqualTo(record.get("assistDate"), filter.from()));
    }
    if (filter.to() != null) {
      all.add(cb.lessThanOrEqualTo(record.get("assistDate"), filter.to()));
    }
    if (filter.bulkNo() != null) {
      all.add(cb.equal(record.get("bulkNo"), filter.bulkNo()));
    }
    if (filter.reminderId() != null) {
      all.add(record.get("id").in(targets()));
    }
    query.where(all.toArray(Predicate[]::new));
  }

  private void scope() {
    if (single(caller, filter, union)) {
      all.add(cb.equal(record.get("ownerUnionId"), caller.unionId()));
      if (filter.changeable()) {
        all.add(cb.equal(record.get("holderUnionId"), caller.unionId()));
      }
      return;
    }
    switch (union.level()) {
      case NATIONAL -> {}
      case PROVINCIAL -> all.add(cb.equal(record.get("provinceId"), union.id()));
      case PREFECTURAL -> all.add(cb.equal(record.get("prefectureId"), union.id()));
      case COUNTY -> all.add(cb.equal(record.get("countyId"), union.id()));
      case GRASSROOTS -> {
        Expression<String> path = record.get("ownerUnionPath");
        all.add(cb.greaterThanOrEqualTo(path, union.path()));
        all.add(
            cb.lessThan(path, union.path().substring(0, union.path().length() - 1) + AFTER_SLASH));
      }
    }
  }

  private Subquery<Long> targets() {
    Subquery<Long> targets = query.subquery(Long.class);
    Root<ReminderTarget> target = targets.from(ReminderTarget.class);
    Root<Reminder> reminder = targets.from(Reminder.class);
    return targets
        .select(target.get("recordId"))
        .where(
            cb.equal(target.get("reminderId"), filter.reminderId()),
            cb.equal(reminder.get("id"), filter.reminderId()),
            cb.equal(reminder.get("targetKind"), AssistanceAccess.OBJECT),
            cb.equal(reminder.get("receiverUnionId"), caller.unionId()));
  }

  /** What waits at the own union is a range of the index of holders. */
  private void state() {
    Expression<Integer> holder = record.get("holderDepth");
    switch (filter.state()) {
      case ALL -> {}
      case UNREPORTED, SENT_BACK -> {
        all.add(cb.equal(record.get("holderUnionId"), caller.unionId()));
        all.add(
            cb.equal(record.get("sentBack"), filter.state() == AssistanceStateFilter.SENT_BACK));
      }
      case REPORTED -> all.add(cb.lessThan(holder, caller.unionDepth()));
      case SUBORDINATE_UNREPORTED -> all.add(cb.greaterThan(holder, caller.unionDepth()));
    }
  }

  private void archive() {
    String number = CleanText.number(filter.employeeNo());
    String name = CleanText.trim(filter.name());
    if (number != null || name != null) {
      Subquery<Long> archives = query.subquery(Long.class);
      Root<Archive> archive = archives.from(Archive.class);
      List<Predicate> asked = new ArrayList<>();
      if (number != null) {
        Expression<String> stored = archive.get("employeeNo");
        asked.add(cb.greaterThanOrEqualTo(stored, number));
        asked.add(cb.lessThan(stored, number + AFTER_NUMBER));
      }
      if (name != null) {
        asked.add(
            cb.isTrue(
                cb.function("has_text", Boolean.class, archive.get("headName"), cb.literal(name))));
      }
      archives.select(archive.get("id")).where(asked.toArray(Predicate[]::new));
      all.add(record.get(ARCHIVE).in(archives));
    }
    IdNo idNo = IdNo.of(filter.idNo());
    if (idNo != null) {
      Subquery<Long> contents = query.subquery(Long.class);
      Root<ArchiveContent> content = contents.from(ArchiveContent.class);
      contents
          .select(content.get(ARCHIVE))
          .where(cb.equal(content.get("idNoDigest"), KeyRing.current().digest(idNo.normalized())));
      all.add(record.get(ARCHIVE).in(contents));
    }
  }
}
