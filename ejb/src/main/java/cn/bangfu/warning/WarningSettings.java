package cn.bangfu.warning;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobQueue;
import cn.bangfu.job.JobRun;
import cn.bangfu.job.NewRun;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The settings of the own union: looked at by all of the module, written by its administrator. */
@Stateless
public class WarningSettings {

  /** Code table of the reasons of cancellation. */
  static final String REASONS = "deregistration_reason";

  private static final String OBJECT = "WARNING_SETTING";

  private static final String BELOW =
      """
      select count(*) from union_org u
       where u.id = any (cast(string_to_array(?1, ',') as bigint[]))
         and u.path like ?2 and u.state <> 'DELETED'
      """;

  private static final String ANY_BELOW =
      "select exists (select from union_org where parent_id = ?1 and state <> 'DELETED')";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject CodeValues codes;
  @Inject WatchedUnions watched;
  @Inject JobQueue queue;

  /** True if the own union has any below it; without, there is nothing to warn of (INF-082). */
  @Needs(Right.WARNING_LIST)
  public boolean hasSubordinates() {
    return (Boolean)
        em.createNativeQuery(ANY_BELOW)
            .setParameter(1, callers.known().unionId())
            .getSingleResult();
  }

  /** All settings of the own union, the oldest first (INF-068). */
  @Needs(Right.WARNING_LIST)
  public List<SettingRow> list() {
    return rows(
        em.createNamedQuery("WarningSetting.ofUnion", WarningSetting.class)
            .setParameter("union", callers.known().unionId())
            .getResultList());
  }

  /** One of them, to be edited. */
  @Needs(Right.WARNING_SET_VIEW)
  public SettingRow get(long id) {
    return rows(List.of(own(em.find(WarningSetting.class, id), id))).get(0);
  }

  /**
   * Adds a setting, or changes it; the next count goes by it (INF-076).
   *
   * @param id the setting, or null of a new one
   * @param version the version that was shown
   * @throws Violations with the fields {@code setting.…}
   */
  @Needs(Right.WARNING_SET)
  public long save(Long id, int version, SettingForm typed) {
    SettingForm form = typed.trimmed();
    long union = callers.known().unionId();
    WarningSetting setting = id == null ? new WarningSetting(union) : locked(id, version);
    if (!hasSubordinates()) {
      throw new BusinessException(WarningProblem.NO_SUBORDINATES);
    }
    // two who give the same name at once wait for each other
    em.createNativeQuery("select 1 from union_org where id = ?1 for no key update")
        .setParameter(1, union)
        .getResultList();
    List<Violation> wrong = new ArrayList<>(form.check());
    if (form.name() != null && taken(union, form.name(), id)) {
      wrong.add(Violation.of("setting.name", WarningProblem.NAME_TAKEN));
    }
    if (!allBelow(form.unionIds())) {
      wrong.add(Violation.of("setting.unionIds", WarningProblem.NOT_BELOW));
    }
    if (!form.reasonIds().stream().allMatch(this::isReason)) {
      wrong.add(Violation.of("setting.reasonIds", WarningProblem.UNKNOWN_REASON));
    }
    Violations.throwIfAny(wrong);
    setting.write(form);
    setting.touch(callers.known().name(), today.now());
    if (id == null) {
      em.persist(setting);
    }
    em.flush();
    watched.write(setting.getId(), form);
    callers.about(OBJECT, setting.getId(), union);
    callers.changed("%s: %s %d".formatted(form.name(), form.period(), form.threshold()));
    return setting.getId();
  }

  /** Lets a setting count, or rest; its warnings stay (INF-076). */
  @Needs(Right.WARNING_SET)
  public void activate(long id, int version, boolean on) {
    WarningSetting setting = locked(id, version);
    setting.activate(on);
    setting.touch(callers.known().name(), today.now());
    callers.changed("active: " + on);
  }

  /** Takes a setting away; its warnings stay (INF-076). */
  @Needs(Right.WARNING_SET)
  public void delete(long id, int version) {
    WarningSetting setting = locked(id, version);
    setting.delete();
    setting.touch(callers.known().name(), today.now());
    callers.changed(setting.getName());
  }

  /**
   * Has the own settings counted at once, by a run that waits for the nightly one (BAT-090).
   *
   * @return number of the run
   */
  @Needs(Right.WARNING_SET)
  public long countNow() {
    long union = callers.known().unionId();
    callers.about(OBJECT, null, union);
    return queue.request(
        new NewRun(
            JobKind.WARNING_COUNT,
            "%s#%d#%s".formatted(today.today(), union, today.now().toInstant()),
            false,
            null,
            Map.of(WarningRuns.UNION, Long.toString(union))));
  }

  /** How a run stands that this user has asked for (INF-074). */
  @Needs(Right.WARNING_SET_VIEW)
  public JobRun countedNow(long run) {
    JobRun found = em.find(JobRun.class, run);
    boolean mine =
        found != null
            && found.getKind() == JobKind.WARNING_COUNT
            && Objects.equals(found.getRequestedById(), callers.known().userId());
    if (!mine) {
      callers.about("JOB_RUN", run, null);
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return found;
  }

  private boolean taken(long union, String name, Long id) {
    return em.createNamedQuery("WarningSetting.named", Long.class)
            .setParameter("union", union)
            .setParameter("name", name)
            .setParameter("except", id == null ? 0L : id)
            .getSingleResult()
        > 0;
  }

  private boolean allBelow(List<Long> chosen) {
    return chosen.isEmpty()
        || Ids.of(
                em.createNativeQuery(BELOW)
                    .setParameter(1, Ids.joined(chosen))
                    .setParameter(2, callers.known().unionPath() + "_%")
                    .getSingleResult())
            == chosen.size();
  }

  private boolean isReason(long id) {
    return codes.find(id).filter(value -> value.getTableKey().equals(REASONS)).isPresent();
  }

  private WarningSetting locked(long id, int version) {
    WarningSetting setting =
        own(em.find(WarningSetting.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    if (setting.getVersion() != version) {
      throw new StaleException(
          WarningProblem.CHANGED_MEANWHILE, setting.getChangedBy(), setting.getChangedAt());
    }
    return setting;
  }

  private WarningSetting own(WarningSetting setting, long id) {
    callers.about(OBJECT, id, setting == null ? null : setting.getUnionId());
    if (setting == null
        || setting.isDeleted()
        || setting.getUnionId() != callers.known().unionId()) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return setting;
  }

  private List<SettingRow> rows(List<WarningSetting> settings) {
    List<Long> ids = settings.stream().map(WarningSetting::getId).toList();
    Map<Long, List<WatchedUnions.Watched>> chosen = watched.unions(ids);
    Map<Long, List<Long>> reasons = watched.reasons(ids);
    return settings.stream()
        .map(
            setting ->
                row(
                    setting,
                    setting.isAllDirect()
                        ? List.of()
                        : chosen.getOrDefault(setting.getId(), List.of()),
                    reasons.getOrDefault(setting.getId(), List.of())))
        .toList();
  }

  private SettingRow row(
      WarningSetting setting, List<WatchedUnions.Watched> chosen, List<Long> reasons) {
    return new SettingRow(
        setting.getId(),
        setting.getVersion(),
        new SettingForm(
            setting.getName(),
            setting.isAllDirect(),
            chosen.stream().map(WatchedUnions.Watched::unionId).toList(),
            setting.isAllReasons(),
            reasons,
            setting.getPeriod(),
            setting.getThreshold(),
            setting.isActive()),
        chosen.stream().map(WatchedUnions.Watched::name).toList(),
        reasons.stream().map(codes::value).map(CodeValue::getShownName).toList(),
        setting.getChangedBy(),
        setting.getChangedAt());
  }
}
