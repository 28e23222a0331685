package cn.bangfu.realname.use;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.fund.EntryKind;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries behind 可用资金 of a union or a branch (FND-067): own income of all its unions, what came
 * from outside and, below zero, what left it. Money that stays inside is no entry of a branch.
 */
@Stateless
public class FundSources {

  private static final String ENTRIES =
      "with "
          + UseQueries.BRANCH
          + """
          , entry as (
            select 'INCOME' as kind, i.id, i.entry_date as day, i.union_id,
                cast(null as bigint) as other_id, i.fund_type_id, i.fund_year, i.income_type_id,
                i.entry_no, i.amount
              from fund_income i join branch b on b.id = i.union_id
             where %1$s and i.entry_date <= ?7
            union all
            select 'RECEIVED', a.id, a.entry_date, a.to_union_id, a.from_union_id, a.fund_type_id,
                a.fund_year, null, a.allocation_no, a.amount
              from fund_allocation a join branch b on b.id = a.to_union_id
             where %2$s and a.entry_date <= ?7
               and not exists (select from branch f where f.id = a.from_union_id)
            union all
            select 'PAID', a.id, a.entry_date, a.from_union_id, a.to_union_id, a.fund_type_id,
                a.fund_year, null, a.allocation_no, -a.amount
              from fund_allocation a join branch b on b.id = a.from_union_id
             where %2$s and a.entry_date <= ?7
               and not exists (select from branch t where t.id = a.to_union_id))
          """
              .formatted(UseQueries.COUNTED.formatted("i"), UseQueries.COUNTED.formatted("a"));

  private static final String PAGE =
      ENTRIES
          + """
          select e.kind, e.id, e.day, e.union_id, u.name, o.name, e.fund_type_id, e.fund_year,
              e.income_type_id, e.entry_no, e.amount
            from (select * from entry order by day desc, kind, id desc limit ?8 offset ?9) e
            join union_org u on u.id = e.union_id
            left join union_org o on o.id = e.other_id
           order by e.day desc, e.kind, e.id desc
          """;

  private static final String COUNT =
      ENTRIES + "select count(*) from (select 1 from entry limit ?8) counted";

  private static final String SUM = ENTRIES + "select coalesce(sum(amount), 0.00) from entry";

  private static final String SPENT =
      "with "
          + UseQueries.BRANCH
          + """
          select coalesce((select sum(l.amount) from assistance_line l join branch b on b.id = l.union_id
                            where %1$s and l.assist_date <= ?7), 0.00)
               + coalesce((select sum(o.amount) from other_assistance o join branch b on b.id = o.owner_union_id
                            where %2$s and o.project_date <= ?7), 0.00)
          """
              .formatted(UseQueries.COUNTED.formatted("l"), UseQueries.COUNTED.formatted("o"));

  @Inject UseQueries queries;
  @Inject CodeValues codes;

  /** One page, latest first. */
  @Needs(Right.REALNAME_LIST)
  public List<SourceRow> page(UseFilter filter, int offset, int size) {
    List<SourceRow> rows = new ArrayList<>();
    for (Object one :
        queries
            .query(PAGE, filter)
            .setParameter(8, Math.min(size, PageRequest.MAX_SIZE))
            .setParameter(9, Math.min(offset, PageRequest.MAX_OFFSET))
            .getResultList()) {
      rows.add(row((Object[]) one));
    }
    return rows;
  }

  /** How many rows all pages have. */
  @Needs(Right.REALNAME_LIST)
  public BoundedCount count(UseFilter filter) {
    return new BoundedCount(
        (int)
            UseQueries.number(
                queries
                    .query(COUNT, filter)
                    .setParameter(8, BoundedCount.LIMIT + 1)
                    .getSingleResult()));
  }

  /** Their sum: A(S) of a branch, I_own + I_up − O_down of a union alone. */
  @Needs(Right.REALNAME_LIST)
  public BigDecimal available(UseFilter filter) {
    return (BigDecimal) queries.query(SUM, filter).getSingleResult();
  }

  /** What was spent of it: E(S) of a branch, E(U) of a union alone. */
  @Needs(Right.REALNAME_LIST)
  public BigDecimal spent(UseFilter filter) {
    return (BigDecimal) queries.query(SPENT, filter).getSingleResult();
  }

  private SourceRow row(Object[] row) {
    return new SourceRow(
        row[0] + ":" + row[1],
        EntryKind.valueOf((String) row[0]),
        LocalDate.parse(row[2].toString()),
        UseQueries.number(row[3]),
        (String) row[4],
        (String) row[5],
        codes.value(UseQueries.number(row[6])).getShownName(),
        (int) UseQueries.number(row[7]),
        row[8] == null ? null : codes.value(UseQueries.number(row[8])).getShownName(),
        (String) row[9],
        (BigDecimal) row[10]);
  }
}
