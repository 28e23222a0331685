package cn.bangfu.archive.transfer;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.TransferProblem;
import cn.bangfu.archive.TransferRules;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionGate;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** A large transfer as its job does it: one archive, one transaction (ARC-166). */
@Stateless
public class TransferRuns {

  /** Parameter of the job: number of the transfer. */
  public static final String TRANSFER = "transfer";

  private static final String WAITING =
      """
      select i.archiveId from TransferItem i
      where i.transferId = :id and i.done = false and i.archiveId > :after order by i.archiveId""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionLookup unions;
  @Inject UnionGate gate;
  @Inject TransferWork work;

  /** The next archives of a transfer that have not gone yet. */
  @Needs(Right.SYSTEM_PREPARE)
  public List<Long> waiting(long transferId, long after, int size) {
    return em.createQuery(WAITING, Long.class)
        .setParameter("id", transferId)
        .setParameter("after", after)
        .setMaxResults(size)
        .getResultList();
  }

  /**
   * Moves one archive; if it has gone already nothing happens.
   *
   * @throws BusinessException if it cannot go any more
   */
  @Needs(Right.SYSTEM)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // one archive of many
  public void move(long transferId, long archiveId) {
    ArchiveTransfer transfer = em.find(ArchiveTransfer.class, transferId);
    Union target = unions.get(transfer.getTargetUnionId());
    work.enter(target);
    Archive archive = em.find(Archive.class, archiveId, LockModeType.PESSIMISTIC_WRITE);
    callers.about(ArchiveAccess.OBJECT, archiveId, target.getId());
    TransferItem item = em.find(TransferItem.class, new TransferItem.Key(transferId, archiveId));
    if (item.isDone()) {
      return;
    }
    gate.refuseMoving(List.of(archive.getFilingUnionId()));
    if (archive.getFilingUnionId() != item.getFromUnionId()) {
      throw new BusinessException(TransferProblem.MOVED_MEANWHILE);
    }
    TransferRules.refuse(archive, target.getId())
        .ifPresent(
            no -> {
              throw new BusinessException(no.problem(), no.args().toArray());
            });
    work.move(transfer, target, List.of(archive));
  }
}
