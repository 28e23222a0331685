package cn.bangfu.archive.closing;

import cn.bangfu.access.BusinessActs;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveChangeKind;
import cn.bangfu.archive.ArchiveChanges;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.LifeEvent;
import cn.bangfu.archive.LifeRules;
import cn.bangfu.archive.PersonClaims;
import cn.bangfu.archive.PersonDeaths;
import cn.bangfu.archive.closing.ClosingChecks.Reason;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The one operation that closes an archive, whoever asks for it: a page, a job, or a form of
 * another room that records an exit with its assistance (ARC-076, ARC-081). The archives are locked
 * by the caller, who also answers for the scope.
 */
@Dependent
public class Closer {

  static final String REASONS = "deregistration_reason";
  static final String WAYS = "exit_way";
  static final String DEATH = "DEATH";
  static final String UNAIDED = "UNAIDED_THREE_YEARS";

  private static final String TOGETHER =
      """
      with chunk as materialized (
        select a.id from archive a
         where a.id = any (cast(?1 as bigint[])) and a.life_state = 'ACTIVE'),
      blocks as (
        insert into archive_deregistration (archive_id, reason_id, deregistered_date, way, by_union_id,
            by_union_name, entered_at, entered_by, changed_at, changed_by)
        select c.id, ?2, ?3, 'AUTOMATIC', ?4, ?5, ?6, ?7, ?6, ?7 from chunk c),
      changes as (
        insert into archive_change (archive_id, act_id, kind, at, union_id, union_name, user_id,
            user_name)
        select c.id, ?8, 'DEREGISTERED_BY_SYSTEM', ?6, ?4, ?5, ?9, ?7 from chunk c),
      freed as (
        delete from archive_person_claim p using chunk c where p.archive_id = c.id),
      closed as (
        update archive a
           set life_state = 'DEREGISTERED', changed_at = ?6, changed_by = ?7, version = a.version + 1
          from chunk c where a.id = c.id
        returning a.id)
      select count(*) from closed
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject BusinessActs acts;
  @Inject Today today;
  @Inject CodeValues codes;
  @Inject PersonClaims claims;
  @Inject PersonDeaths deaths;
  @Inject ArchiveChanges changes;
  @Inject Instance<BorderLine> borders;

  /** What is wrong with the typed cancellation, whichever archive it is for. */
  List<Violation> check(Deregistering facts, ClosingWay way) {
    return ClosingChecks.deregistration(facts, reason(facts.reasonId()), way);
  }

  boolean isDeath(Deregistering facts) {
    Reason reason = reason(facts.reasonId());
    return reason != null && reason.death();
  }

  /** Why this archive cannot be cancelled so; empty if it can. */
  List<Violation> refuse(Archive archive, Deregistering facts) {
    Optional<Violation> state = LifeRules.refuseClose(archive, LifeEvent.DEREGISTER);
    if (state.isPresent()) {
      return List.of(state.get());
    }
    return ClosingChecks.date(facts.date(), archive.getFilingDate(), today.today(), false)
        .map(List::of)
        .orElse(List.of());
  }

  /**
   * Cancels locked archives of which {@link #check} and {@link #refuse} found nothing wrong; their
   * numbers become free (ARC-073).
   */
  void deregister(List<Archive> archives, Deregistering facts, ClosingWay way) {
    if (archives.isEmpty()) {
      return;
    }
    Caller by = callers.known();
    OffsetDateTime now = today.now();
    boolean death = isDeath(facts);
    for (Archive archive : archives) {
      if (death) {
        recordDeath(archive, facts);
      }
      archive.deregister();
      archive.touch(by.name(), now);
      em.persist(new Deregistration(archive.getId(), facts, way, by, now));
      changes.add(
          archive.getId(),
          way == ClosingWay.AUTOMATIC
              ? ArchiveChangeKind.DEREGISTERED_BY_SYSTEM
              : ArchiveChangeKind.DEREGISTERED);
    }
    claims.release(archives.stream().map(Archive::getId).toList());
  }

  /**
   * The same by one statement, for a job that cancels many locked archives in the system's name;
   * what was read of them before is no longer what is stored.
   */
  void deregisterTogether(List<Long> archives, Deregistering facts) {
    if (archives.isEmpty()) {
      return;
    }
    em.flush();
    Caller by = callers.known();
    BusinessActs.Act act = acts.current();
    em.createNativeQuery(TOGETHER)
        .setParameter(
            1, archives.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
        .setParameter(2, facts.reasonId())
        .setParameter(3, facts.date())
        .setParameter(4, by.unionId())
        .setParameter(5, by.unionName())
        .setParameter(6, act.at())
        .setParameter(7, by.name())
        .setParameter(8, act.id())
        .setParameter(9, by.userId())
        .getSingleResult();
    em.clear();
  }

  /**
   * What is wrong with an exit of this archive, and what is doubtful: that the household is still
   * below the line (ARC-080). For who has to tell it together with faults of his own.
   *
   * @throws BusinessException if the archive cannot exit at all
   */
  public JudgedExit judge(Archive archive, Exiting facts) {
    LifeRules.refuse(LifeRules.refuseClose(archive, LifeEvent.EXIT));
    List<Violation> wrong =
        ClosingChecks.exit(
            facts, enabledWay(facts.wayId()), archive.getFilingDate(), today.today());
    if (!wrong.isEmpty()) {
      return new JudgedExit(wrong, List.of(), null);
    }
    ArchiveContent content = em.find(ArchiveContent.class, archive.getId());
    BigDecimal monthly =
        ClosingChecks.monthlyPerCapita(facts.annualIncome(), content.getFamilySize());
    Optional<BigDecimal> line =
        line(archive, content).filter(border -> ClosingChecks.belowLine(monthly, border));
    if (line.isEmpty()) {
      return new JudgedExit(List.of(), List.of(), monthly);
    }
    return facts.confirmed()
        ? new JudgedExit(ClosingChecks.unexplained(facts.note()), List.of(), monthly)
        : new JudgedExit(
            List.of(),
            List.of(
                Violation.of(null, ClosingProblem.STILL_BELOW_LINE, monthly, line.orElseThrow())),
            monthly);
  }

  /**
   * Takes a locked archive out of hardship.
   *
   * @throws Violations with everything that is wrong
   * @throws WarningsToConfirm if the household is still below the line and nobody has said that it
   *     leaves nevertheless (ARC-080)
   */
  public Exit exit(Archive archive, Exiting facts, ExitSource source) {
    JudgedExit judged = judge(archive, facts);
    Violations.throwIfAny(judged.wrong());
    if (!judged.doubts().isEmpty()) {
      throw new WarningsToConfirm(judged.doubts());
    }
    Caller by = callers.known();
    OffsetDateTime now = today.now();
    archive.exit();
    archive.touch(by.name(), now);
    Exit exit = new Exit(archive.getId(), facts, judged.monthlyPerCapita(), source, by, now);
    em.persist(exit);
    claims.release(List.of(archive.getId()));
    changes.add(archive.getId(), ArchiveChangeKind.EXITED);
    return exit;
  }

  private Optional<BigDecimal> line(Archive archive, ArchiveContent content) {
    return borders.stream()
        .map(kept -> kept.of(archive, content, today.today()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The head died: his number enters no household again (ARC-046 case 1). */
  private void recordDeath(Archive archive, Deregistering facts) {
    ArchiveContent content = em.find(ArchiveContent.class, archive.getId());
    Violations.throwIfAny(
        ClosingChecks.deathDate(facts, content.getBirthDate()).map(List::of).orElse(List.of()));
    if (content.getIdNoDigest() != null) {
      deaths.record(content.getIdNoDigest(), archive.getId(), facts.deathDate());
    }
  }

  private Reason reason(Long id) {
    return value(REASONS, id)
        .map(value -> new Reason(value.isEnabled(), value.is(DEATH), value.is(UNAIDED)))
        .orElse(null);
  }

  private Boolean enabledWay(Long id) {
    return value(WAYS, id).map(CodeValue::isEnabled).orElse(null);
  }

  private Optional<CodeValue> value(String table, Long id) {
    return id == null
        ? Optional.empty()
        : codes.find(id).filter(value -> value.getTableKey().equals(table));
  }
}
