package cn.bangfu.assistance.entry;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.assistance.AssistCategory;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceAccess;
import cn.bangfu.assistance.AssistanceChanges;
import cn.bangfu.assistance.AssistanceProblem;
import cn.bangfu.assistance.AssistanceRules;
import cn.bangfu.assistance.HelpedPersons;
import cn.bangfu.assistance.LatestAssistance;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.fund.FundMoney;
import cn.bangfu.fund.FundYear;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
  @Inject CodeValues codes;
  @Inject HelpedArchives helped;
  @Inject EntryLookup lookup;
  @Inject AssistanceSaving saving;
  @Inject AssistanceAccess access;
  @Inject AssistanceChanges changes;
  @Inject LatestAssistance latest;
  @Inject HelpedPersons persons;
  @Inject SpentMoney money;
  @Inject FundMoney funds;
  @Inject RecordedExit exits;

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
    if (helped.person(archive, entry) instanceof Member member) {
      entry.setBeneficiary(member.getId());
    }
    if (!helped.foreign(archive)) {
      ArchiveContent content = em.find(ArchiveContent.class, archiveId);
      entry.setCategory(AssistCategory.of(content.getMainCause()));
    }
    return withExit(entry, null, archive);
  }

  /** The form of a stored record that may still be changed. */
  @Needs(Right.ASSISTANCE_PREPARE)
  public AssistanceEntry open(long id) {
    Assistance record = access.getOwn(id);
    refuse(AssistanceRules.refuseChange(record));
    AssistanceEntry entry = new AssistanceEntry(record);
    return withExit(entry, record, em.find(Archive.class, record.getArchiveId()));
  }

  /** The fields of an exit, if one can be recorded (AST-080). */
  private AssistanceEntry withExit(AssistanceEntry entry, Assistance record, Archive archive) {
    if (exits.possible(record, archive)) {
      entry.setExit(exits.begin(archive));
    }
    return entry;
  }

  /** What the form shows of its archive and offers to choose. */
  @Needs(Right.ASSISTANCE_PREPARE)
  public EntryOffers offers(AssistanceEntry entry) {
    Archive archive = helped.get(entry);
    return lookup.offers(
        archive,
        helped.foreign(archive),
        helped.person(archive, entry),
        entry.getId() == null ? null : access.getOwn(entry.getId()));
  }

  /**
   * The years that money of a type can be taken from (AST-036).
   *
   * @param date day of the help
   */
  @Needs(Right.ASSISTANCE_PREPARE)
  public List<FundYear> years(Long fundType, LocalDate date) {
    return fundType == null
        ? List.of()
        : funds.years(
            callers.known().unionId(), fundType, (date == null ? today.today() : date).getYear());
  }

  /** The name of a fund type. */
  @Needs(Right.ASSISTANCE_PREPARE)
  public String fundTypeName(long fundType) {
    return funds.name(fundType);
  }

  /** How often the household was helped before (AST-021). */
  @Needs(Right.ASSISTANCE_PREPARE)
  public AssistedBefore before(AssistanceEntry entry) {
    Archive archive = helped.get(entry);
    return lookup.before(archive.getId(), helped.foreign(archive));
  }

  /**
   * Saves a form, with the exit from hardship that is told in it: both or neither (AST-082). The
   * same form sent twice makes one record (AST-042).
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
    return saved(saving.store(entry, archive, record, confirmed));
  }

  /** Deletes those of the chosen records that may be deleted (AST-049 to AST-051). */
  @Needs(Right.ASSISTANCE_DELETE)
  public AssistanceOutcome delete(List<Long> ids) {
    refuseNumber(ids);
    long own = callers.known().unionId();
    List<Assistance> chosen = access.lock(ids);
    money.lock(chosen);
    Map<Long, Archive> archives = persons.archives(chosen);
    List<AssistanceOutcome.Refused> refused = new ArrayList<>();
    List<Assistance> deletable = new ArrayList<>();
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
                persons.name(record, archives.get(record.getArchiveId())),
                record.getAssistDate(),
                reason.get()));
      } else {
        deletable.add(record);
        helpedArchives.add(record.getArchiveId());
      }
    }
    callers.count(deletable.size());
    callers.changed(changes.last(deletable));
    deletable.forEach(em::remove);
    em.flush();
    latest.tell(helpedArchives);
    return new AssistanceOutcome(deletable.size(), refused);
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
