package cn.bangfu.fund;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Texts;
import cn.bangfu.unionorg.Union;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/** Balances of a union, or of a union with all below it (FND-038, FND-044, FND-045; 2.6). */
@Stateless
public class FundAccounts {

  private static final String OWN =
      """
      select b.fund_year, b.fund_type_id, b.own_income, b.from_above, b.to_below, b.spent,
             b.spent_other
        from fund_balance b join code_value t on t.id = b.fund_type_id
       where b.union_id = ?1
         and (b.own_income <> 0 or b.from_above <> 0 or b.to_below <> 0 or b.spent <> 0
              or b.spent_other <> 0)
       order by b.fund_year desc, t.sort_order, t.id
      """;

  private static final String BRANCH =
      """
      select b.fund_year, b.fund_type_id, b.own_income, b.from_above, b.to_below, b.spent,
             b.spent_other
        from fund_branch(?1) b join code_value t on t.id = b.fund_type_id
       order by b.fund_year desc, t.sort_order, t.id
      """;

  @PersistenceContext EntityManager em;
  @Inject FundScope scope;
  @Inject CodeValues codes;

  /**
   * The accounts, newest year first, each year followed by its total.
   *
   * @param unionId null for the own union
   * @param below with all unions below, allotments among them cancelled out
   */
  @Needs(Right.FUND_VIEW)
  public List<AccountRow> accounts(Long unionId, boolean below) {
    Union union = scope.of(unionId);
    List<?> found =
        below
            ? em.createNativeQuery(BRANCH).setParameter(1, union.getPath()).getResultList()
            : em.createNativeQuery(OWN).setParameter(1, union.getId()).getResultList();
    List<AccountRow> rows = new ArrayList<>();
    FundBalance total = FundBalance.NOTHING;
    int year = 0;
    for (Object one : found) {
      Object[] row = (Object[]) one;
      int of = ((Number) row[0]).intValue();
      if (year != 0 && of != year) {
        rows.add(total(year, total));
        total = FundBalance.NOTHING;
      }
      year = of;
      long type = ((Number) row[1]).longValue();
      FundBalance sums = FundBalance.of(row, 2);
      rows.add(new AccountRow(year, type, codes.value(type).getShownName(), sums));
      total = total.plus(sums);
    }
    if (year != 0) {
      rows.add(total(year, total));
    }
    return rows;
  }

  /** The fund types that a filter offers, disabled ones at the end. */
  @Needs(Right.FUND_VIEW)
  public List<CodeValue> fundTypes() {
    return codes.valuesWithDisabled(FundTypes.TABLE).stream()
        .filter(fund -> FundTypes.counted(fund.getConstant()))
        .toList();
  }

  private static AccountRow total(int year, FundBalance sums) {
    return new AccountRow(year, null, Texts.format("fund.accounts.total", year), sums);
  }
}
