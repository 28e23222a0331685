package cn.bangfu.privacy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Permission;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameters;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The filing union asks for the anonymisation of closed archives (USR-134, USR-135). */
@Stateless
public class Erasures {

  static final String OBJECT = "PRIVACY_ERASURE";
  static final int TEXT_MAX = 500;

  /** So many archives kept too long are shown; the rest follows when these are done. */
  public static final int PROPOSED_MAX = 200;

  /** So many may be chosen at once. */
  static final int CHOSEN_MAX = 500;

  private static final int PAGE_MAX = 200;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject ArchiveAccess access;
  @Inject ErasureQueries queries;
  @Inject SecurityParameters parameters;
  @Inject UnionLookup unions;
  @Inject ReminderSender reminders;
  @Inject Today today;

  /** Cancelled archives of the own union whose time is over, the oldest first. */
  @Needs(Right.PRIVACY_ERASURE_VIEW)
  public List<KeptTooLong> proposed() {
    int years = parameters.value(SecurityParameter.ARCHIVE_KEPT_YEARS);
    return queries.keptTooLong(
        callers.known().unionId(), today.today().minusYears(years), PROPOSED_MAX);
  }

  /** What the own union has asked for, the newest first. */
  @Needs(Right.PRIVACY_ERASURE_VIEW)
  public List<ErasureRow> page(int offset, int size) {
    return queries.asked(callers.known().unionId(), Math.max(0, offset), Math.min(size, PAGE_MAX));
  }

  @Needs(Right.PRIVACY_ERASURE_VIEW)
  public BoundedCount count() {
    long number = queries.askedCount(callers.known().unionId());
    return new BoundedCount((int) Math.min(BoundedCount.LIMIT + 1, number));
  }

  /**
   * Asks for the anonymisation of archives, all or none, and tells the direct superior.
   *
   * @throws Violations with the field {@code erasure.reason}
   */
  @Needs(Right.PRIVACY_ERASURE_ASK)
  public void ask(List<Long> archives, ErasureGround ground, String typed) {
    String reason = text("erasure.reason", "privacy.Erasure.reason", typed);
    if (archives.isEmpty() || archives.size() > CHOSEN_MAX) {
      throw new BusinessException(PrivacyProblem.NOTHING_CHOSEN, CHOSEN_MAX);
    }
    long own = callers.known().unionId();
    List<Archive> chosen = access.lock(archives);
    for (Archive archive : chosen) {
      if (archive.getFilingUnionId() != own) {
        throw new AccessDenied(cn.bangfu.archive.ArchiveRefusal.OWN_UNION_ONLY);
      }
      if (!archive.closed() || archive.isAnonymous()) {
        throw new BusinessException(
            PrivacyProblem.NOT_CLOSED, archive.getEmployeeNo(), archive.getLifeState());
      }
      if (open(archive.getId())) {
        throw new BusinessException(PrivacyProblem.ASKED_ALREADY, archive.getEmployeeNo());
      }
      Erasure erasure = new Erasure(archive.getId(), ground, reason, callers.known().userId());
      erasure.touch(callers.known().name(), today.now());
      em.persist(erasure);
    }
    em.flush();
    callers.count(chosen.size());
    callers.changed(Texts.label(ground) + ": " + chosen.size());
    tellSuperior(own, chosen);
  }

  /** Takes a request back that is not decided yet. */
  @Needs(Right.PRIVACY_ERASURE_ASK)
  public void withdraw(long id, int version) {
    Erasure erasure = em.find(Erasure.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (erasure == null) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    Archive archive = access.getOwn(erasure.getArchiveId());
    callers.about(OBJECT, id, archive.getFilingUnionId());
    refuseStale(erasure, version);
    erasure.decide(ErasureState.WITHDRAWN, null, callers.known().name(), today.now());
    erasure.touch(callers.known().name(), today.now());
  }

  private boolean open(long archiveId) {
    return em.createQuery(
                "select count(e) from Erasure e where e.archiveId = :archive and e.state ="
                    + " cn.bangfu.privacy.ErasureState.ASKED",
                Long.class)
            .setParameter("archive", archiveId)
            .getSingleResult()
        > 0;
  }

  private void tellSuperior(long own, List<Archive> chosen) {
    Union union = unions.get(own);
    reminders.send(
        new NewReminder(
                ReminderCategory.SYSTEM,
                union.isRoot() ? own : union.getParentId(),
                Texts.get("privacy.reminder.asked.subject"),
                Texts.format("privacy.reminder.asked", union.getName(), chosen.size()),
                null,
                List.of())
            .onlyFor(Permission.USER_ADMIN));
  }

  static void refuseStale(Erasure erasure, int version) {
    if (erasure.getVersion() != version || erasure.getState() != ErasureState.ASKED) {
      throw new StaleException(
          PrivacyProblem.CHANGED_MEANWHILE, erasure.getChangedBy(), erasure.getChangedAt());
    }
  }

  static String text(String field, String label, String typed) {
    String text = CleanText.trim(typed);
    if (text == null || CleanText.length(text) > TEXT_MAX) {
      throw new Violations(
          List.of(Violation.of(field, PrivacyProblem.TEXT_MISSING, new Label(label), TEXT_MAX)));
    }
    return text;
  }
}
