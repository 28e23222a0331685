package cn.bangfu.archive.logic;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.filing.Finding;
import cn.bangfu.archive.filing.StoredChecks;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobQueue;
import cn.bangfu.job.NewRun;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs all checks of part 21 over stored archives (ARC-134 to ARC-136). */
@Stateless
public class LogicCheck {

  /** More archives than these are checked in the background. */
  public static final int AT_ONCE = 2_000;

  /** So many archives may be ticked. */
  public static final int MAX_TICKED = 500;

  private static final String COUNT =
      """
      select count(*) from archive a where a.life_state = 'ACTIVE'
        and case when ?1 then a.filing_union_path like ?2 else a.filing_union_id = ?3 end
        and a.archive_type = coalesce(cast(?4 as varchar), a.archive_type)
        and (cast(?5 as varchar) is null or a.hardship_category = ?5)
        and (cast(?6 as varchar) is null or a.filing_standard = ?6)
      """;

  private static final String ORDER =
      """
      insert into logic_check (union_id, union_path, with_subordinates, archive_type,
        hardship_category, filing_standard, asked_at, asked_by)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) returning id
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject ArchiveAccess access;
  @Inject StoredChecks checks;
  @Inject LogicWork work;
  @Inject JobQueue queue;
  @Inject ExportControl exports;
  @Inject UnionLookup unions;
  @Inject Today today;

  /** Checks one archive or those that were ticked; the result is shown and not kept. */
  @Needs(Right.LOGIC_CHECK)
  public List<LogicFinding> check(List<Long> ids) {
    return findings(ids);
  }

  /** How often each check spoke in such a result, errors first. */
  @Needs(Right.LOGIC_CHECK)
  public List<LogicCount> counts(List<LogicFinding> findings) {
    return LogicCount.of(findings);
  }

  /** The findings of one archive or of those that were ticked, as a file or on paper (ARC-135). */
  @Needs(Right.LOGIC_EXPORT)
  public Exported export(List<Long> ids, ExportOrder order) {
    List<LogicFinding> findings = findings(ids);
    return exports.make(
        null,
        order,
        Texts.format("archive.logic.ofTicked", ids.size()),
        findings::size,
        new Sheet<>("archive.logic.title", LogicResults.COLUMNS, findings));
  }

  private List<LogicFinding> findings(List<Long> ids) {
    List<Long> some = ids.subList(0, Math.min(ids.size(), MAX_TICKED));
    List<Archive> archives =
        access.get(some).stream()
            .filter(archive -> archive.getLifeState() == LifeState.ACTIVE)
            .toList();
    Caller caller = callers.known();
    Map<Long, String> names =
        unions.names(archives.stream().map(Archive::getFilingUnionId).distinct().toList());
    List<LogicFinding> found = new ArrayList<>();
    for (StoredChecks.Checked one : checks.check(archives, caller.scope().pattern())) {
      int seq = 0;
      for (Finding finding : one.findings()) {
        Archive archive = one.archive();
        found.add(
            new LogicFinding(
                archive.getId(),
                archive.getEmployeeNo(),
                archive.getHeadName(),
                names.get(archive.getFilingUnionId()),
                finding.number(),
                finding.severity(),
                finding.field(),
                Texts.of(finding.violation()),
                seq++,
                archive.getFilingUnionId() == caller.unionId()));
      }
    }
    return found;
  }

  /** Checks the archives of the own union; the result takes the place of the last one. */
  @Needs(Right.LOGIC_CHECK)
  public LogicStart checkUnion(LogicConditions conditions) {
    Caller caller = callers.known();
    long archives = count(caller, conditions);
    long check = order(caller, conditions);
    if (archives > AT_ONCE) {
      queue.request(
          new NewRun(
              JobKind.LOGIC_CHECK,
              Long.toString(check),
              false,
              Math.toIntExact(archives),
              Map.of(LogicRun.CHECK, Long.toString(check))));
      return new LogicStart(archives, true);
    }
    while (work.step(check) > 0) {
      // the next portion
    }
    return new LogicStart(archives, false);
  }

  private long count(Caller caller, LogicConditions conditions) {
    return ((Number)
            em.createNativeQuery(COUNT)
                .setParameter(1, conditions.withSubordinates())
                .setParameter(2, caller.scope().pattern())
                .setParameter(3, caller.unionId())
                .setParameter(4, name(conditions.archiveType()))
                .setParameter(5, name(conditions.hardshipCategory()))
                .setParameter(6, name(conditions.filingStandard()))
                .getSingleResult())
        .longValue();
  }

  private long order(Caller caller, LogicConditions conditions) {
    return ((Number)
            em.createNativeQuery(ORDER)
                .setParameter(1, caller.unionId())
                .setParameter(2, caller.scope().path())
                .setParameter(3, conditions.withSubordinates())
                .setParameter(4, name(conditions.archiveType()))
                .setParameter(5, name(conditions.hardshipCategory()))
                .setParameter(6, name(conditions.filingStandard()))
                .setParameter(7, today.now())
                .setParameter(8, caller.name())
                .getSingleResult())
        .longValue();
  }

  private static String name(Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
