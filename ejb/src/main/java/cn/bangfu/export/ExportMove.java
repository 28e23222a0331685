package cn.bangfu.export;

import cn.bangfu.unionorg.BranchMove;
import cn.bangfu.unionorg.MovedWithUnion;
import cn.bangfu.unionorg.UnionMoved;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Applications of a union that gets another superior (ORG-066, BAT-032): those that wait go to the
 * new one by the tree alone; those approved and not finished lose their approval and what was
 * written so far. Unions below it keep their superior, and finished files stay.
 */
@Dependent
public class ExportMove implements MovedWithUnion {

  private static final String UNFINISHED =
      """
      select a from ExportApplication a
      where a.unionId = :union and a.removedAt is null
        and a.exportState <> cn.bangfu.export.ExportState.EXPORTED
        and a.approvalState <> cn.bangfu.export.ApprovalState.REFUSED
      order by a.id""";

  @PersistenceContext EntityManager em;
  @Inject ExportTold told;
  @Inject ExportPieces pieces;

  @Override
  public void move(BranchMove branch) {
    for (ExportApplication application : unfinished(branch.union().getId())) {
      if (application.superiorChanged()) {
        pieces.remove(application.getId());
        application.touch(branch.by().name(), branch.at());
      }
    }
    em.flush();
  }

  /** When everything stands at its new place, the new superior hears what it has to decide. */
  void tell(@Observes UnionMoved event) {
    for (ExportApplication application : unfinished(event.result().union())) {
      told.applicant(application, ExportTold.MOVED, event.by());
      told.toDecide(application, event.by());
    }
  }

  private List<ExportApplication> unfinished(long union) {
    return em.createQuery(UNFINISHED, ExportApplication.class)
        .setParameter("union", union)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }
}
