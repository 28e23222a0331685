package cn.bangfu.export;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;

/**
 * 审批申请: the administrator of exactly the next higher union decides (BAT-028 to BAT-030). What was
 * changed or deleted since it was shown is not decided.
 */
@Stateless
public class ExportApprovals {

  static final int NOTE_MIN = 2;
  static final int NOTE_MAX = 200;

  /** So many may be decided at once. */
  static final int CHOSEN_MAX = 500;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject UnionLookup unions;
  @Inject ExportQueries queries;
  @Inject ExportTold told;

  /**
   * What unions directly below have asked for, newest first.
   *
   * @param open what waits for a decision; else what was approved here and is not exported yet
   */
  @Needs(Right.EXPORT_VIEW)
  public List<ExportRow> page(boolean open, int offset, int size) {
    return queries.toDecide(callers.known().unionId(), open, offset, size);
  }

  @Needs(Right.EXPORT_VIEW)
  public BoundedCount count(boolean open) {
    return queries.countToDecide(callers.known().unionId(), open);
  }

  /** Approves all of them, or none if one of them has changed. */
  @Needs(Right.EXPORT_DECIDE)
  public void approve(List<DecidedExport> chosen) {
    if (chosen.isEmpty() || chosen.size() > CHOSEN_MAX) {
      throw new BusinessException(ExportProblem.NOTHING_CHOSEN, CHOSEN_MAX);
    }
    callers.count(chosen.size());
    StringBuilder words = new StringBuilder();
    for (DecidedExport one : inOrder(chosen)) {
      ExportApplication application = lock(one);
      application.approve(callers.known(), today.now());
      application.touch(callers.known().name(), today.now());
      told.applicant(application, ExportTold.APPROVED, callers.known());
      words.append(words.isEmpty() ? "" : ";").append(ExportDesk.words(application));
    }
    callers.changed(words.toString());
    em.flush();
  }

  /**
   * Sends one back with a note.
   *
   * @throws Violations with the field {@code note}
   */
  @Needs(Right.EXPORT_DECIDE)
  public void refuse(DecidedExport chosen, String typed) {
    String note = CleanText.trim(typed);
    int length = CleanText.length(note);
    if (length < NOTE_MIN || length > NOTE_MAX) {
      throw new Violations(List.of(Violation.of("note", ExportProblem.NOTE)));
    }
    ExportApplication application = lock(chosen);
    application.refuse(callers.known(), note);
    application.touch(callers.known().name(), today.now());
    told.applicant(application, ExportTold.REFUSED, callers.known(), note);
    callers.changed(ExportDesk.words(application));
    em.flush();
  }

  /** Takes an approval of the own union back before the night begins. */
  @Needs(Right.EXPORT_DECIDE)
  public void revoke(DecidedExport chosen) {
    ExportApplication application = lock(chosen);
    application.revoke();
    application.touch(callers.known().name(), today.now());
    told.applicant(application, ExportTold.REVOKED, callers.known());
    callers.changed(ExportDesk.words(application));
    em.flush();
  }

  /** Always in one order, so that no two acts wait crosswise. */
  private static List<DecidedExport> inOrder(List<DecidedExport> chosen) {
    return chosen.stream().distinct().sorted(Comparator.comparing(DecidedExport::id)).toList();
  }

  /** The application, locked, if the caller's union is the next higher one (BAT-029). */
  private ExportApplication lock(DecidedExport chosen) {
    callers.about(ExportDesk.OBJECT, chosen.id(), null);
    ExportApplication application =
        em.find(ExportApplication.class, chosen.id(), LockModeType.PESSIMISTIC_WRITE);
    long own = callers.known().unionId();
    if (application == null
        || !Long.valueOf(own).equals(unions.get(application.getUnionId()).getParentId())) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    callers.about(ExportDesk.OBJECT, chosen.id(), application.getUnionId());
    if (application.isRemoved() || application.getVersion() != chosen.version()) {
      throw new StaleException(ExportProblem.CHANGED_MEANWHILE);
    }
    return application;
  }
}
