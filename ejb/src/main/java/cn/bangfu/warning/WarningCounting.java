package cn.bangfu.warning;

import cn.bangfu.kernel.Texts;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import cn.bangfu.warning.WatchedUnions.Watched;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares what was counted with some settings, all of them by the same few statements whatever
 * their number; what follows is decided by {@link Warning} (INF-071 to INF-076, INF-080).
 */
@Dependent
class WarningCounting {

  /** Kind of the targets of the reminders. */
  static final String TARGET = "WARNING";

  private static final String PARTS =
      """
      insert into warning_part (warning_id, reason_id, figure)
      select * from unnest(cast(string_to_array(?1, ',') as bigint[]),
        cast(string_to_array(?2, ',') as bigint[]), cast(string_to_array(?3, ',') as integer[]))
      """;

  @PersistenceContext EntityManager em;
  @Inject ReminderSender reminders;
  @Inject WatchedUnions watched;
  @Inject WarningTally tally;

  private record Key(long setting, long union) {}

  /** How many warnings have arisen or come again. */
  int count(WarningRun run, List<Long> ids) {
    List<WarningSetting> settings =
        em.createNamedQuery("WarningSetting.active", WarningSetting.class)
            .setParameter("ids", ids)
            .getResultList();
    if (settings.isEmpty()) {
      return 0;
    }
    Map<Long, List<Watched>> unions = watched.unions(ids);
    Map<Long, List<Long>> reasons = watched.reasons(ids);
    Map<Long, List<WarningTally.Line>> lines = tally.of(run, all(unions.values()));
    Map<Key, Warning> known = known(settings, run.getBusinessDate());
    Map<Warning, Counted> changed = new LinkedHashMap<>();
    Map<Warning, Told> told = new LinkedHashMap<>();
    for (WarningSetting setting : settings) {
      Set<Long> chosen =
          setting.isAllReasons()
              ? null
              : new HashSet<>(reasons.getOrDefault(setting.getId(), List.of()));
      for (Watched union : unions.getOrDefault(setting.getId(), List.of())) {
        Counted counted =
            new Counted(
                union.unionId(),
                union.path(),
                run.getBusinessDate(),
                run.getCountedAt(),
                parts(lines.getOrDefault(union.unionId(), List.of()), setting.getPeriod(), chosen));
        Warning warning = known.get(new Key(setting.getId(), union.unionId()));
        boolean tell = false;
        if (warning == null) {
          if (counted.figure() < setting.getThreshold()) {
            continue;
          }
          warning = new Warning(setting, counted);
          em.persist(warning);
          tell = true;
        } else if (!warning.getCountedAt().isAfter(counted.at())) {
          tell = warning.count(counted, setting.getThreshold());
        } else {
          continue; // a later run was faster
        }
        changed.put(warning, counted);
        if (tell) {
          told.put(warning, new Told(setting, union));
        }
      }
    }
    em.flush();
    writeParts(changed);
    told.forEach(this::tell);
    return told.size();
  }

  private record Told(WarningSetting setting, Watched union) {}

  private static Set<Long> all(Collection<List<Watched>> unions) {
    return unions.stream().flatMap(List::stream).map(Watched::unionId).collect(Collectors.toSet());
  }

  /** The warnings of the periods that are counted, locked against people who handle them. */
  private Map<Key, Warning> known(List<WarningSetting> settings, LocalDate day) {
    Map<Long, WarningSetting> byId = new HashMap<>();
    settings.forEach(setting -> byId.put(setting.getId(), setting));
    Map<Key, Warning> known = new HashMap<>();
    for (Warning warning :
        em.createNamedQuery("Warning.counted", Warning.class)
            .setParameter("settings", byId.keySet())
            .setParameter(
                "first",
                Arrays.stream(WarningPeriod.values())
                    .filter(WarningPeriod::ofCalendar)
                    .map(period -> period.from(day))
                    .collect(Collectors.toSet()))
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList()) {
      WarningPeriod period = byId.get(warning.getSettingId()).getPeriod();
      boolean current =
          warning.getPeriod() == period
              && (!period.ofCalendar() || warning.getPeriodFrom().equals(period.from(day)));
      if (current) {
        known.put(new Key(warning.getSettingId(), warning.getWatchedId()), warning);
      }
    }
    return known;
  }

  private static Map<Long, Integer> parts(
      List<WarningTally.Line> lines, WarningPeriod period, Set<Long> chosen) {
    Map<Long, Integer> parts = new LinkedHashMap<>();
    for (WarningTally.Line line : lines) {
      int number = line.numbers().get(period);
      if (number > 0 && (chosen == null || chosen.contains(line.reasonId()))) {
        parts.put(line.reasonId(), number);
      }
    }
    return parts;
  }

  private void writeParts(Map<Warning, Counted> changed) {
    if (changed.isEmpty()) {
      return;
    }
    em.createNativeQuery(
            "delete from warning_part"
                + " where warning_id = any (cast(string_to_array(?1, ',') as bigint[]))")
        .setParameter(1, Ids.joined(changed.keySet().stream().map(Warning::getId).toList()))
        .executeUpdate();
    StringBuilder warnings = new StringBuilder();
    StringBuilder reasons = new StringBuilder();
    StringBuilder figures = new StringBuilder();
    changed.forEach(
        (warning, counted) ->
            counted
                .parts()
                .forEach(
                    (reason, figure) -> {
                      String comma = warnings.isEmpty() ? "" : ",";
                      warnings.append(comma).append(warning.getId());
                      reasons.append(comma).append(reason);
                      figures.append(comma).append(figure);
                    }));
    if (!warnings.isEmpty()) {
      em.createNativeQuery(PARTS)
          .setParameter(1, warnings.toString())
          .setParameter(2, reasons.toString())
          .setParameter(3, figures.toString())
          .executeUpdate();
    }
  }

  /** One reminder to the union of the setting (INF-080). */
  private void tell(Warning warning, Told told) {
    reminders.send(
        new NewReminder(
            ReminderCategory.WARNING,
            warning.getUnionId(),
            Texts.get("warning.subject"),
            Texts.format(
                "warning.content.arisen",
                told.union().name(),
                told.setting().getName(),
                warning.getPeriodFrom(),
                warning.getPeriodTo(),
                warning.getFigure(),
                warning.getThreshold()),
            TARGET,
            List.of(warning.getId())));
  }
}
