package cn.bangfu.warning;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Today;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the cancellations of the last months below the caller's union (INF-081). */
@Dependent
class WarningMonths {

  private static final int MONTHS = 12;

  private static final String COUNT =
      """
      select to_char(d.deregistered_date, 'YYYY-MM'), d.reason_id, count(*)
        from archive_deregistration d join archive a on a.id = d.archive_id
       where d.deregistered_date >= cast(?1 as date) and d.deregistered_date <= cast(?2 as date)
         and d.in_force and a.life_state = 'DEREGISTERED'
         and a.filing_union_path >= ?3 and a.filing_union_path < ?4
       group by 1, 2
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject CodeValues codes;
  @Inject UnionLookup unions;

  /**
   * Up to today.
   *
   * @param union one union below the own one with all below it; null for all below the own one
   */
  CancelledMonths count(Long union) {
    LocalDate day = today.today();
    YearMonth first = YearMonth.from(day).minusMonths(MONTHS - 1L);
    String path = union == null ? callers.known().unionPath() : pathOf(union);
    // what the own union has filed itself has the very path, which sorts before all below it
    String from = union == null ? path + '0' : path;
    Map<YearMonth, Map<Long, Integer>> counted = new HashMap<>();
    Set<Long> occurring = new HashSet<>();
    for (Object one :
        em.createNativeQuery(COUNT)
            .setParameter(1, first.atDay(1).toString())
            .setParameter(2, day.toString())
            .setParameter(3, from)
            .setParameter(4, path.substring(0, path.length() - 1) + '0')
            .getResultList()) {
      Object[] row = (Object[]) one;
      occurring.add(Ids.of(row[1]));
      counted
          .computeIfAbsent(YearMonth.parse((String) row[0]), none -> new HashMap<>())
          .put(Ids.of(row[1]), ((Number) row[2]).intValue());
    }
    List<CancelledMonths.Month> months = new ArrayList<>();
    for (int i = 0; i < MONTHS; i++) {
      YearMonth month = first.plusMonths(i);
      months.add(new CancelledMonths.Month(month, counted.getOrDefault(month, Map.of())));
    }
    return new CancelledMonths(reasons(occurring), months);
  }

  private List<CancelledMonths.Reason> reasons(Set<Long> occurring) {
    return codes.valuesWithDisabled(WarningSettings.REASONS).stream()
        .filter(value -> occurring.contains(value.getId()))
        .map(value -> new CancelledMonths.Reason(value.getId(), value.getShownName()))
        .toList();
  }

  private String pathOf(long union) {
    callers.about("UNION", union, union);
    return unions
        .find(union)
        .map(found -> found.getPath())
        .filter(path -> callers.known().scope().covers(path))
        .orElseThrow(() -> new AccessDenied(AccessProblem.OUT_OF_SCOPE));
  }
}
