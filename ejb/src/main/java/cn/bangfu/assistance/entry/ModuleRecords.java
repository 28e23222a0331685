package cn.bangfu.assistance.entry;

import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.Archive;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceAccess;
import cn.bangfu.assistance.AssistanceChanges;
import cn.bangfu.assistance.AssistanceProblem;
import cn.bangfu.assistance.AssistanceRules;
import cn.bangfu.assistance.LatestAssistance;
import cn.bangfu.assistance.RecordSource;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Records that an event of another module makes, decides and takes back (part 30 A.16), under the
 * checks of the form. For services that have checked their own right; scope is asked here.
 */
@Dependent
public class ModuleRecords {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject HelpedArchives helped;
  @Inject AssistanceAccess access;
  @Inject AssistanceSaving saving;
  @Inject EntryLookup lookup;
  @Inject SpentMoney money;
  @Inject AssistanceChanges changes;
  @Inject LatestAssistance latest;

  /**
   * Makes a record of the caller's union for an event.
   *
   * @param decided false while the payment may still fail
   * @throws Violations with everything that the form would refuse
   */
  public SavedAssistance make(
      RecordSource module, long event, AssistanceEntry entry, boolean decided) {
    Archive archive = helped.lock(entry);
    helped.refuse(archive);
    helped.refuseName(archive, entry);
    Assistance record =
        saving.store(
            entry, archive, null, true, made -> made.madeBy(module.kind(), event, decided));
    return new SavedAssistance(record.getId(), record.getRecordNo());
  }

  /** The payment of an event has arrived: its records go on like all others. */
  public void decide(RecordSource module, long event) {
    for (Assistance record : own(module, event)) {
      record.decided();
      record.touch(callers.known().name(), today.now());
    }
  }

  /**
   * Takes the records of an event back, all of them or none; their money is free again.
   *
   * @return how many
   * @throws BusinessException if one of them is reported, in a table, or holds an exit
   */
  public int undo(RecordSource module, long event) {
    List<Assistance> records = own(module, event);
    money.lock(records);
    for (Assistance record : records) {
      (lookup.exitHolds(record)
              ? Optional.of(Violation.of(null, AssistanceProblem.EXITED_ALREADY))
              : AssistanceRules.refuseRemoval(record))
          .ifPresent(
              no -> {
                throw new BusinessException(no.problem(), no.args().toArray());
              });
    }
    callers.changed(changes.last(records));
    records.forEach(em::remove);
    em.flush();
    latest.tell(records.stream().map(Assistance::getArchiveId).collect(Collectors.toSet()));
    callers.count(records.size());
    return records.size();
  }

  private List<Assistance> own(RecordSource module, long event) {
    List<Long> ids =
        em.createQuery(
                """
                select a.id from Assistance a
                where a.sourceKind = :kind and a.sourceId = :event and a.ownerUnionId = :own""",
                Long.class)
            .setParameter("kind", module.kind())
            .setParameter("event", event)
            .setParameter("own", callers.known().unionId())
            .getResultList();
    return ids.isEmpty() ? List.of() : access.lock(ids);
  }
}
