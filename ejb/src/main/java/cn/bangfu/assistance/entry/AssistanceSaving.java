package cn.bangfu.assistance.entry;

import cn.bangfu.access.BusinessActs;
import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.closing.JudgedExit;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceAccess;
import cn.bangfu.assistance.AssistanceChanges;
import cn.bangfu.assistance.AssistanceFacts;
import cn.bangfu.assistance.AssistanceProblem;
import cn.bangfu.assistance.LatestAssistance;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Checks a form and stores it as a record with the money it takes, and the exit from hardship that
 * is told with it, all or nothing (AST-024 to AST-047, AST-082). For services that have checked
 * right and scope and hold the archive locked, then the record.
 */
@Dependent
class AssistanceSaving {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject Chains chains;
  @Inject HelpedArchives helped;
  @Inject EntryLookup lookup;
  @Inject AssistanceChanges changes;
  @Inject LatestAssistance latest;
  @Inject BusinessActs acts;
  @Inject ReminderSender reminders;
  @Inject SpentMoney money;
  @Inject RecordedExit exits;

  /** Stores a changed record, or a new one if there is none yet. */
  Assistance store(AssistanceEntry entry, Archive archive, Assistance stored, boolean confirmed) {
    return store(entry, archive, stored, confirmed, made -> {});
  }

  /**
   * The same.
   *
   * @param mark what a new record is given beside the form
   */
  Assistance store(
      AssistanceEntry entry,
      Archive archive,
      Assistance stored,
      boolean confirmed,
      Consumer<Assistance> mark) {
    boolean foreign = helped.foreign(archive);
    if (entry.isLeaving()) {
      exits.refuse(stored, archive);
    }
    Paid paid = checked(entry, archive, foreign, stored, confirmed);
    Assistance record = stored;
    if (stored == null) {
      record =
          new Assistance(
              archive, chains.of(callers.known().unionPath()), paid.facts(), entry.getSubmission());
      mark.accept(record);
    } else {
      stored.change(paid.facts(), archive.getArchiveLevel());
    }
    record.touch(callers.known().name(), today.now());
    em.persist(record);
    record.number(today.today().getYear());
    money.settle(paid.judged(), entry, record.getId());
    latest.tell(List.of(archive.getId()));
    String told = changes.text(record, acts.current().id());
    if (entry.isLeaving()) {
      told = told + "\n" + exits.store(record, entry.getExit().facts(confirmed));
    }
    callers.about(AssistanceAccess.OBJECT, record.getId(), record.getOwnerUnionId());
    callers.changed(told);
    if (stored == null && foreign) {
      tell(archive, record);
    }
    return record;
  }

  /** A checked form, and what it takes from the own money. */
  private record Paid(AssistanceFacts facts, SpentMoney.Judged judged) {}

  private Paid checked(
      AssistanceEntry entry,
      Archive archive,
      boolean foreign,
      Assistance record,
      boolean confirmed) {
    ArchiveContent content = em.find(ArchiveContent.class, archive.getId());
    EntryChecks.Checked checked =
        EntryChecks.check(
            entry,
            new CheckedAgainst(
                today.today(),
                archive.getArchiveLevel(),
                archive.getFilingDate(),
                foreign,
                content.getMembers().stream()
                    .filter(member -> !member.isMovedOut())
                    .map(Member::getId)
                    .collect(Collectors.toSet()),
                record,
                lookup::code));
    JudgedExit exit = exit(entry, archive, confirmed);
    List<Violation> wrong = new ArrayList<>(checked.wrong());
    wrong.addAll(exit.wrong());
    Violations.throwIfAny(wrong);
    SpentMoney.Judged judged =
        money.judge(record == null ? List.of() : record.getLines(), checked.facts());
    Violations.throwIfAny(judged.refused());
    if (!confirmed) {
      List<Violation> doubts = new ArrayList<>(checked.doubts());
      doubts.addAll(judged.doubts());
      doubts.addAll(exit.doubts());
      if (sameStored(checked.facts(), archive, record)) {
        doubts.add(Violation.of(null, AssistanceProblem.SAME_RECORD));
      }
      if (!doubts.isEmpty()) {
        throw new WarningsToConfirm(doubts);
      }
    }
    money.requireReason(judged, entry);
    return new Paid(checked.facts(), judged);
  }

  /** What is wrong with the exit in the form, told with its fields there; nothing without one. */
  private JudgedExit exit(AssistanceEntry entry, Archive archive, boolean confirmed) {
    if (!entry.isLeaving()) {
      return new JudgedExit(List.of(), List.of(), null);
    }
    JudgedExit judged = exits.judge(archive, entry.getExit().facts(confirmed), entry.getDate());
    return new JudgedExit(
        judged.wrong().stream()
            .map(one -> new Violation("entry.exit." + one.field(), one.problem(), one.args()))
            .toList(),
        judged.doubts(),
        judged.monthlyPerCapita());
  }

  /** AST-039: the same help of the same day is there already. */
  private boolean sameStored(AssistanceFacts facts, Archive archive, Assistance record) {
    if (facts.form() == null) {
      return false;
    }
    List<Long> sameDay =
        lookup.sameDay(
            archive.getId(),
            callers.known().unionId(),
            facts.date(),
            record == null ? null : record.getId());
    return sameDay.stream()
        .map(id -> em.find(Assistance.class, id))
        .anyMatch(other -> other.same(facts));
  }

  /** AST-017: the filing union hears that another one has helped its household. */
  private void tell(Archive archive, Assistance record) {
    reminders.send(
        new NewReminder(
            ReminderCategory.ASSISTANCE,
            archive.getFilingUnionId(),
            Texts.get("assistance.foreign.subject"),
            Texts.format(
                "assistance.foreign.content",
                callers.known().unionName(),
                record.getAssistDate(),
                archive.getHeadName()),
            "ARCHIVE",
            List.of(archive.getId())));
  }
}
