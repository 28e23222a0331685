package cn.bangfu.realname.use;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.fund.Progress;
import cn.bangfu.kernel.Texts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The steps from a union down to the persons: what was spent by year, type, measure (FND-046). */
@Stateless
public class FundUses {

  /** Persons are told apart beside the sums: a sum for each would need ten times the memory. */
  private static final String VALUES =
      "with "
          + UseQueries.BRANCH
          + """
          , line as (
            select l.%2$s as value, l.archive_id, l.amount
              from assistance_line l join branch b on b.id = l.union_id
             where %1$s and l.assist_date <= ?7 and (?8 = 0 or l.measure_id = ?8)),
          person as (select l.value, l.archive_id from line l group by 1, 2)
          select l.value, count(*), 0, 0, sum(l.amount) from line l group by l.value
          union all
          select p.value, 0, count(*), 0, 0 from person p group by p.value
          union all
          select null, 0, (select count(*) from (select 1 from person p group by p.archive_id) once),
              0, 0
          union all
          select o.%2$s, 0, 0, count(*), sum(o.amount)
            from other_assistance o join branch b on b.id = o.owner_union_id
           where %3$s and o.project_date <= ?7 and (?8 = 0 or o.measure_id = ?8)
           group by 1
          """;

  private static final Map<UseStep, String> SQL =
      new EnumMap<>(
          Arrays.stream(UseStep.values())
              .collect(
                  Collectors.toMap(
                      Function.identity(),
                      step ->
                          VALUES.formatted(
                              UseQueries.COUNTED.formatted("l"),
                              step.column(),
                              UseQueries.COUNTED.formatted("o")))));

  @Inject UseQueries queries;
  @Inject UseRollups rollups;
  @Inject CodeValues codes;

  /** The values of a step with their money, most first; values without money are left out. */
  @Needs(Right.REALNAME_LIST)
  public UseTable table(UseFilter filter, UseStep step) {
    List<?> found = rollups.values(filter, step).orElseGet(() -> counted(filter, step));
    Map<Long, long[]> counts = new java.util.HashMap<>();
    Map<Long, BigDecimal> amounts = new java.util.HashMap<>();
    long persons = 0;
    for (Object one : found) {
      Object[] row = (Object[]) one;
      if (row[0] == null) {
        persons = UseQueries.number(row[2]);
        continue;
      }
      long key = UseQueries.number(row[0]);
      long[] of = counts.computeIfAbsent(key, none -> new long[3]);
      for (int i = 0; i < of.length; i++) {
        of[i] += UseQueries.number(row[i + 1]);
      }
      amounts.merge(key, (BigDecimal) row[4], BigDecimal::add);
    }
    BigDecimal sum = amounts.values().stream().reduce(new BigDecimal("0.00"), BigDecimal::add);
    List<UseRow> rows = new ArrayList<>();
    long[] all = new long[3];
    counts.forEach(
        (key, of) -> {
          BigDecimal amount = amounts.get(key);
          rows.add(
              new UseRow(
                  key, label(step, key), of[0], of[1], of[2], amount, Progress.of(amount, sum)));
          all[0] += of[0];
          all[2] += of[2];
        });
    rows.sort(Comparator.comparing(UseRow::amount).reversed().thenComparing(UseRow::key));
    return new UseTable(
        step,
        rows,
        new UseRow(
            null,
            Texts.get("realname.use.total"),
            all[0],
            persons,
            all[2],
            sum,
            Progress.of(sum, sum)));
  }

  private List<?> counted(UseFilter filter, UseStep step) {
    return queries
        .query(SQL.get(step), filter)
        .setParameter(8, filter.measure() == null ? 0L : filter.measure())
        .getResultList();
  }

  private String label(UseStep step, long key) {
    return step == UseStep.YEAR ? String.valueOf(key) : codes.value(key).getValueName();
  }
}
