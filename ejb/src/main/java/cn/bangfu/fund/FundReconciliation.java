package cn.bangfu.fund;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves that every balance is the sum of its entries and of what was spent, and every roll-up of a
 * province that of its lines. Triggers keep it so; this finds what has gone past them.
 */
@Stateless
public class FundReconciliation {

  static final int AT_ONCE = 500;

  private static final String UNIONS =
      "select u.id from union_org u where u.id > ?1 order by u.id limit ?2";

  private static final String DIFFERENCE =
      """
      with entered as (
        select m.fund_type_id, m.fund_year, sum(m.own) as own_income, sum(m.above) as from_above,
               sum(m.below) as to_below, sum(m.spent) as spent
          from (select i.fund_type_id, i.fund_year, i.amount as own, 0 as above, 0 as below,
                       0 as spent
                  from fund_income i where i.union_id = ?1
                union all
                select a.fund_type_id, a.fund_year, 0, a.amount, 0, 0 from fund_allocation a
                 where a.to_union_id = ?1
                union all
                select a.fund_type_id, a.fund_year, 0, 0, a.amount, 0 from fund_allocation a
                 where a.from_union_id = ?1
                union all
                select s.fund_type_id, s.fund_year, 0, 0, 0, s.amount from fund_spending s
                 where s.union_id = ?1
                   and s.fund_type_id <> (select v.id from code_value v
                        where v.table_key = 'fund_type' and v.constant = 'HISTORICAL')) m
         group by m.fund_type_id, m.fund_year),
      kept as (select b.* from fund_balance b where b.union_id = ?1)
      select fund_type_id, fund_year, coalesce(k.balance, 0),
             coalesce(e.own_income + e.from_above - e.to_below - e.spent, 0)
        from entered e full join kept k using (fund_type_id, fund_year)
       where coalesce(e.own_income, 0) <> coalesce(k.own_income, 0)
          or coalesce(e.from_above, 0) <> coalesce(k.from_above, 0)
          or coalesce(e.to_below, 0) <> coalesce(k.to_below, 0)
          or coalesce(e.spent, 0) <> coalesce(k.spent + k.spent_other, 0)
       order by fund_year, fund_type_id limit 1
      """;

  @PersistenceContext EntityManager em;
  @Inject CodeValues codes;
  @Inject UnionLookup unions;
  @Inject FundRollups rollups;

  /** The next unions greater than this one. */
  @Needs(Right.SYSTEM_PREPARE)
  public List<Long> unionsAfter(long union) {
    List<Long> found = new ArrayList<>();
    for (Object id :
        em.createNativeQuery(UNIONS)
            .setParameter(1, union)
            .setParameter(2, AT_ONCE)
            .getResultList()) {
      found.add(((Number) id).longValue());
    }
    return found;
  }

  /**
   * Holds the accounts of a union against their entries.
   *
   * @throws BusinessException {@link FundProblem#BALANCE_DIFFERS} with the first account that
   *     differs; {@link FundProblem#MONTH_DIFFERS}, {@link FundProblem#LINES_DIFFER}, {@link
   *     FundProblem#HOUSEHOLD_DIFFERS}, {@link FundProblem#HELPED_DIFFERS} if a roll-up does
   */
  @Needs(Right.SYSTEM_PREPARE)
  public void reconcile(long union) {
    List<?> found = em.createNativeQuery(DIFFERENCE).setParameter(1, union).getResultList();
    if (!found.isEmpty()) {
      Object[] row = (Object[]) found.get(0);
      throw new BusinessException(
          FundProblem.BALANCE_DIFFERS,
          unions.get(union).getName(),
          codes.value(((Number) row[0]).longValue()).getShownName(),
          row[1],
          Money.text(Money.of(row[2])),
          Money.text(Money.of(row[3])));
    }
    rollups.reconcile(unions.get(union));
  }
}
