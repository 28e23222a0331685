package cn.bangfu.archive.transfer;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveChangeKind;
import cn.bangfu.archive.ArchiveChanges;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.TransferProblem;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.reporting.ReportingAction;
import cn.bangfu.reporting.ReportingLog;
import cn.bangfu.reporting.Step;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionGate;
import cn.bangfu.unionorg.UnionState;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings archives to another union, for the services that have checked right and scope. */
@Dependent
public class TransferWork {

  private static final String LOCK = "select id from union_org where id = ?1 for no key update";

  @PersistenceContext EntityManager em;
  @Inject Today today;
  @Inject UnionGate gate;
  @Inject Chains chains;
  @Inject TransferNumbers numbers;
  @Inject ArchiveChanges changes;
  @Inject ReportingLog log;

  /**
   * Holds the target where it is, and its clerks from taking numbers, to the end of the act; comes
   * before the locks of the archives, as it does when an archive is saved.
   *
   * @throws BusinessException if the target is disabled or on its way to another superior
   */
  void enter(Union target) {
    gate.enter(target);
    em.createNativeQuery(LOCK).setParameter(1, target.getId()).getResultList();
    if (target.getState() != UnionState.NORMAL) {
      throw new BusinessException(TransferProblem.TARGET_CLOSED, target.getName());
    }
  }

  /** Moves archives that are locked and may go, and notes what that changed in each. */
  void move(ArchiveTransfer transfer, Union target, List<Archive> archives) {
    Caller by = transfer.by();
    List<ChainUnion> chain = chains.of(target.getPath());
    Map<Long, String> given = numbers.at(transfer.getId(), target.getId(), archives);
    Map<Long, ChainUnion> holders =
        chains.all(archives.stream().map(Archive::getHolderUnionId).distinct().toList());
    OffsetDateTime now = today.now();
    List<Step> steps = new ArrayList<>();
    List<Long> unreported = new ArrayList<>();
    List<Long> staying = new ArrayList<>();
    for (Archive archive : archives) {
      TransferItem item =
          em.find(TransferItem.class, new TransferItem.Key(transfer.getId(), archive.getId()));
      ChainUnion holder = holders.get(archive.getHolderUnionId());
      String before = wasText(archive);
      boolean again = archive.transfer(chain, given.get(archive.getId()));
      item.done(archive, again);
      (again ? unreported : staying).add(archive.getId());
      if (archive.getLifeState() != LifeState.DRAFT) {
        changes.add(archive.getId(), ArchiveChangeKind.TRANSFERRED, by);
        if (again) {
          steps.add(step(archive, holder, chain.get(0), now, before));
        }
      }
    }
    log.add(RecordKind.ARCHIVE, steps);
    em.flush();
    changes.unmark(unreported, Set.of());
    changes.unmark(staying, chain.stream().map(ChainUnion::id).collect(Collectors.toSet()));
  }

  private static Step step(
      Archive archive, ChainUnion from, ChainUnion to, OffsetDateTime at, String before) {
    return new Step(
        archive.getId(),
        ReportingAction.TRANSFER,
        at,
        from.id(),
        from.name(),
        to.id(),
        to.name(),
        false,
        before,
        null,
        archive.getArchiveLevel().name());
  }

  private static String wasText(Archive archive) {
    if (archive.isSentBack()) {
      return Texts.get("archive.transfer.was.sentBack");
    }
    return Texts.get(
        archive.reported() ? "archive.transfer.was.reported" : "archive.transfer.was.unreported");
  }
}
