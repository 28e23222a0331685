package cn.bangfu.fund;

import cn.bangfu.access.CallerContext;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Makes entries: locks the accounts, judges what comes of them, draws the numbers (2.1, 2.2). */
@Dependent
class FundBooks {

  static final String INCOME = "SR";
  static final String ALLOCATION = "BK";

  private static final String ANY_ENTRY =
      """
      select exists (select from fund_income i
              where i.union_id = ?1 and i.fund_type_id = ?2 and i.fund_year = ?3)
          or exists (select from fund_allocation a
              where a.from_union_id = ?1 and a.fund_type_id = ?2 and a.fund_year = ?3)
          or exists (select from fund_allocation a
              where a.to_union_id = ?1 and a.fund_type_id = ?2 and a.fund_year = ?3)
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject CodeValues codes;
  @Inject Today today;
  @Inject FundMoney money;

  /** The entry that a form has made already, so that one sent twice makes one. */
  List<FundIncome> incomeOf(UUID submission) {
    return em.createQuery(
            "select e from FundIncome e where e.submission = :number", FundIncome.class)
        .setParameter("number", submission)
        .getResultList();
  }

  /** The same of allotments. */
  List<FundAllocation> allocationsOf(UUID submission) {
    return em.createQuery(
            "select e from FundAllocation e where e.submission = :number order by e.id",
            FundAllocation.class)
        .setParameter("number", submission)
        .getResultList();
  }

  /** The next number of the caller's union for an entry of this day. */
  String number(String kind, LocalDate day) {
    return (String)
        em.createNativeQuery("select fund_next_number(?1, ?2, ?3)")
            .setParameter(1, callers.known().unionId())
            .setParameter(2, kind)
            .setParameter(3, day.getYear())
            .getSingleResult();
  }

  /** True if anything was ever entered for the account. */
  boolean anyEntry(FundKey key) {
    return (Boolean)
        em.createNativeQuery(ANY_ENTRY)
            .setParameter(1, key.unionId())
            .setParameter(2, key.fundType())
            .setParameter(3, key.fundYear())
            .getSingleResult();
  }

  /** Locks the accounts that an act moves and says what they would come to. */
  Judgement moved(Map<FundKey, BigDecimal> changes) {
    SortedMap<FundKey, BigDecimal> sorted = new TreeMap<>(changes);
    SortedMap<FundKey, BigDecimal> before = money.lock(sorted.keySet());
    List<Shortfall> refused = new ArrayList<>();
    List<Shortfall> overspent = new ArrayList<>();
    sorted.forEach(
        (key, change) -> {
          BigDecimal after = before.get(key).add(change);
          if (change.signum() < 0 && after.signum() < 0) {
            (money.mayOverspend(key.fundType()) ? overspent : refused)
                .add(new Shortfall(key, before.get(key), change.negate()));
          }
        });
    return new Judgement(refused, overspent);
  }

  /**
   * Asks what is to be asked, or goes on if it was confirmed (FND-015).
   *
   * @param path of the explanation of overspending
   */
  void ask(
      Collection<Violation> doubts,
      Judgement judged,
      String path,
      String reason,
      boolean confirmed) {
    if (!confirmed) {
      List<Violation> questions = new ArrayList<>(doubts);
      questions.addAll(judged.doubts(path));
      questions.add(Violation.of(null, FundProblem.CONFIRM));
      throw new FundQuestions(questions);
    }
    judged.requireReason(path, reason);
  }
}
