package cn.bangfu.archive.transfer;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.TransferProblem;
import cn.bangfu.archive.TransferRules;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobQueue;
import cn.bangfu.job.NewRun;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionGate;
import cn.bangfu.unionorg.UnionLookup;
import cn.bangfu.unionorg.Unions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Transfers archives to another filing union (ARC-161 to ARC-166). */
@Stateless
public class ArchiveTransfers {

  /** More archives than this are moved by a job (ARC-166). */
  public static final int AT_ONCE = 200;

  private static final int RECENT = 20;
  private static final int LINES_MAX = 200;

  private static final Set<LifeState> GOES =
      Set.of(LifeState.DRAFT, LifeState.ACTIVE, LifeState.DEREGISTERED, LifeState.EXITED);

  /** Those that {@link TransferRules} lets go. */
  private static final String OF_UNION =
      """
      select a from Archive a where a.filingUnionId = :union and a.lifeState in :states
        and a.anonymizedAt is null and not (a.awaitsConversion = true and a.lifeState = :active)
      order by a.id""";

  private static final String COUNT =
      """
      select count(a) from Archive a where a.filingUnionId = :union and a.lifeState in :states
        and a.anonymizedAt is null and not (a.awaitsConversion = true and a.lifeState = :active)""";

  /** In one statement, as many as there are. */
  private static final String ITEMS_OF_UNION =
      """
      insert into archive_transfer_item (transfer_id, archive_id, from_union_id, done, number_before,
        standard_before)
      select ?1, a.id, a.filing_union_id, false, coalesce(a.employee_no, a.loose_employee_no),
             a.filing_standard
        from archive a
       where a.filing_union_id = ?2 and a.life_state in ('DRAFT', 'ACTIVE', 'DEREGISTERED', 'EXITED')
         and a.anonymized_at is null and not (a.awaits_conversion and a.life_state = 'ACTIVE')
      """;

  private static final String COUNTS =
      """
      select i.transferId, sum(case when i.done = true then 1 else 0 end), count(i)
      from TransferItem i where i.transferId in :ids group by i.transferId""";

  private static final String LINES =
      """
      select i, a.headName from TransferItem i, Archive a
      where a.id = i.archiveId and i.transferId = :id order by i.done, i.archiveId""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject Unions unions;
  @Inject UnionLookup lookup;
  @Inject UnionGate gate;
  @Inject ArchiveAccess access;
  @Inject TransferWork work;
  @Inject TransferReminders reminders;
  @Inject JobQueue queue;

  /** How many archives a union of the scope would give away (ARC-162). */
  @Needs(Right.ARCHIVE_ADVANCED)
  public long count(long union) {
    return em.createQuery(COUNT, Long.class)
        .setParameter("union", unions.get(union).getId())
        .setParameter("states", GOES)
        .setParameter("active", LifeState.ACTIVE)
        .getSingleResult();
  }

  /**
   * Transfers chosen archives; those that cannot go are told with the reason.
   *
   * @throws Violations if target or answer is missing
   */
  @Needs(Right.ARCHIVE_TRANSFER)
  public TransferResult transfer(TransferChosen command) {
    if (command.ids().isEmpty()) {
      throw new BusinessException(ArchiveRefusal.NOTHING_CHOSEN);
    }
    if (command.ids().size() > ArchiveFiling.MAX_CHOSEN) {
      throw new BusinessException(ArchiveRefusal.TOO_MANY_CHOSEN, ArchiveFiling.MAX_CHOSEN);
    }
    answered(command.target(), command.papersMoved(), new ArrayList<>());
    Union target = unions.get(command.target());
    work.enter(target);
    List<Outcome.Refused> refused = new ArrayList<>();
    List<Archive> going = new ArrayList<>();
    for (Archive archive : access.lock(command.ids())) {
      TransferRules.refuse(archive, target.getId())
          .ifPresentOrElse(
              why -> refused.add(Outcome.Refused.of(archive, List.of(why))),
              () -> going.add(archive));
    }
    if (going.isEmpty()) {
      Violation why = refused.get(0).reasons().get(0);
      throw new BusinessException(why.problem(), why.args().toArray());
    }
    ArchiveTransfer transfer = begun(null, target, command.papersMoved());
    going.forEach(archive -> em.persist(new TransferItem(transfer.getId(), archive)));
    em.flush();
    return carryOut(transfer, target, going, going.size(), refused);
  }

  /**
   * Transfers everything a union itself has filed, whatever its state.
   *
   * @throws Violations if a union or the answer is missing, or both unions are the same
   */
  @Needs(Right.ARCHIVE_TRANSFER)
  public TransferResult transferAll(TransferUnion command) {
    List<Violation> wrong = new ArrayList<>();
    if (command.source() == null) {
      wrong.add(Violation.of("source", TransferProblem.SOURCE_MISSING));
    } else if (Objects.equals(command.source(), command.target())) {
      wrong.add(Violation.of("target", TransferProblem.SAME_UNION));
    }
    answered(command.target(), command.papersMoved(), wrong);
    Union source = unions.get(command.source());
    Union target = unions.get(command.target());
    work.enter(target);
    gate.enter(source);
    long count = count(source.getId());
    if (count == 0) {
      throw new BusinessException(TransferProblem.NOTHING_THERE);
    }
    ArchiveTransfer transfer = begun(source.getId(), target, command.papersMoved());
    em.createNativeQuery(ITEMS_OF_UNION)
        .setParameter(1, transfer.getId())
        .setParameter(2, source.getId())
        .executeUpdate();
    List<Archive> going =
        count > AT_ONCE
            ? List.of()
            : em.createQuery(OF_UNION, Archive.class)
                .setParameter("union", source.getId())
                .setParameter("states", GOES)
                .setParameter("active", LifeState.ACTIVE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    return carryOut(transfer, target, going, Math.toIntExact(count), List.of());
  }

  /** The last transfers that the own union asked for. */
  @Needs(Right.ARCHIVE_ADVANCED)
  public List<TransferRow> recent() {
    List<ArchiveTransfer> found =
        em.createNamedQuery("ArchiveTransfer.ofUnion", ArchiveTransfer.class)
            .setParameter("unionId", callers.known().unionId())
            .setMaxResults(RECENT)
            .getResultList();
    if (found.isEmpty()) {
      return List.of();
    }
    Map<Long, Object[]> counts =
        em
            .createQuery(COUNTS, Object[].class)
            .setParameter("ids", found.stream().map(ArchiveTransfer::getId).toList())
            .getResultList()
            .stream()
            .collect(Collectors.toMap(row -> (Long) row[0], row -> row));
    Set<Long> named = new TreeSet<>();
    found.forEach(
        one -> {
          named.add(one.getTargetUnionId());
          if (one.getSourceUnionId() != null) {
            named.add(one.getSourceUnionId());
          }
        });
    Map<Long, String> names = lookup.names(named);
    return found.stream()
        .map(
            one ->
                new TransferRow(
                    one.getId(),
                    one.getRequestedAt(),
                    one.getByUser(),
                    names.get(one.getSourceUnionId()),
                    names.get(one.getTargetUnionId()),
                    one.isPapersMoved(),
                    one.getState(),
                    ((Number) counts.get(one.getId())[1]).longValue(),
                    ((Number) counts.get(one.getId())[2]).longValue()))
        .toList();
  }

  /** What a transfer of the own union did with each archive, those that stayed first. */
  @Needs(Right.ARCHIVE_ADVANCED)
  public List<TransferLine> lines(long transferId, int offset) {
    own(transferId);
    List<Object[]> found =
        em.createQuery(LINES, Object[].class)
            .setParameter("id", transferId)
            .setFirstResult(Math.max(0, offset))
            .setMaxResults(LINES_MAX)
            .getResultList();
    Map<Long, String> names =
        lookup.names(
            found.stream()
                .map(row -> ((TransferItem) row[0]).getFromUnionId())
                .distinct()
                .toList());
    return found.stream()
        .map(
            row -> {
              TransferItem item = (TransferItem) row[0];
              return new TransferLine(
                  item.getArchiveId(),
                  (String) row[1],
                  names.get(item.getFromUnionId()),
                  item.isDone(),
                  item.isUnreported(),
                  item.getNumberBefore(),
                  item.getNumberAfter(),
                  item.getStandardBefore(),
                  item.getStandardAfter());
            })
        .toList();
  }

  private void own(long transferId) {
    List<ArchiveTransfer> own =
        em.createQuery(
                "select t from ArchiveTransfer t where t.id = :id and t.byUnionId = :union",
                ArchiveTransfer.class)
            .setParameter("id", transferId)
            .setParameter("union", callers.known().unionId())
            .getResultList();
    if (own.isEmpty()) {
      callers.about("ARCHIVE_TRANSFER", transferId, null);
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
  }

  private static void answered(Long target, Boolean papersMoved, List<Violation> wrong) {
    if (target == null) {
      wrong.add(Violation.of("target", TransferProblem.TARGET_MISSING));
    }
    if (papersMoved == null) {
      wrong.add(Violation.of("papers", TransferProblem.PAPERS_UNANSWERED));
    }
    Violations.throwIfAny(wrong);
  }

  private ArchiveTransfer begun(Long source, Union target, boolean papersMoved) {
    ArchiveTransfer transfer =
        new ArchiveTransfer(source, target.getId(), papersMoved, callers.known(), today.now());
    em.persist(transfer);
    em.flush();
    return transfer;
  }

  private TransferResult carryOut(
      ArchiveTransfer transfer,
      Union target,
      List<Archive> going,
      int count,
      List<Outcome.Refused> refused) {
    boolean queued = count > AT_ONCE;
    if (queued) {
      String number = transfer.getId().toString();
      transfer.doneBy(
          queue.request(
              new NewRun(
                  JobKind.ARCHIVE_TRANSFER,
                  number,
                  false,
                  count,
                  Map.of(TransferRuns.TRANSFER, number))));
    } else {
      work.move(transfer, target, going);
      em.flush();
      reminders.end(transfer);
    }
    callers.about("ARCHIVE_TRANSFER", transfer.getId(), target.getId());
    callers.count(count);
    callers.changed(
        "target: %s; papersMoved: %s%s"
            .formatted(
                target.getName(), transfer.isPapersMoved(), queued ? "; in the background" : ""));
    return new TransferResult(transfer.getId(), count, queued, refused);
  }
}
