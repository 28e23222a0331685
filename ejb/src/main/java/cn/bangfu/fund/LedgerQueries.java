package cn.bangfu.fund;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;

/**
 * The ledger as the database makes it: lines of four origins in one order, with running balance.
 * Every day is added up from indexes alone and carries its balance; only the days of a page are
 * read line by line.
 */
@Dependent
class LedgerQueries {

  /**
   * The days with the number of their lines, their sums, the balance at their end and the number of
   * rows shown above them. Parameters: 1 union, 2 fund type or 0, 3 year or 0, 4 kind or empty, 5
   * income type or 0, 6 true for single pieces of help, 7 first day of the month or 9999-01-01 for
   * all.
   */
  private static final String DAYS =
      """
      with asked as (
        select cast(?7 as date) as month, cast(?7 as date) = date '9999-01-01' as all_months),
      moved as (
        select i.entry_date as day, count(*) as lines, sum(i.amount) as income,
               cast(null as numeric) as expenditure
          from fund_income i
         where i.union_id = ?1 and (?2 = 0 or i.fund_type_id = ?2) and (?3 = 0 or i.fund_year = ?3)
           and ?4 in ('', 'INCOME') and (?5 = 0 or i.income_type_id = ?5)
         group by i.entry_date
        union all
        select a.entry_date, count(*), sum(a.amount), null
          from fund_allocation a
         where a.to_union_id = ?1 and (?2 = 0 or a.fund_type_id = ?2)
           and (?3 = 0 or a.fund_year = ?3) and ?4 in ('', 'FROM_ABOVE') and ?5 = 0
         group by a.entry_date
        union all
        select a.entry_date, count(*), null, sum(a.amount)
          from fund_allocation a
         where a.from_union_id = ?1 and (?2 = 0 or a.fund_type_id = ?2)
           and (?3 = 0 or a.fund_year = ?3) and ?4 in ('', 'TO_BELOW') and ?5 = 0
         group by a.entry_date
        union all
        select g.spent_on, sum(case when ?6 then g.pieces else 1 end), null, sum(g.amount)
          from (select s.spent_on, count(*) as pieces, sum(s.amount) as amount
                  from fund_spent s
                 where s.union_id = ?1 and (?2 = 0 or s.fund_type_id = ?2)
                   and (?3 = 0 or s.fund_year = ?3) and ?4 in ('', 'SPENT') and ?5 = 0
                   and s.fund_type_id <> (select v.id from code_value v
                        where v.table_key = 'fund_type' and v.constant = 'HISTORICAL')
                 group by s.spent_on, s.measure_id, s.fund_type_id, s.fund_year) g
         group by g.spent_on),
      days as (
        select m.day, cast(date_trunc('month', m.day) as date) as month,
               cast(sum(m.lines) as bigint) as lines, sum(m.income) as income,
               sum(m.expenditure) as expenditure,
               sum(coalesce(sum(m.income), 0) - coalesce(sum(m.expenditure), 0))
                 over (order by m.day) as balance
          from moved m group by m.day),
      placed as (
        select d.*, sum(d.lines) over (order by d.day) - d.lines
                    + case when q.all_months then dense_rank() over (order by d.month) - 1 else 1 end
                    as above
          from days d, asked q where q.all_months or d.month = q.month)
      """;

  /** The rows of a page. Parameters: 8 its first row, 9 the one after its last. */
  private static final String SHOWN =
      DAYS
          + """
          , page as (
            select min(p.day) as first, max(p.day) as last
              from placed p where p.above < ?9 and p.above + p.lines > ?8),
          lines as (
            select 'INCOME' as kind, 1 as part, i.id, i.entry_date as day, i.entered_at,
                   i.income_type_id as of_id, i.fund_type_id, i.fund_year, i.amount as income,
                   cast(null as numeric) as expenditure, i.fiscal_budget,
                   cast(null as varchar) as other, i.entry_no, i.voucher_no, i.remark,
                   i.entered_by, cast(null as bigint) as measure_id, 0 as persons, 0 as projects,
                   cast(null as bigint) as record_id, i.reverses_id
              from fund_income i
             where i.union_id = ?1 and (?2 = 0 or i.fund_type_id = ?2)
               and (?3 = 0 or i.fund_year = ?3)
               and ?4 in ('', 'INCOME') and (?5 = 0 or i.income_type_id = ?5)
               and i.entry_date between (select g.first from page g) and (select g.last from page g)
            union all
            select 'FROM_ABOVE', 2, a.id, a.entry_date, a.entered_at, null, a.fund_type_id,
                   a.fund_year, a.amount, null, a.fiscal_budget, a.from_union_name, a.allocation_no,
                   a.voucher_no, a.remark, a.entered_by, null, 0, 0, null, a.reverses_id
              from fund_allocation a
             where a.to_union_id = ?1 and (?2 = 0 or a.fund_type_id = ?2)
               and (?3 = 0 or a.fund_year = ?3) and ?4 in ('', 'FROM_ABOVE') and ?5 = 0
               and a.entry_date between (select g.first from page g) and (select g.last from page g)
            union all
            select 'TO_BELOW', 3, a.id, a.entry_date, a.entered_at, null, a.fund_type_id,
                   a.fund_year, null, a.amount, a.fiscal_budget, a.to_union_name, a.allocation_no,
                   a.voucher_no, a.remark, a.entered_by, null, 0, 0, null, a.reverses_id
              from fund_allocation a
             where a.from_union_id = ?1 and (?2 = 0 or a.fund_type_id = ?2)
               and (?3 = 0 or a.fund_year = ?3) and ?4 in ('', 'TO_BELOW') and ?5 = 0
               and a.entry_date between (select g.first from page g) and (select g.last from page g)
            union all
            select 'SPENT', 4, min(s.line_id), s.spent_on, max(s.entered_at), null, s.fund_type_id,
                   s.fund_year, null, sum(s.amount), null, null, min(s.record_no), null, null,
                   min(s.entered_by), s.measure_id, cast(count(distinct s.archive_id) as integer),
                   cast(count(*) filter (where s.archive_id is null) as integer),
                   min(s.record_id), null
              from fund_spending s
             where s.union_id = ?1 and (?2 = 0 or s.fund_type_id = ?2)
               and (?3 = 0 or s.fund_year = ?3) and ?4 in ('', 'SPENT') and ?5 = 0
               and s.fund_type_id <> (select v.id from code_value v
                    where v.table_key = 'fund_type' and v.constant = 'HISTORICAL')
               and s.spent_on between (select g.first from page g) and (select g.last from page g)
             group by s.spent_on, s.measure_id, s.fund_type_id, s.fund_year,
                   case when ?6 then s.source end, case when ?6 then s.line_id end),
          shown as (
            select p.above + row_number() over of_day - 1 as place, l.*, p.month,
                   p.balance - coalesce(p.income, 0) + coalesce(p.expenditure, 0)
                     + sum(coalesce(l.income, 0) - coalesce(l.expenditure, 0)) over of_day as balance
              from lines l join placed p on p.day = l.day
            window of_day as (partition by l.day order by l.entered_at, l.part, l.id
                              rows unbounded preceding)
            union all
            select max(p.above + p.lines), 'MONTH', 9, 0, null, null, null, null, null,
                   sum(p.income), sum(p.expenditure), null, null, null, null, null, null, null, 0,
                   0, null, null, p.month, (array_agg(p.balance order by p.day desc))[1]
              from placed p, asked q where q.all_months group by p.month
            union all
            select 0, 'CARRIED', 0, 0, null, null, null, null, null, null, null, null, null, null,
                   null, null, null, null, 0, 0, null, null, q.month,
                   coalesce((select d.balance from days d where d.month < q.month
                              order by d.day desc limit 1), 0)
              from asked q where not q.all_months)
          """;

  private static final String PAGE =
      SHOWN
          + """
          select s.kind, s.id, s.day, s.of_id, s.fund_type_id, s.fund_year, s.income,
                 s.expenditure, s.balance, s.fiscal_budget, s.other, s.entry_no, s.voucher_no,
                 s.remark, s.entered_by, cast(extract(epoch from s.entered_at) as bigint),
                 s.measure_id, s.persons, s.projects, s.record_id,
                 case s.kind when 'INCOME' then (select -sum(r.amount) from fund_income r
                                                  where r.reverses_id = s.id)
                             else (select -sum(r.amount) from fund_allocation r
                                    where r.reverses_id = s.id and s.kind in ('FROM_ABOVE', 'TO_BELOW')) end,
                 case s.kind when 'INCOME' then (select o.entry_no from fund_income o where o.id = s.reverses_id)
                             else (select o.allocation_no from fund_allocation o where o.id = s.reverses_id) end,
                 s.month
            from shown s
           where s.place >= ?8 and s.place < ?9
           order by s.place
          """;

  private static final String COUNT =
      DAYS
          + """
          select least(10001, coalesce(sum(p.lines), 0)
                              + case when (select q.all_months from asked q)
                                     then count(distinct p.month) else 1 end)
            from placed p
          """;

  private static final String SUMS =
      DAYS
          + """
          select coalesce(sum(d.income) filter (where q.all_months or d.month = q.month), 0),
                 coalesce(sum(d.expenditure) filter (where q.all_months or d.month = q.month), 0),
                 coalesce(sum(d.income) filter (where q.all_months or d.month <= q.month), 0),
                 coalesce(sum(d.expenditure) filter (where q.all_months or d.month <= q.month), 0)
            from days d, asked q
          """;

  @PersistenceContext EntityManager em;

  List<Object[]> page(long union, LedgerFilter filter, int offset, int size) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        asked(PAGE, union, filter)
            .setParameter(8, offset)
            .setParameter(9, offset + size)
            .getResultList();
    return rows;
  }

  int count(long union, LedgerFilter filter) {
    return ((Number) asked(COUNT, union, filter).getSingleResult()).intValue();
  }

  LedgerSums sums(long union, LedgerFilter filter) {
    Object[] row = (Object[]) asked(SUMS, union, filter).getSingleResult();
    return new LedgerSums(Money.of(row[0]), Money.of(row[1]), Money.of(row[2]), Money.of(row[3]));
  }

  private Query asked(String text, long union, LedgerFilter filter) {
    LocalDate month = filter.month() == null ? LocalDate.of(9999, 1, 1) : filter.month().atDay(1);
    return em.createNativeQuery(text)
        .setParameter(1, union)
        .setParameter(2, filter.fundType() == null ? 0L : filter.fundType())
        .setParameter(3, filter.fundYear() == null ? 0 : filter.fundYear())
        .setParameter(4, filter.kind() == null ? "" : filter.kind().name())
        .setParameter(5, filter.incomeType() == null ? 0L : filter.incomeType())
        .setParameter(6, filter.single())
        .setParameter(7, month.toString());
  }
}
