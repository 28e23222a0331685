package cn.bangfu.export;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.security.AlarmKind;
import cn.bangfu.security.SecurityAlarms;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLookup;
import cn.bangfu.unionorg.UnionState;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * 申请列表 and 提出申请: what a union asks for (BAT-022 to BAT-027). The national union has no superior;
 * its applications count as approved at once, and the security administrator hears of them
 * (BAT-031).
 */
@Stateless
public class ExportDesk {

  static final String OBJECT = "EXPORT_APPLICATION";
  static final int PURPOSE_MIN = 5;
  static final int PURPOSE_MAX = 200;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject UnionLookup unions;
  @Inject ExportQueries queries;
  @Inject ExportSearch search;
  @Inject ExportTold told;
  @Inject SecurityAlarms alarms;
  @Inject ExportPieces pieces;

  /**
   * A page of what a union of the jurisdiction has asked for, newest first.
   *
   * @throws AccessDenied if the union lies outside
   */
  @Needs(Right.EXPORT_VIEW)
  public List<ExportRow> page(ExportFilter filter, int offset, int size) {
    return queries.ofUnion(union(filter), filter, offset, size);
  }

  @Needs(Right.EXPORT_VIEW)
  public BoundedCount count(ExportFilter filter) {
    return queries.countOfUnion(union(filter), filter);
  }

  /** The counts of the filters above the list. */
  @Needs(Right.EXPORT_VIEW)
  public Map<ExportStateFilter, BoundedCount> counts(ExportFilter filter) {
    long union = union(filter);
    Map<ExportStateFilter, BoundedCount> counts = new EnumMap<>(ExportStateFilter.class);
    for (ExportStateFilter state : ExportStateFilter.values()) {
      counts.put(state, queries.countOfUnion(union, filter.with(state)));
    }
    return counts;
  }

  /** How many files of the own union can be taken (INF-009). */
  @Needs(Right.EXPORT_VIEW)
  public BoundedCount ready() {
    return queries.countReady(callers.known().unionId());
  }

  /** What an application of the own union asks for, to be changed. */
  @Needs(Right.EXPORT_VIEW)
  public AskedExport asked(long id) {
    return own(em.find(ExportApplication.class, id), id).asked();
  }

  /** The application as the list shows it; of the own union only. */
  @Needs(Right.EXPORT_VIEW)
  public ExportRow get(long id) {
    own(em.find(ExportApplication.class, id), id);
    return queries.one(id).get(0);
  }

  /**
   * How many archives there are at this moment.
   *
   * @throws Violations if unions, types or states are missing, or none is found
   */
  @Needs(Right.EXPORT_VIEW)
  public int estimate(AskedExport asked) {
    List<Violation> wrong = wrong(asked);
    Violations.throwIfAny(wrong);
    return counted(asked);
  }

  /**
   * Hands an application in and returns its number.
   *
   * @throws Violations with what is missing or wrong
   */
  @Needs(Right.EXPORT_APPLY)
  public String submit(AskedExport typed) {
    AskedExport asked = checked(typed);
    Caller caller = callers.known();
    ExportApplication application =
        new ExportApplication(number(), caller, asked, counted(asked), today.today());
    application.touch(caller.name(), today.now());
    em.persist(application);
    em.flush();
    handedIn(application, caller);
    return application.getApplicationNo();
  }

  /**
   * Changes an application, or hands it in once more after a refusal.
   *
   * @param version as the form was opened
   * @throws Violations with what is missing or wrong
   */
  @Needs(Right.EXPORT_APPLY)
  public void change(long id, int version, AskedExport typed) {
    ExportApplication application = lock(id);
    refuseStale(application, version);
    AskedExport asked = checked(typed);
    boolean again = application.getApprovalState() == ApprovalState.REFUSED;
    Caller caller = callers.known();
    application.change(caller, asked, counted(asked), today.today());
    application.touch(caller.name(), today.now());
    em.flush();
    if (again) {
      handedIn(application, caller);
    } else {
      callers.changed(words(application));
    }
  }

  /** Takes an application out of the list (BAT-027). */
  @Needs(Right.EXPORT_APPLY)
  public void remove(long id) {
    ExportApplication application = lock(id);
    application.remove(callers.known().name(), today.now());
    application.touch(callers.known().name(), today.now());
    callers.changed(words(application));
    pieces.remove(id);
    em.flush();
  }

  private void handedIn(ExportApplication application, Caller caller) {
    callers.about(OBJECT, application.getId(), application.getUnionId());
    callers.count(application.getEstimatedCount());
    callers.purpose(application.getPurpose());
    if (!unions.get(application.getUnionId()).isRoot()) {
      callers.changed(words(application));
      told.toDecide(application, caller);
      return;
    }
    application.approve(Caller.SYSTEM, today.now());
    em.flush();
    callers.changed(Texts.format("export.audit.unapproved", words(application)));
    alarms.raise(
        AlarmKind.NATIONAL_BULK_EXPORT, caller.loginName(), application.getApplicationNo());
  }

  static String words(ExportApplication application) {
    return Texts.format(
        "export.audit",
        application.getApplicationNo(),
        application.getMode(),
        application.getPurpose(),
        application.getEstimatedCount());
  }

  private String number() {
    Number next =
        (Number)
            em.createNativeQuery("select nextval('export_application_no_seq')").getSingleResult();
    return "DC%s%06d".formatted(today.today().toString().replace("-", ""), next.longValue());
  }

  private AskedExport checked(AskedExport typed) {
    List<Violation> wrong = wrong(typed);
    String purpose = CleanText.trim(typed.purpose());
    int length = CleanText.length(purpose);
    if (length < PURPOSE_MIN || length > PURPOSE_MAX) {
      wrong.add(Violation.of("purpose", ExportProblem.PURPOSE));
    }
    Violations.throwIfAny(wrong);
    return new AskedExport(
        typed.targets(),
        typed.conditions(),
        typed.contents(),
        typed.fields(),
        typed.mode(),
        purpose);
  }

  private List<Violation> wrong(AskedExport asked) {
    List<Violation> wrong = new ArrayList<>();
    if (asked.targets().isEmpty()) {
      wrong.add(Violation.of("targets", ExportProblem.TARGETS_MISSING));
    }
    for (TargetUnion target : asked.targets()) {
      Union union = inScope(target.unionId());
      if (union.getState() == UnionState.DELETED) {
        wrong.add(Violation.of("targets", ExportProblem.TARGET_GONE, union.getName()));
      }
    }
    ExportConditions conditions = asked.conditions();
    if (conditions.archiveTypes().isEmpty()) {
      wrong.add(Violation.of("archiveTypes", ExportProblem.TYPES_MISSING));
    }
    if (conditions.lifeStates().isEmpty()
        || !ExportConditions.STATES.containsAll(conditions.lifeStates())) {
      wrong.add(Violation.of("lifeStates", ExportProblem.STATES_MISSING));
    }
    if (conditions.filedFrom() != null
        && conditions.filedTo() != null
        && conditions.filedTo().isBefore(conditions.filedFrom())) {
      wrong.add(Violation.of("filedTo", ExportProblem.DATES));
    }
    return wrong;
  }

  private int counted(AskedExport asked) {
    int count =
        search.count(
            search.scope(callers.known().unionId(), asked.targets(), today.now()),
            asked.conditions());
    if (count == 0) {
      throw new BusinessException(ExportProblem.NOTHING_FOUND);
    }
    return count;
  }

  private long union(ExportFilter filter) {
    return filter.unionId() == null ? callers.known().unionId() : inScope(filter.unionId()).getId();
  }

  /** A union of the jurisdiction; any other one is refused as if it did not exist (USR-079). */
  private Union inScope(long id) {
    return unions
        .find(id)
        .filter(union -> callers.known().scope().covers(union.getPath()))
        .orElseThrow(
            () -> {
              callers.about("UNION", id, id);
              return new AccessDenied(AccessProblem.OUT_OF_SCOPE);
            });
  }

  private ExportApplication lock(long id) {
    return own(em.find(ExportApplication.class, id, LockModeType.PESSIMISTIC_WRITE), id);
  }

  private ExportApplication own(ExportApplication application, long id) {
    callers.about(OBJECT, id, null);
    if (application == null
        || application.isRemoved()
        || application.getUnionId() != callers.known().unionId()) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    callers.about(OBJECT, id, application.getUnionId());
    return application;
  }

  static void refuseStale(ExportApplication application, int version) {
    if (application.getVersion() != version) {
      throw new StaleException(ExportProblem.CHANGED_MEANWHILE);
    }
  }
}
