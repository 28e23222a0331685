package cn.bangfu.warning;

import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.reminder.Reminder;
import cn.bangfu.reminder.ReminderTarget;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads warnings of the caller's union; whoever calls has checked the right. */
@Dependent
class WarningQueries {

  private static final String OPEN_COUNT =
      """
      select count(*) from (
        select from warning where union_id = ?1 and state = 'OPEN' limit ?2) open
      """;

  private static final String PARTS =
      """
      select p.warning_id, p.reason_id, p.figure from warning_part p
       where p.warning_id = any (cast(string_to_array(?1, ',') as bigint[]))
      """;

  /** Reasons that are watched or were counted, of the settings that have such warnings. */
  private static final String REASONS =
      """
      select r.reason_id from warning_setting s join warning_setting_reason r on r.setting_id = s.id
       where s.union_id = ?1 and (?2 = 0 or s.id = ?2)
      union
      select p.reason_id from warning w join warning_part p on p.warning_id = w.id
       where w.union_id = ?1 and (?2 = 0 or w.setting_id = ?2)
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionLookup unions;
  @Inject WatchedUnions watched;

  /** The newest first. */
  List<WarningRow> page(WarningFilter filter, int offset, int size) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Warning> query = cb.createQuery(Warning.class);
    Root<Warning> warning = query.from(Warning.class);
    query
        .select(warning)
        .where(conditions(cb, query, warning, filter))
        .orderBy(cb.desc(warning.get("warnedAt")), cb.desc(warning.get("id")));
    TypedQuery<Warning> found = em.createQuery(query).setMaxResults(size);
    return rows((offset == 0 ? found : found.setFirstResult(offset)).getResultList());
  }

  long count(WarningFilter filter) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<Warning> warning = query.from(Warning.class);
    query.select(cb.count(warning)).where(conditions(cb, query, warning, filter));
    return em.createQuery(query).getSingleResult();
  }

  BoundedCount openCount() {
    Number open =
        (Number)
            em.createNativeQuery(OPEN_COUNT)
                .setParameter(1, callers.known().unionId())
                .setParameter(2, BoundedCount.LIMIT + 1)
                .getSingleResult();
    return new BoundedCount(open.intValue());
  }

  /** The reasons that have a column, in no order. */
  List<Long> reasons(Long setting) {
    return em
        .createNativeQuery(REASONS)
        .setParameter(1, callers.known().unionId())
        .setParameter(2, setting == null ? 0 : setting)
        .getResultList()
        .stream()
        .map(Ids::of)
        .toList();
  }

  /** True while the watched union lies below the own one. */
  boolean isBelow(Warning warning) {
    return callers.known().scope().covers(unions.get(warning.getWatchedId()).getPath());
  }

  private Predicate[] conditions(
      CriteriaBuilder cb, CriteriaQuery<?> query, Root<Warning> warning, WarningFilter filter) {
    List<Predicate> all = new ArrayList<>();
    all.add(cb.equal(warning.get("unionId"), callers.known().unionId()));
    if (filter.state() != null) {
      all.add(cb.equal(warning.get("state"), filter.state()));
    }
    if (filter.watchedId() != null) {
      all.add(cb.equal(warning.get("watchedId"), filter.watchedId()));
    }
    if (filter.settingId() != null) {
      all.add(cb.equal(warning.get("settingId"), filter.settingId()));
    }
    if (filter.from() != null) {
      all.add(
          cb.greaterThanOrEqualTo(warning.<OffsetDateTime>get("warnedAt"), startOf(filter.from())));
    }
    if (filter.to() != null) {
      all.add(
          cb.lessThan(warning.<OffsetDateTime>get("warnedAt"), startOf(filter.to().plusDays(1))));
    }
    if (filter.reminderId() != null) {
      all.add(warning.get("id").in(targets(cb, query, filter.reminderId())));
    }
    return all.toArray(Predicate[]::new);
  }

  private Subquery<Long> targets(CriteriaBuilder cb, CriteriaQuery<?> query, long reminderId) {
    Subquery<Long> targets = query.subquery(Long.class);
    Root<ReminderTarget> target = targets.from(ReminderTarget.class);
    Root<Reminder> reminder = targets.from(Reminder.class);
    return targets
        .select(target.get("recordId"))
        .where(
            cb.equal(target.get("reminderId"), reminderId),
            cb.equal(reminder.get("id"), reminderId),
            cb.equal(reminder.get("targetKind"), WarningCounting.TARGET),
            cb.equal(reminder.get("receiverUnionId"), callers.known().unionId()));
  }

  private static OffsetDateTime startOf(LocalDate day) {
    return day.atStartOfDay(Today.ZONE).toOffsetDateTime();
  }

  /** Rows of some warnings, by the same few statements whatever their number. */
  List<WarningRow> rows(List<Warning> warnings) {
    if (warnings.isEmpty()) {
      return List.of();
    }
    Map<Long, WarningSetting> settings = new HashMap<>();
    em.createQuery("select s from WarningSetting s where s.id in :ids", WarningSetting.class)
        .setParameter("ids", warnings.stream().map(Warning::getSettingId).distinct().toList())
        .getResultList()
        .forEach(setting -> settings.put(setting.getId(), setting));
    List<Long> ids = warnings.stream().map(Warning::getWatchedId).distinct().toList();
    Map<Long, String> names = unions.names(ids);
    Map<Long, List<Long>> reasons = watched.reasons(settings.keySet());
    Map<Long, Map<Long, Integer>> parts = parts(warnings.stream().map(Warning::getId).toList());
    return warnings.stream()
        .map(
            warning -> {
              WarningSetting setting = settings.get(warning.getSettingId());
              return new WarningRow(
                  warning.getId(),
                  warning.getWarnedAt(),
                  setting.isDeleted()
                      ? Texts.format("warning.setting.deleted", setting.getName())
                      : setting.getName(),
                  warning.getWatchedId(),
                  names.get(warning.getWatchedId()),
                  isBelow(warning), // read with the names already
                  warning.getPeriod(),
                  warning.getPeriodFrom(),
                  warning.getPeriodTo(),
                  warning.getThreshold(),
                  warning.getFigure(),
                  warning.getHighest(),
                  warning.getState(),
                  warning.getCountedAt(),
                  warning.getHandledBy(),
                  warning.getHandledAt(),
                  warning.getNote(),
                  parts.getOrDefault(warning.getId(), Map.of()),
                  new HashSet<>(reasons.getOrDefault(setting.getId(), List.of())));
            })
        .toList();
  }

  private Map<Long, Map<Long, Integer>> parts(List<Long> warnings) {
    Map<Long, Map<Long, Integer>> parts = new HashMap<>();
    for (Object one :
        em.createNativeQuery(PARTS).setParameter(1, Ids.joined(warnings)).getResultList()) {
      Object[] row = (Object[]) one;
      parts
          .computeIfAbsent(Ids.of(row[0]), none -> new LinkedHashMap<>())
          .put(Ids.of(row[1]), ((Number) row[2]).intValue());
    }
    return parts;
  }
}
