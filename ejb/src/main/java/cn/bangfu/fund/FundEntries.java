package cn.bangfu.fund;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Entries of income and allotments of a union, newest first, with totals (FND-014, FND-033). */
@Stateless
public class FundEntries {

  private static final int MAX_PAGE = 200;
  private static final int MAX_OFFSET = 100_000;

  /** Stands for no last day. */
  static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

  /** Parameters: 1 union, 2 fund types, 3 years, 4 kind, 5 last day, 6 number of an entry. */
  private static final String ENTRIES =
      """
      with entries as (
        select i.id, i.entry_no, i.entry_date as day, i.fund_type_id, i.fund_year, i.income_type_id,
               i.amount, i.fiscal_budget, i.payer, cast(null as varchar) as other, i.voucher_no,
               i.remark, i.reverses_id, i.entered_by, i.entered_at
          from fund_income i
         where ?4 = 'INCOME' and i.union_id = ?1
           and (?2 = '{}' or i.fund_type_id = any (cast(?2 as bigint[])))
           and (?3 = '{}' or i.fund_year = any (cast(?3 as smallint[])))
           and i.entry_date <= cast(?5 as date)
           and (?6 = '' or i.entry_no = ?6 or i.reverses_id =
             (select o.id from fund_income o where o.union_id = ?1 and o.entry_no = ?6))
        union all
        select a.id, a.allocation_no, a.entry_date, a.fund_type_id, a.fund_year, null, a.amount,
               a.fiscal_budget, null, a.from_union_name, a.voucher_no, a.remark, a.reverses_id,
               a.entered_by, a.entered_at
          from fund_allocation a
         where ?4 = 'RECEIVED' and a.to_union_id = ?1
           and (?2 = '{}' or a.fund_type_id = any (cast(?2 as bigint[])))
           and (?3 = '{}' or a.fund_year = any (cast(?3 as smallint[])))
           and a.entry_date <= cast(?5 as date)
           and (?6 = '' or a.allocation_no = ?6 or a.reverses_id =
             (select o.id from fund_allocation o where o.allocation_no = ?6))
        union all
        select a.id, a.allocation_no, a.entry_date, a.fund_type_id, a.fund_year, null, a.amount,
               a.fiscal_budget, null, a.to_union_name, a.voucher_no, a.remark, a.reverses_id,
               a.entered_by, a.entered_at
          from fund_allocation a
         where ?4 = 'PAID' and a.from_union_id = ?1
           and (?2 = '{}' or a.fund_type_id = any (cast(?2 as bigint[])))
           and (?3 = '{}' or a.fund_year = any (cast(?3 as smallint[])))
           and a.entry_date <= cast(?5 as date)
           and (?6 = '' or a.allocation_no = ?6 or a.reverses_id =
             (select o.id from fund_allocation o where o.allocation_no = ?6)))
      """;

  private static final String PAGE =
      ENTRIES
          + """
            select e.id, e.entry_no, e.day, e.fund_type_id, e.fund_year, e.income_type_id, e.amount,
                   e.fiscal_budget, e.payer, e.other, e.voucher_no, e.remark,
                   case when ?4 = 'INCOME'
                     then (select -sum(r.amount) from fund_income r where r.reverses_id = e.id)
                     else (select -sum(r.amount) from fund_allocation r where r.reverses_id = e.id) end,
                   e.reverses_id,
                   case when ?4 = 'INCOME'
                     then (select o.entry_no from fund_income o where o.id = e.reverses_id)
                     else (select o.allocation_no from fund_allocation o where o.id = e.reverses_id) end,
                   e.entered_by, cast(extract(epoch from e.entered_at) as bigint)
              from (select * from entries order by day desc, entered_at desc, id desc
                     limit ?7 offset ?8) e
             order by e.day desc, e.entered_at desc, e.id desc
            """;

  private static final String COUNT =
      ENTRIES + "select count(*) from (select 1 from entries limit 10001) c";

  private static final String TOTALS =
      ENTRIES
          + """
            select e.fund_type_id, e.fund_year, sum(e.amount)
              from entries e join code_value t on t.id = e.fund_type_id
             group by e.fund_type_id, e.fund_year, t.sort_order
             order by e.fund_year desc, t.sort_order, e.fund_type_id
            """;

  @PersistenceContext EntityManager em;
  @Inject FundScope scope;
  @Inject CodeValues codes;

  /** A page of the entries. */
  @Needs(Right.FUND_VIEW)
  public List<EntryRow> page(EntryKind kind, EntryFilter filter, int offset, int size) {
    List<EntryRow> rows = new ArrayList<>();
    for (Object one :
        asked(PAGE, kind, filter)
            .setParameter(7, Math.max(1, Math.min(size, MAX_PAGE)))
            .setParameter(8, Math.max(0, Math.min(offset, MAX_OFFSET)))
            .getResultList()) {
      rows.add(row((Object[]) one));
    }
    return rows;
  }

  /** How many there are. */
  @Needs(Right.FUND_VIEW)
  public BoundedCount count(EntryKind kind, EntryFilter filter) {
    return new BoundedCount(((Number) asked(COUNT, kind, filter).getSingleResult()).intValue());
  }

  /** Their totals per fund type and year, newest year first. */
  @Needs(Right.FUND_VIEW)
  public List<EntryTotal> totals(EntryKind kind, EntryFilter filter) {
    List<EntryTotal> totals = new ArrayList<>();
    for (Object one : asked(TOTALS, kind, filter).getResultList()) {
      Object[] row = (Object[]) one;
      totals.add(
          new EntryTotal(
              codes.value(((Number) row[0]).longValue()).getShownName(),
              ((Number) row[1]).intValue(),
              Money.of(row[2])));
    }
    return totals;
  }

  /** What else than union, type and year the entries are chosen by, in words; null for nothing. */
  @Needs(Right.FUND_VIEW)
  public String words(EntryFilter filter) {
    if (filter.entryNo() != null) {
      return Texts.format("fund.entries.ofEntry", filter.entryNo());
    }
    return filter.until() == null
        ? null
        : Texts.format(
            "fund.entries.chosen",
            joined(filter.fundYears()),
            joined(
                filter.fundTypes().stream()
                    .flatMap(type -> codes.find(type).stream())
                    .map(CodeValue::getShownName)
                    .toList()),
            filter.until());
  }

  private static String joined(List<?> values) {
    return values.isEmpty()
        ? Texts.get("fund.page.all")
        : values.stream()
            .map(String::valueOf)
            .collect(Collectors.joining(Texts.get("shell.comma")));
  }

  private Query asked(String text, EntryKind kind, EntryFilter filter) {
    return em.createNativeQuery(text)
        .setParameter(1, scope.of(filter.unionId()).getId())
        .setParameter(2, array(filter.fundTypes()))
        .setParameter(3, array(filter.fundYears()))
        .setParameter(4, kind.name())
        .setParameter(5, (filter.until() == null ? LAST_DAY : filter.until()).toString())
        .setParameter(6, filter.entryNo() == null ? "" : filter.entryNo());
  }

  static String array(List<? extends Number> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  private EntryRow row(Object[] row) {
    return new EntryRow(
        ((Number) row[0]).longValue(),
        (String) row[1],
        row[2] instanceof LocalDate day ? day : ((java.sql.Date) row[2]).toLocalDate(),
        codes.value(((Number) row[3]).longValue()).getShownName(),
        ((Number) row[4]).intValue(),
        row[5] == null ? null : codes.value(((Number) row[5]).longValue()).getShownName(),
        Money.of(row[6]),
        (Boolean) row[7],
        (String) row[8],
        (String) row[9],
        (String) row[10],
        (String) row[11],
        row[12] == null ? null : new BigDecimal(row[12].toString()),
        row[13] == null ? null : ((Number) row[13]).longValue(),
        (String) row[14],
        (String) row[15],
        Today.moment(row[16]));
  }
}
