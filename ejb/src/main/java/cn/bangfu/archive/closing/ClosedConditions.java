package cn.bangfu.archive.closing;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.LifeState;
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

/** The conditions of {@link ClosedSearch} for one query over archives and the blocks in force. */
final class ClosedConditions {

  private static final char AFTER_SLASH = '0';
  private static final String AFTER_NUMBER = "~";

  private final CriteriaBuilder cb;
  private final CriteriaQuery<?> query;
  private final Root<Archive> archive;
  private final Root<? extends Closing> block;
  private final ClosedFilter filter;
  private final List<Predicate> all = new ArrayList<>();

  ClosedConditions(
      CriteriaBuilder cb,
      CriteriaQuery<?> query,
      Root<Archive> archive,
      Root<? extends Closing> block,
      ClosedFilter filter) {
    this.cb = cb;
    this.query = query;
    this.archive = archive;
    this.block = block;
    this.filter = filter;
  }

  /** The day of the closing. */
  static String date(ClosedFilter filter) {
    return filter.exited() ? "exitedDate" : "deregisteredDate";
  }

  /**
   * Puts the conditions on the query.
   *
   * @param union the union asked for
   * @param alone only what that union has filed itself
   */
  void apply(ChainUnion union, boolean alone) {
    all.add(cb.equal(block.get("archiveId"), archive.get("id")));
    all.add(cb.equal(block.get("inForce"), true));
    all.add(
        cb.equal(
            archive.get("lifeState"), filter.exited() ? LifeState.EXITED : LifeState.DEREGISTERED));
    scope(union, alone);
    if (filter.archiveType() != null) {
      all.add(cb.equal(archive.get("archiveType"), filter.archiveType()));
    }
    if (filter.hardshipCategory() != null) {
      all.add(cb.equal(archive.get("hardshipCategory"), filter.hardshipCategory()));
    }
    String number = CleanText.number(filter.employeeNo());
    if (number != null) {
      Expression<String> present = archive.get("employeeNo");
      all.add(cb.greaterThanOrEqualTo(present, number));
      all.add(cb.lessThan(present, number + AFTER_NUMBER));
    }
    String name = CleanText.trim(filter.name());
    if (name != null) {
      all.add(contains(archive.get("headName"), name));
    }
    content();
    closing();
    if (filter.reminderId() != null) {
      all.add(archive.get("id").in(targets(union)));
    }
    query.where(all.toArray(Predicate[]::new));
  }

  private void scope(ChainUnion union, boolean alone) {
    if (alone) {
      all.add(cb.equal(archive.get("filingUnionId"), union.id()));
      return;
    }
    switch (union.level()) {
      case NATIONAL -> {}
      case PROVINCIAL -> all.add(cb.equal(archive.get("provinceId"), union.id()));
      case PREFECTURAL -> all.add(cb.equal(archive.get("prefectureId"), union.id()));
      case COUNTY -> all.add(cb.equal(archive.get("countyId"), union.id()));
      case GRASSROOTS -> {
        Expression<String> path = archive.get("filingUnionPath");
        all.add(cb.greaterThanOrEqualTo(path, union.path()));
        all.add(
            cb.lessThan(path, union.path().substring(0, union.path().length() - 1) + AFTER_SLASH));
      }
    }
  }

  private Subquery<Long> targets(ChainUnion receiver) {
    Subquery<Long> targets = query.subquery(Long.class);
    Root<ReminderTarget> target = targets.from(ReminderTarget.class);
    Root<Reminder> reminder = targets.from(Reminder.class);
    return targets
        .select(target.get("recordId"))
        .where(
            cb.equal(target.get("reminderId"), filter.reminderId()),
            cb.equal(reminder.get("id"), filter.reminderId()),
            cb.equal(reminder.get("receiverUnionId"), receiver.id()));
  }

  private void content() {
    String employer = CleanText.trim(filter.employer());
    IdNo idNo = IdNo.of(filter.idNo());
    if (employer == null && idNo == null) {
      return;
    }
    Subquery<Long> contents = query.subquery(Long.class);
    Root<ArchiveContent> content = contents.from(ArchiveContent.class);
    List<Predicate> which = new ArrayList<>();
    if (employer != null) {
      which.add(contains(content.get("employer"), employer));
    }
    if (idNo != null) {
      which.add(cb.equal(content.get("idNoDigest"), KeyRing.current().digest(idNo.normalized())));
    }
    contents.select(content.get("archiveId")).where(which.toArray(Predicate[]::new));
    all.add(archive.get("id").in(contents));
  }

  private void closing() {
    if (filter.reasonId() != null) {
      all.add(cb.equal(block.get(filter.exited() ? "wayId" : "reasonId"), filter.reasonId()));
    }
    if (filter.from() != null) {
      all.add(cb.greaterThanOrEqualTo(block.get(date(filter)), filter.from()));
    }
    if (filter.to() != null) {
      all.add(cb.lessThanOrEqualTo(block.get(date(filter)), filter.to()));
    }
    if (filter.way() != null && !filter.exited()) {
      all.add(cb.equal(block.get("way"), filter.way()));
    }
  }

  private Predicate contains(Expression<String> text, String part) {
    return cb.isTrue(cb.function("has_text", Boolean.class, text, cb.literal(part)));
  }
}
