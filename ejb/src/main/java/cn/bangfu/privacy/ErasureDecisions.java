package cn.bangfu.privacy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveChangeKind;
import cn.bangfu.archive.ArchiveChanges;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * The user administrator of the direct superior decides about anonymisations; what he approves is
 * carried out at once and cannot be taken back (USR-134). Archives of the national union, which has
 * no superior, are decided there by somebody else than who asked.
 */
@Stateless
public class ErasureDecisions {

  private static final int PAGE_MAX = 200;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject ErasureQueries queries;
  @Inject ArchiveChanges changes;
  @Inject UnionLookup unions;
  @Inject ReminderSender reminders;
  @Inject Today today;

  /** What unions directly below have asked for, the newest first. */
  @Needs(Right.PRIVACY_ERASURE_DECIDE_VIEW)
  public List<ErasureRow> page(boolean openOnly, int offset, int size) {
    return queries.toDecide(
        callers.known().unionId(), openOnly, Math.max(0, offset), Math.min(size, PAGE_MAX));
  }

  @Needs(Right.PRIVACY_ERASURE_DECIDE_VIEW)
  public BoundedCount count(boolean openOnly) {
    long number = queries.toDecideCount(callers.known().unionId(), openOnly);
    return new BoundedCount((int) Math.min(BoundedCount.LIMIT + 1, number));
  }

  /** Destroys names and data of class A and B of the archive, also in all its earlier versions. */
  @Needs(Right.PRIVACY_ERASURE_DECIDE)
  public void approve(long id, int version) {
    Erasure erasure = lock(id, version);
    Archive archive =
        em.find(Archive.class, erasure.getArchiveId(), LockModeType.PESSIMISTIC_WRITE);
    if (!archive.closed() || archive.isAnonymous()) {
      throw new BusinessException(
          PrivacyProblem.NOT_CLOSED, archive.getEmployeeNo(), archive.getLifeState());
    }
    decide(erasure, ErasureState.CARRIED_OUT, null);
    String number = archive.getEmployeeNo();
    archive.anonymize(today.now());
    archive.touch(callers.known().name(), today.now());
    changes.add(archive.getId(), ArchiveChangeKind.ANONYMIZED);
    em.flush(); // the last version that is told to the history; from here on nothing is
    em.createNativeQuery("select 1 from anonymize_archive(?1)")
        .setParameter(1, archive.getId())
        .getResultList();
    em.refresh(archive);
    tell(archive, number, "privacy.reminder.approved");
  }

  /**
   * Refuses it with a note.
   *
   * @throws cn.bangfu.kernel.Violations with the field {@code note}
   */
  @Needs(Right.PRIVACY_ERASURE_DECIDE)
  public void refuse(long id, int version, String typed) {
    String note = Erasures.text("note", "privacy.Erasure.note", typed);
    Erasure erasure = lock(id, version);
    decide(erasure, ErasureState.REFUSED, note);
    Archive archive = em.find(Archive.class, erasure.getArchiveId());
    tell(archive, archive.getEmployeeNo(), "privacy.reminder.refused");
  }

  private Erasure lock(long id, int version) {
    Erasure erasure = em.find(Erasure.class, id, LockModeType.PESSIMISTIC_WRITE);
    callers.about(Erasures.OBJECT, id, null);
    if (erasure == null || !decides(erasure)) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    Erasures.refuseStale(erasure, version);
    return erasure;
  }

  private boolean decides(Erasure erasure) {
    Union filing = unions.get(em.find(Archive.class, erasure.getArchiveId()).getFilingUnionId());
    long own = callers.known().unionId();
    return filing.isRoot()
        ? filing.getId() == own && erasure.getAskedById() != callers.known().userId()
        : filing.getParentId() == own;
  }

  private void decide(Erasure erasure, ErasureState outcome, String note) {
    erasure.decide(outcome, note, callers.known().name(), today.now());
    erasure.touch(callers.known().name(), today.now());
    callers.changed(ArchiveAccess.OBJECT + " " + erasure.getArchiveId() + ": " + outcome);
    em.flush();
  }

  private void tell(Archive archive, String number, String sentence) {
    reminders.send(
        new NewReminder(
            archive.getArchiveType() == ArchiveType.URBAN_WORKER
                ? ReminderCategory.ARCHIVE
                : ReminderCategory.MIGRANT_ARCHIVE,
            archive.getFilingUnionId(),
            Texts.get("privacy.reminder.decided.subject"),
            Texts.format(sentence, number),
            ArchiveAccess.OBJECT,
            List.of(archive.getId())));
  }
}
