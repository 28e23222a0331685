package cn.bangfu.fund;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sets own entries right by entries against them (FND-028 to FND-033). */
@Stateless
public class ReversalDesk {

  private static final String FORM = "reversal";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject CodeValues codes;
  @Inject FundBooks books;
  @Inject FundMoney money;
  @Inject UnionLookup unions;
  @Inject IncomeForms incomes;
  @Inject AllocationForms allocations;

  /** An own income entry with what of it can still be taken back. */
  @Needs(Right.FUND_PREPARE)
  public Reversible income(long id) {
    FundIncome entry = ownIncome(id);
    return new Reversible(
        id,
        entry.getEntryNo(),
        entry.getDate(),
        entry.getFundType(),
        money.name(entry.getFundType()),
        entry.getFundYear(),
        entry.getIncomeType(),
        codes.value(entry.getIncomeType()).getValueName(),
        null,
        null,
        entry.getAmount(),
        rest("fund_income", id, entry.getAmount()),
        entry.isFiscalBudget(),
        entry.getPayer(),
        entry.getVoucherNo(),
        entry.getRemark());
  }

  /** An own allotment with what of it can still be taken back. */
  @Needs(Right.FUND_PREPARE)
  public Reversible allocation(long id) {
    FundAllocation entry = ownAllocation(id);
    return new Reversible(
        id,
        entry.getAllocationNo(),
        entry.getDate(),
        entry.getFundType(),
        money.name(entry.getFundType()),
        entry.getFundYear(),
        null,
        null,
        entry.getToUnionId(),
        unions.get(entry.getToUnionId()).getName(),
        entry.getAmount(),
        rest("fund_allocation", id, entry.getAmount()),
        entry.isFiscalBudget(),
        null,
        entry.getVoucherNo(),
        entry.getRemark());
  }

  /** A form that takes back all that is left of it. */
  @Needs(Right.FUND_PREPARE)
  public ReversalEntry begin(Reversible original) {
    ReversalEntry entry = new ReversalEntry();
    entry.setDate(today.today());
    entry.setAmount(original.rest());
    return entry;
  }

  /**
   * Takes back a part of an income entry.
   *
   * @throws Violations with everything that is wrong
   * @throws FundQuestions before it is confirmed
   */
  @Needs(Right.FUND_REVERSE)
  public String reverseIncome(long id, ReversalEntry typed, boolean confirmed) {
    FundIncome original = ownIncome(id);
    List<FundIncome> made = books.incomeOf(typed.getSubmission());
    if (!made.isEmpty()) {
      return made.get(0).getEntryNo();
    }
    check(typed);
    Map<FundKey, BigDecimal> changes = new HashMap<>();
    changes.put(key(original), typed.getAmount().negate());
    List<Shortfall> overspent =
        judge(changes, "fund_income", id, original.getAmount(), typed, List.of(), confirmed, null);
    FundIncome posted = post(original, typed);
    money.settle();
    money.explain(overspent, "FUND_INCOME", posted.getId(), typed.getOverspendReason());
    return posted.getEntryNo();
  }

  /** Takes back all that is left of an income entry and enters the right values (FND-030). */
  @Needs(Right.FUND_REVERSE)
  public String correctIncome(long id, ReversalEntry typed, IncomeEntry right, boolean confirmed) {
    FundIncome original = ownIncome(id);
    List<FundIncome> made = books.incomeOf(right.getSubmission());
    if (!made.isEmpty()) {
      return made.get(0).getEntryNo();
    }
    typed.setAmount(rest("fund_income", id, original.getAmount()));
    check(typed);
    List<Violation> doubts = new ArrayList<>();
    incomes.check(right, Objects.equals(right.getFundType(), original.getFundType()), doubts);
    FundKey before = key(original);
    FundKey after =
        new FundKey(callers.known().unionId(), right.getFundType(), right.getFundYear());
    Map<FundKey, BigDecimal> changes = new HashMap<>();
    changes.merge(before, typed.getAmount().negate(), BigDecimal::add);
    changes.merge(after, right.getAmount(), BigDecimal::add);
    if (incomes.sameStored(right, id)) {
      doubts.add(Violation.of(null, FundProblem.SAME_INCOME));
    }
    List<Shortfall> overspent =
        judge(changes, "fund_income", id, original.getAmount(), typed, doubts, confirmed, null);
    boolean opened =
        codes.value(original.getIncomeType()).is(IncomeRules.OPENING_BALANCE)
            && before.equals(after);
    if (incomes.opening(right) && !opened && books.anyEntry(after)) {
      throw new Violations(
          List.of(Violation.of("entry.incomeType", FundProblem.OPENING_NOT_FIRST)));
    }
    FundIncome back = post(original, typed);
    FundIncome posted = incomes.post(right);
    money.explain(overspent, "FUND_INCOME", back.getId(), typed.getOverspendReason());
    return posted.getEntryNo();
  }

  /** Takes back a part of an allotment; also how a subordinate gives money back (FND-032). */
  @Needs(Right.FUND_REVERSE)
  public String reverseAllocation(long id, ReversalEntry typed, boolean confirmed) {
    FundAllocation original = ownAllocation(id);
    List<FundAllocation> made = books.allocationsOf(typed.getSubmission());
    if (!made.isEmpty()) {
      return made.get(0).getAllocationNo();
    }
    check(typed);
    Map<FundKey, BigDecimal> changes = new HashMap<>();
    back(changes, original, typed.getAmount());
    List<Shortfall> overspent =
        judge(
            changes,
            "fund_allocation",
            id,
            original.getAmount(),
            typed,
            List.of(),
            confirmed,
            original.getToUnionId());
    FundAllocation posted = post(original, typed);
    money.settle();
    money.explain(overspent, "FUND_ALLOCATION", posted.getId(), typed.getOverspendReason());
    return posted.getAllocationNo();
  }

  /** Takes back all that is left of an allotment and makes the right one (FND-030). */
  @Needs(Right.FUND_REVERSE)
  public String correctAllocation(
      long id, ReversalEntry typed, AllocationEntry right, boolean confirmed) {
    FundAllocation original = ownAllocation(id);
    List<FundAllocation> made = books.allocationsOf(right.getSubmission());
    if (!made.isEmpty()) {
      return made.get(0).getAllocationNo();
    }
    typed.setAmount(rest("fund_allocation", id, original.getAmount()));
    check(typed);
    allocations.check(right);
    Map<FundKey, BigDecimal> changes = new HashMap<>();
    back(changes, original, typed.getAmount());
    for (AllocationEntry.Row row : right.getRows()) {
      AllocationForms.move(changes, original.getFromUnionId(), right, row.getAmount().negate());
      AllocationForms.move(changes, row.getToUnion(), right, row.getAmount());
    }
    List<Shortfall> overspent =
        judge(
            changes,
            "fund_allocation",
            id,
            original.getAmount(),
            typed,
            List.of(),
            confirmed,
            original.getToUnionId());
    FundAllocation back = post(original, typed);
    FundAllocation posted = allocations.post(right).get(0);
    money.explain(overspent, "FUND_ALLOCATION", back.getId(), typed.getOverspendReason());
    return posted.getAllocationNo();
  }

  private void check(ReversalEntry typed) {
    FundChecks checks = new FundChecks(FORM, today.today(), codes);
    checks.date(typed.getDate());
    checks.amount("amount", typed.getAmount());
    if (CleanText.trim(typed.getReason()) == null) {
      checks.missing("reason");
    }
    checks.length("reason", typed.getReason(), FundChecks.REMARK_MAX);
    checks.length("overspendReason", typed.getOverspendReason(), FundChecks.REMARK_MAX);
    Violations.throwIfAny(checks.wrong());
    typed.setReason(CleanText.trim(typed.getReason()));
    typed.setOverspendReason(CleanText.trim(typed.getOverspendReason()));
  }

  /** Locks the accounts, then judges rest and balances (FND-029, FND-031). */
  private List<Shortfall> judge(
      Map<FundKey, BigDecimal> changes,
      String table,
      long id,
      BigDecimal amount,
      ReversalEntry typed,
      List<Violation> doubts,
      boolean confirmed,
      Long receiver) {
    Judgement moved = books.moved(changes);
    BigDecimal rest = rest(table, id, amount);
    if (typed.getAmount().compareTo(rest) > 0) {
      throw new Violations(
          List.of(Violation.of(FORM + ".amount", FundProblem.REVERSAL_TOO_MUCH, Money.text(rest))));
    }
    Violations.throwIfAny(moved.refused().stream().map(one -> refusal(one, receiver)).toList());
    books.ask(doubts, moved, FORM + ".overspendReason", typed.getOverspendReason(), confirmed);
    return moved.overspent();
  }

  private Violation refusal(Shortfall one, Long receiver) {
    boolean ofReceiver = receiver != null && one.key().unionId() == receiver;
    return ofReceiver
        ? Violation.of(
            FORM + ".amount", FundProblem.RECEIVER_NOT_COVERED, Money.text(one.available()))
        : Violation.of(
            FORM + ".amount",
            FundProblem.REVERSAL_NOT_COVERED,
            money.name(one.key().fundType()),
            one.key().fundYear(),
            Money.text(one.missing().negate()));
  }

  private static void back(
      Map<FundKey, BigDecimal> changes, FundAllocation original, BigDecimal amount) {
    changes.merge(
        new FundKey(original.getFromUnionId(), original.getFundType(), original.getFundYear()),
        amount,
        BigDecimal::add);
    changes.merge(
        new FundKey(original.getToUnionId(), original.getFundType(), original.getFundYear()),
        amount.negate(),
        BigDecimal::add);
  }

  private FundIncome post(FundIncome original, ReversalEntry typed) {
    FundIncome made =
        new FundIncome(
            books.number(FundBooks.INCOME, typed.getDate()),
            original,
            typed,
            callers.known().name(),
            today.now());
    em.persist(made);
    em.flush();
    told("FUND_INCOME", made.getId(), made.getEntryNo(), original.getEntryNo(), typed);
    return made;
  }

  private FundAllocation post(FundAllocation original, ReversalEntry typed) {
    FundAllocation made =
        new FundAllocation(
            books.number(FundBooks.ALLOCATION, typed.getDate()),
            original,
            typed,
            callers.known().name(),
            today.now());
    em.persist(made);
    em.flush();
    told(
        "FUND_ALLOCATION", made.getId(), made.getAllocationNo(), original.getAllocationNo(), typed);
    return made;
  }

  private void told(String kind, long id, String no, String original, ReversalEntry typed) {
    callers.about(kind, id, callers.known().unionId());
    callers.changed(String.join(" ", no, original, Money.text(typed.getAmount().negate())));
  }

  private FundKey key(FundIncome entry) {
    return new FundKey(entry.getUnionId(), entry.getFundType(), entry.getFundYear());
  }

  private FundIncome ownIncome(long id) {
    FundIncome found = em.find(FundIncome.class, id);
    if (found == null || found.getUnionId() != callers.known().unionId()) {
      throw new AccessDenied(
          found != null && inScope(found.getUnionId())
              ? FundProblem.OWN_ENTRIES_ONLY
              : AccessProblem.OUT_OF_SCOPE);
    }
    refuseReversal(found.getReversesId());
    return found;
  }

  private FundAllocation ownAllocation(long id) {
    FundAllocation found = em.find(FundAllocation.class, id);
    if (found == null || found.getFromUnionId() != callers.known().unionId()) {
      throw new AccessDenied(
          found != null && inScope(found.getFromUnionId())
              ? FundProblem.OWN_ENTRIES_ONLY
              : AccessProblem.OUT_OF_SCOPE);
    }
    refuseReversal(found.getReversesId());
    return found;
  }

  private boolean inScope(long union) {
    return callers.known().scope().covers(unions.get(union).getPath());
  }

  private static void refuseReversal(Long reverses) {
    if (reverses != null) {
      throw new BusinessException(FundProblem.REVERSAL_OF_REVERSAL);
    }
  }

  private BigDecimal rest(String table, long id, BigDecimal amount) {
    String taken =
        "fund_income".equals(table)
            ? "select coalesce(-sum(r.amount), 0) from fund_income r where r.reverses_id = ?1"
            : "select coalesce(-sum(r.amount), 0) from fund_allocation r where r.reverses_id = ?1";
    return amount.subtract(
        Money.of(em.createNativeQuery(taken).setParameter(1, id).getSingleResult()));
  }
}
