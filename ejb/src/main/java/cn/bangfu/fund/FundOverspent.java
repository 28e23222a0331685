package cn.bangfu.fund;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BoundedCount;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 超支情况 of the own union and those below it (FND-041). */
@Stateless
public class FundOverspent {

  private static final int MAX_PAGE = 200;

  private static final String PAGE =
      """
      select p.union_id, p.name, p.fund_type_id, p.fund_year, p.balance,
             (select min(d.day) from (
                select r.day, max(r.day) filter (where r.balance >= 0) over () as last_covered
                  from (
                    select m.day, sum(sum(m.amount)) over (order by m.day) as balance from (
                      select i.entry_date as day, i.amount from fund_income i
                       where i.union_id = p.union_id and i.fund_type_id = p.fund_type_id
                         and i.fund_year = p.fund_year
                      union all
                      select a.entry_date, a.amount from fund_allocation a
                       where a.to_union_id = p.union_id and a.fund_type_id = p.fund_type_id
                         and a.fund_year = p.fund_year
                      union all
                      select a.entry_date, -a.amount from fund_allocation a
                       where a.from_union_id = p.union_id and a.fund_type_id = p.fund_type_id
                         and a.fund_year = p.fund_year
                      union all
                      select s.spent_on, -s.amount from fund_spending s
                       where s.union_id = p.union_id and s.fund_type_id = p.fund_type_id
                         and s.fund_year = p.fund_year) m
                     group by m.day) r) d
               where d.last_covered is null or d.day > d.last_covered) as since,
             (select string_agg(o.reason, '; ' order by o.id) from fund_overspending o
               where o.union_id = p.union_id and o.fund_type_id = p.fund_type_id
                 and o.fund_year = p.fund_year) as reasons
        from (select b.union_id, u.name, b.fund_type_id, b.fund_year, b.balance, u.path
                from fund_balance b join union_org u on u.id = b.union_id
               where b.balance < 0 and u.path like ?1
               order by u.path, b.fund_year desc, b.fund_type_id limit ?2 offset ?3) p
       order by p.path, p.fund_year desc, p.fund_type_id
      """;

  private static final String COUNT =
      """
      select count(*) from (select 1 from fund_balance b join union_org u on u.id = b.union_id
       where b.balance < 0 and u.path like ?1 limit 10001) c
      """;

  @PersistenceContext EntityManager em;
  @Inject FundScope scope;
  @Inject CodeValues codes;

  /** A page of the accounts below zero, by the tree of unions. */
  @Needs(Right.FUND_VIEW)
  public List<OverspentRow> page(Long unionId, int offset, int size) {
    List<OverspentRow> rows = new ArrayList<>();
    for (Object one :
        em.createNativeQuery(PAGE)
            .setParameter(1, scope.of(unionId).getPath() + "%")
            .setParameter(2, Math.max(1, Math.min(size, MAX_PAGE)))
            .setParameter(3, Math.max(0, offset))
            .getResultList()) {
      Object[] row = (Object[]) one;
      rows.add(
          new OverspentRow(
              ((Number) row[0]).longValue(),
              (String) row[1],
              ((Number) row[2]).longValue(),
              codes.value(((Number) row[2]).longValue()).getShownName(),
              ((Number) row[3]).intValue(),
              Money.of(row[4]),
              row[5] == null || row[5] instanceof LocalDate
                  ? (LocalDate) row[5]
                  : ((java.sql.Date) row[5]).toLocalDate(),
              (String) row[6]));
    }
    return rows;
  }

  /** How many there are. */
  @Needs(Right.FUND_VIEW)
  public BoundedCount count(Long unionId) {
    return new BoundedCount(
        ((Number)
                em.createNativeQuery(COUNT)
                    .setParameter(1, scope.of(unionId).getPath() + "%")
                    .getSingleResult())
            .intValue());
  }
}
