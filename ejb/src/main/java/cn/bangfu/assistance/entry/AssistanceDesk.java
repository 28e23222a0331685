package cn.bangfu.assistance.entry;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.BusinessActs;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.assistance.AssistCategory;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceAccess;
import cn.bangfu.assistance.AssistanceChanges;
import cn.bangfu.assistance.AssistanceFacts;
import cn.bangfu.assistance.AssistanceProblem;
import cn.bangfu.assistance.AssistanceRules;
import cn.bangfu.assistance.LatestAssistance;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Takes, changes and deletes records of assistance of the own union (AST-024 to AST-051), one
 * transaction per act. The archive is locked first, then the record.
 */
@Stateless
public class AssistanceDesk {

  /** So many records may be chosen at once. */
  public static final int MAX_CHOSEN = 500;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject Chains chains;
  @Inject CodeValues codes;
  @Inject HelpedArchives helped;
  @Inject EntryLookup lookup;
  @Inject AssistanceAccess access;
  @Inject AssistanceChanges changes;
  @Inject LatestAssistance latest;
  @Inject BusinessActs acts;
  @Inject ReminderSender reminders;

  /**
   * An empty form for an archive (AST-022).
   *
   * @param number the number by which it was found; needed for an archive of other unions
   * @throws BusinessException if the archive cannot be helped now
   */
  @Needs(Right.ASSISTANCE_PREPARE)
  public AssistanceEntry begin(long archiveId, IdNo number) {
    AssistanceEntry entry = new AssistanceEntry(archiveId);
    entry.prove(number, null);
    Archive archive = helped.get(entry);
    helped.refuse(archive);
    entry.setDate(today.today());
    entry.setExpenditureKind(codes.byConstant("expenditure_kind", "DAILY_RELIEF").getId());
    if (!helped.foreign(archive)) {
      ArchiveContent content = em.find(ArchiveContent.class, archiveId);
      entry.setCategory(AssistCategory.of(content.getMainCause()));
      entry.setBeneficiary(memberOf(content, number));
    }
    return entry;
  }

  /** The form of a stored record that may still be changed. */
  @Needs(Right.ASSISTANCE_PREPARE)
  public AssistanceEntry open(long id) {
    Assistance record = access.getOwn(id);
    refuse(AssistanceRules.refuseChange(record));
    return new AssistanceEntry(record);
  }

  /** What the form shows of its archive and offers to choose. */
  @Needs(Right.ASSISTANCE_PREPARE)
  public EntryOffers offers(AssistanceEntry entry) {
    Archive archive = helped.get(entry);
    return lookup.offers(archive, helped.foreign(archive));
  }

  /** How often the household was helped before (AST-021). */
  @Needs(Right.ASSISTANCE_PREPARE)
  public AssistedBefore before(AssistanceEntry entry) {
    Archive archive = helped.get(entry);
    return lookup.before(archive.getId(), helped.foreign(archive));
  }

  /**
   * Saves a form. The same form sent twice makes one record (AST-042).
   *
   * @throws Violations with everything that is wrong
   * @throws WarningsToConfirm if something is doubtful and not confirmed yet
   * @throws StaleException if somebody else changed the record since it was opened
   */
  @Needs(Right.ASSISTANCE_SAVE)
  public SavedAssistance save(AssistanceEntry entry, boolean confirmed) {
    Archive archive = helped.lock(entry);
    Assistance record = entry.getId() == null ? made(entry) : access.lockOwn(entry.getId());
    if (entry.getId() == null && record != null) {
      return saved(record);
    }
    if (record == null) {
      helped.refuse(archive);
      helped.refuseName(archive, entry);
    } else {
      refuse(AssistanceRules.refuseChange(record));
      refuseStale(entry, record);
    }
    boolean foreign = helped.foreign(archive);
    AssistanceFacts facts = checked(entry, archive, foreign, record, confirmed);
    boolean fresh = record == null;
    if (fresh) {
      record =
          new Assistance(
              archive, chains.of(callers.known().unionPath()), facts, entry.getSubmission());
    } else {
      record.change(facts, archive.getArchiveLevel());
    }
    record.touch(callers.known().name(), today.now());
    em.persist(record);
    record.number(today.today().getYear());
    em.flush();
    callers.about(AssistanceAccess.OBJECT, record.getId(), record.getOwnerUnionId());
    callers.changed(changes.text(record.getId(), acts.current().id()));
    latest.tell(List.of(archive.getId()));
    if (fresh && foreign) {
      tell(archive, record);
    }
    return saved(record);
  }

  /** Deletes those of the chosen records that may be deleted (AST-049 to AST-051). */
  @Needs(Right.ASSISTANCE_DELETE)
  public AssistanceOutcome delete(List<Long> ids) {
    refuseNumber(ids);
    long own = callers.known().unionId();
    List<Assistance> chosen = access.lock(ids);
    if (chosen.stream().noneMatch(record -> record.getOwnerUnionId() == own)) {
      throw new AccessDenied(AssistanceProblem.OWN_RECORDS_ONLY);
    }
    Map<Long, String> names = names(chosen);
    List<AssistanceOutcome.Refused> refused = new ArrayList<>();
    List<String> deleted = new ArrayList<>();
    Set<Long> helpedArchives = new TreeSet<>();
    for (Assistance record : chosen) {
      Optional<Violation> reason =
          record.getOwnerUnionId() != own
              ? Optional.of(Violation.of(null, AssistanceProblem.OWN_RECORDS_ONLY))
              : lookup.exitHolds(record)
                  ? Optional.of(Violation.of(null, AssistanceProblem.EXITED_ALREADY))
                  : AssistanceRules.refuseDelete(record);
      if (reason.isPresent()) {
        refused.add(
            new AssistanceOutcome.Refused(
                record.getId(),
                names.get(record.getArchiveId()),
                record.getAssistDate(),
                reason.get()));
      } else {
        deleted.add(record.getRecordNo());
        helpedArchives.add(record.getArchiveId());
        em.remove(record);
      }
    }
    em.flush();
    latest.tell(helpedArchives);
    callers.count(deleted.size());
    callers.changed(String.join("\n", deleted));
    return new AssistanceOutcome(deleted.size(), refused);
  }

  private AssistanceFacts checked(
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
    Violations.throwIfAny(checked.wrong());
    if (!confirmed) {
      List<Violation> doubts = new ArrayList<>(checked.doubts());
      if (sameStored(checked.facts(), archive, record)) {
        doubts.add(Violation.of(null, AssistanceProblem.SAME_RECORD));
      }
      if (!doubts.isEmpty()) {
        throw new WarningsToConfirm(doubts);
      }
    }
    return checked.facts();
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
        .anyMatch(
            other ->
                other.getForm() == facts.form()
                    && other.getLines().size() == facts.lines().size()
                    && other.getLines().stream()
                        .allMatch(
                            line -> facts.lines().stream().anyMatch(wanted -> line.same(wanted))));
  }

  /** The record that this form has made, if it was sent twice. */
  private Assistance made(AssistanceEntry entry) {
    List<Assistance> found =
        em.createQuery("select a from Assistance a where a.submission = :number", Assistance.class)
            .setParameter("number", entry.getSubmission())
            .getResultList();
    if (found.isEmpty()) {
      return null;
    }
    if (found.get(0).getOwnerUnionId() != callers.known().unionId()) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return found.get(0);
  }

  private static void refuseStale(AssistanceEntry entry, Assistance record) {
    if (record.getVersion() != entry.getVersion()) {
      throw new StaleException(
          AssistanceProblem.STALE, record.getChangedBy(), record.getChangedAt());
    }
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

  private static Long memberOf(ArchiveContent content, IdNo number) {
    if (number == null) {
      return null;
    }
    byte[] digest = KeyRing.current().digest(number.normalized());
    return content.getMembers().stream()
        .filter(
            member ->
                member.getIdNoDigest() != null && Arrays.equals(member.getIdNoDigest(), digest))
        .map(Member::getId)
        .findFirst()
        .orElse(null);
  }

  private Map<Long, String> names(List<Assistance> records) {
    Map<Long, String> names = new HashMap<>();
    for (Object[] row :
        em.createQuery("select a.id, a.headName from Archive a where a.id in :ids", Object[].class)
            .setParameter("ids", records.stream().map(Assistance::getArchiveId).toList())
            .getResultList()) {
      names.put((Long) row[0], (String) row[1]);
    }
    return names;
  }

  static void refuseNumber(List<Long> ids) {
    if (ids.isEmpty()) {
      throw new BusinessException(AssistanceProblem.NOTHING_CHOSEN);
    }
    if (ids.size() > MAX_CHOSEN) {
      throw new BusinessException(AssistanceProblem.TOO_MANY_CHOSEN, MAX_CHOSEN);
    }
  }

  private static SavedAssistance saved(Assistance record) {
    return new SavedAssistance(record.getId(), record.getRecordNo());
  }

  private static void refuse(Optional<Violation> reason) {
    reason.ifPresent(
        no -> {
          throw new BusinessException(no.problem(), no.args().toArray());
        });
  }
}
