package cn.bangfu.fund;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.unionorg.UnionGate;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives money of the own union to unions directly below it (FND-021 to FND-027). */
@Stateless
public class AllocationDesk {

  /** So many unions are offered; none has more of them directly below it. */
  static final int MOST_RECEIVERS = 2_000;

  private static final String RECEIVERS =
      """
      select u.id, u.name from union_org u where u.parent_id = ?1 and u.state = 'NORMAL'
       order by u.sort_order, u.id limit ?2
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject CodeValues codes;
  @Inject FundBooks books;
  @Inject FundMoney money;
  @Inject UnionLookup unions;
  @Inject UnionGate gate;
  @Inject AllocationForms forms;

  /** A union that can be given money. */
  public record Receiver(long id, String name) implements Serializable {}

  /** An empty form. */
  @Needs(Right.FUND_PREPARE)
  public AllocationEntry begin() {
    AllocationEntry entry = new AllocationEntry();
    entry.setDate(today.today());
    entry.setFundYear(today.today().getYear());
    return entry;
  }

  /** The fund types that can be allotted. */
  @Needs(Right.FUND_PREPARE)
  public List<CodeValue> fundTypes() {
    return codes.values(FundTypes.TABLE).stream()
        .filter(fund -> FundTypes.counted(fund.getConstant()))
        .toList();
  }

  /** The direct subordinates that work (FND-021). */
  @Needs(Right.FUND_PREPARE)
  public List<Receiver> receivers() {
    List<Receiver> found = new ArrayList<>();
    for (Object one :
        em.createNativeQuery(RECEIVERS)
            .setParameter(1, callers.known().unionId())
            .setParameter(2, MOST_RECEIVERS)
            .getResultList()) {
      Object[] row = (Object[]) one;
      found.add(new Receiver(((Number) row[0]).longValue(), (String) row[1]));
    }
    return found;
  }

  /**
   * Makes one allotment for each row, or none (FND-021, FND-022). The same form sent twice makes
   * them once.
   *
   * @return the numbers
   * @throws Violations with everything that is wrong
   * @throws FundQuestions before it is confirmed
   */
  @Needs(Right.FUND_ALLOCATE)
  public List<String> save(AllocationEntry entry, boolean confirmed) {
    long own = callers.known().unionId();
    List<FundAllocation> made = books.allocationsOf(entry.getSubmission());
    if (!made.isEmpty() && made.get(0).getFromUnionId() == own) {
      return made.stream().map(FundAllocation::getAllocationNo).toList();
    }
    forms.check(entry);
    Map<FundKey, BigDecimal> changes = new HashMap<>();
    for (AllocationEntry.Row row : entry.getRows()) {
      gate.enter(unions.get(row.getToUnion()));
      AllocationForms.move(changes, own, entry, row.getAmount().negate());
      AllocationForms.move(changes, row.getToUnion(), entry, row.getAmount());
    }
    Judgement moved = books.moved(changes);
    Violations.throwIfAny(
        moved.refused().stream()
            .map(
                one ->
                    Violation.of(
                        "entry.rows[0].amount",
                        FundProblem.ALLOCATION_NOT_COVERED,
                        money.words(one)))
            .toList());
    books.ask(List.of(), moved, "entry.overspendReason", entry.getOverspendReason(), confirmed);
    if (moved.overspent().isEmpty()) {
      entry.setOverspendReason(null);
    }
    List<FundAllocation> posted = forms.post(entry);
    money.explain(
        moved.overspent(), "FUND_ALLOCATION", posted.get(0).getId(), entry.getOverspendReason());
    return posted.stream().map(FundAllocation::getAllocationNo).toList();
  }
}
