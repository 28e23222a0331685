package cn.bangfu.fund;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.unionorg.Union;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;

/**
 * The roll-ups that the figures of the country are read from: what was spent by province and month,
 * which money each household was given, and how many households were helped. Triggers keep them.
 */
@Dependent
class FundRollups {

  /** The topmost unions and those directly below them have rows of their own. */
  private static final int LOWEST = 2;

  private static final String FOLD = "select 1 from fold_fund_months(), fold_fund_helped()";

  /** Parameters: 1 province, 2 and 3 the range of its paths. */
  private static final String MONTHS =
      """
      with spent as (
        select s.fund_year, s.fund_type_id, s.measure_id,
               cast(date_trunc('month', s.spent_on) as date) as month, sum(s.amount) as amount,
               count(*) filter (where s.source = 'ASSISTANCE') as lines,
               count(*) filter (where s.source <> 'ASSISTANCE') as projects
          from fund_spent s
          join union_org u on u.id = s.union_id and u.path >= ?2 and u.path < ?3
         group by 1, 2, 3, 4),
      kept as (
        select m.fund_year, m.fund_type_id, m.measure_id, m.month, sum(m.amount) as amount,
               sum(m.lines) as lines, sum(m.projects) as projects
          from (select * from fund_month union all select * from fund_month_change) m
         where m.province_id = ?1
         group by 1, 2, 3, 4)
      select fund_year, to_char(month, 'YYYY-MM'), coalesce(k.amount, 0), coalesce(s.amount, 0),
             coalesce(k.lines + k.projects, 0), coalesce(s.lines + s.projects, 0)
        from spent s full join kept k using (fund_year, fund_type_id, measure_id, month)
       where coalesce(s.amount, 0) <> coalesce(k.amount, 0)
          or coalesce(s.lines, 0) <> coalesce(k.lines, 0)
          or coalesce(s.projects, 0) <> coalesce(k.projects, 0)
       order by 1, 2 limit 1
      """;

  private static final String HOUSEHOLDS =
      """
      with given as (
        select l.archive_id, bit_or(fund_use_bit(p.place, l.fund_year)) as uses
          from assistance_line l
          join union_org u on u.id = l.union_id and u.path >= ?2 and u.path < ?3
          join fund_type_place p on p.fund_type_id = l.fund_type_id
         where l.fund_year <= 2038
         group by 1),
      kept as (
        select h.archive_id, h.uses, h.several,
               exists (select from fund_household o
                        where o.archive_id = h.archive_id and o.province_id <> h.province_id) as others
          from fund_household h where h.province_id = ?1)
      select archive_id
        from given g full join kept k using (archive_id)
       where g.uses is distinct from k.uses or k.several is distinct from k.others
       order by 1 limit 1
      """;

  private static final String YEARS =
      """
      select generate_series(cast(min(l.fund_year) as integer), cast(max(l.fund_year) as integer))
        from assistance_line l
      union
      select h.fund_year from fund_helped h
      union
      select 0
      """;

  /**
   * What is kept of the households helped in the country with money of a year, 0 for that of
   * converted records, against the lines. Year by year they are told apart in memory.
   */
  private static final String HELPED =
      """
      with line as (
        select s.fund_type_id, s.measure_id, s.archive_id
          from assistance_line s,
               (select v.id from code_value v
                 where v.table_key = 'fund_type' and v.constant = 'HISTORICAL') h
         where case when cast(?1 as integer) = 0 then s.fund_type_id = h.id
                    else s.fund_year = cast(?1 as integer) and s.fund_type_id <> h.id end
         group by 1, 2, 3),
      helped as (
        select l.fund_type_id, l.measure_id, count(*) as households from line l group by 1, 2
        union all
        select t.fund_type_id, 0, count(*)
          from (select fund_type_id from line group by 1, archive_id) t group by 1
        union all
        select 0, m.measure_id, count(*)
          from (select measure_id from line group by 1, archive_id) m group by 2
        union all
        select 0, 0, count(*) from (select 1 from line group by archive_id) y having count(*) > 0),
      kept as (
        select c.fund_type_id, c.measure_id, sum(c.households) as households
          from (select * from fund_helped union all select * from fund_helped_change) c
         where c.fund_year = cast(?1 as integer)
         group by 1, 2)
      select coalesce(k.households, 0), coalesce(h.households, 0)
        from helped h full join kept k using (fund_type_id, measure_id)
       where coalesce(h.households, 0) <> coalesce(k.households, 0)
       order by fund_type_id, measure_id limit 1
      """;

  private static final String ROOM = "select set_config('work_mem', '128MB', true)";

  @PersistenceContext EntityManager em;

  /**
   * Holds the rows of a union against the lines, those of its whole branch if it is a province; a
   * union further down has none.
   *
   * @throws BusinessException {@link FundProblem#MONTH_DIFFERS}, {@link FundProblem#LINES_DIFFER},
   *     {@link FundProblem#HOUSEHOLD_DIFFERS}, {@link FundProblem#HELPED_DIFFERS}
   */
  void reconcile(Union union) {
    if (union.getDepth() > LOWEST) {
      return;
    }
    boolean topmost = union.getDepth() < LOWEST;
    if (topmost) {
      em.createNativeQuery(FOLD).getResultList();
    }
    String path = union.getPath();
    String end = topmost ? path + '!' : path.substring(0, path.length() - 1) + '0';
    long province = topmost ? 0 : union.getId();
    List<?> months = find(MONTHS, province, path, end);
    if (!months.isEmpty()) {
      Object[] row = (Object[]) months.get(0);
      BigDecimal kept = Money.of(row[2]);
      BigDecimal spent = Money.of(row[3]);
      boolean money = kept.compareTo(spent) != 0;
      throw new BusinessException(
          money ? FundProblem.MONTH_DIFFERS : FundProblem.LINES_DIFFER,
          union.getName(),
          String.valueOf(row[0]),
          row[1],
          money ? Money.text(kept) : String.valueOf(row[4]),
          money ? Money.text(spent) : String.valueOf(row[5]));
    }
    List<?> households = find(HOUSEHOLDS, province, path, end);
    if (!households.isEmpty()) {
      throw new BusinessException(
          FundProblem.HOUSEHOLD_DIFFERS, union.getName(), String.valueOf(households.get(0)));
    }
    if (topmost) {
      reconcileHelped();
    }
  }

  private void reconcileHelped() {
    em.createNativeQuery(ROOM).getSingleResult();
    for (Object year : em.createNativeQuery(YEARS).getResultList()) {
      for (Object one : em.createNativeQuery(HELPED).setParameter(1, year).getResultList()) {
        Object[] row = (Object[]) one;
        throw new BusinessException(
            FundProblem.HELPED_DIFFERS,
            String.valueOf(year),
            String.valueOf(row[0]),
            String.valueOf(row[1]));
      }
    }
  }

  private List<?> find(String sql, long province, String from, String end) {
    return em.createNativeQuery(sql)
        .setParameter(1, province)
        .setParameter(2, from)
        .setParameter(3, end)
        .getResultList();
  }
}
