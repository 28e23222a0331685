package cn.bangfu.fund;

import cn.bangfu.access.CallerContext;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.SqlArrays;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postgresql.util.PSQLException;

/**
 * The door for rooms that spend money of unions (FND-039, FND-042). Right and scope are theirs.
 * Whoever asks for an account holds it until his transaction ends, so what he hears stays true.
 */
@Dependent
public class FundMoney {

  private static final String LOCK =
      """
      select b.union_id, b.fund_type_id, b.fund_year, b.balance
        from lock_fund_balances(?1, ?2, ?3) b
      """;

  private static final String BALANCES =
      """
      select b.union_id, b.fund_type_id, b.fund_year, b.balance
        from unnest(?1, ?2, ?3) as k(u, t, y)
        join fund_balance b on b.union_id = k.u and b.fund_type_id = k.t and b.fund_year = k.y
      """;

  private static final String YEARS =
      """
      select b.fund_year, b.balance from fund_balance b
       where b.union_id = ?1 and b.fund_type_id = ?2 and (b.own_income <> 0 or b.from_above <> 0)
       order by b.fund_year desc
      """;

  private static final String EXPLAIN =
      """
      insert into fund_overspending (union_id, fund_type_id, fund_year, missing, reason, source,
        record_id, entered_at, entered_by)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """;

  private static final String REASONS =
      """
      select o.reason from fund_overspending o where o.source = ?1 and o.record_id = ?2
       order by o.id
      """;

  private static final String NOT_COVERED = "BF010";

  @PersistenceContext EntityManager em;
  @Inject CodeValues codes;
  @Inject FundControls controls;
  @Inject CallerContext callers;
  @Inject Today today;

  /**
   * Locks the accounts of all these amounts and says where they are too small.
   *
   * @param released what the act gives back, for instance the old lines of a changed record
   * @param wanted what it takes
   */
  public List<Shortfall> shortfalls(
      long union, Collection<FundUse> released, Collection<FundUse> wanted) {
    SortedMap<FundKey, BigDecimal> free = sums(union, released);
    SortedMap<FundKey, BigDecimal> taken = sums(union, wanted);
    SortedMap<FundKey, BigDecimal> all = new TreeMap<>(free);
    all.putAll(taken);
    Map<FundKey, BigDecimal> balances = lock(all.keySet());
    List<Shortfall> found = new ArrayList<>();
    taken.forEach(
        (key, amount) -> {
          BigDecimal back = free.getOrDefault(key, Money.ZERO);
          BigDecimal available = balances.get(key).add(back);
          // an account that is below zero already may be relieved
          if (amount.compareTo(available) > 0 && amount.compareTo(back) > 0) {
            found.add(new Shortfall(key, available, amount));
          }
        });
    return found;
  }

  /** The same, and whether what is short may be overspent by whoever says why (FND-040). */
  public Judgement judge(long union, Collection<FundUse> released, Collection<FundUse> wanted) {
    List<Shortfall> refused = new ArrayList<>();
    List<Shortfall> overspent = new ArrayList<>();
    for (Shortfall one : shortfalls(union, released, wanted)) {
      (mayOverspend(one.key().fundType()) ? overspent : refused).add(one);
    }
    return new Judgement(refused, overspent);
  }

  /** Locks accounts in one order for everybody and returns their balances. */
  public SortedMap<FundKey, BigDecimal> lock(Collection<FundKey> keys) {
    return keys.isEmpty() ? new TreeMap<>() : read(LOCK, keys);
  }

  private SortedMap<FundKey, BigDecimal> read(String query, Collection<FundKey> keys) {
    SortedMap<FundKey, BigDecimal> balances = new TreeMap<>();
    List<?> rows =
        em.createNativeQuery(query)
            .setParameter(
                1, SqlArrays.literal("int8[]", keys.stream().map(FundKey::unionId).toList()))
            .setParameter(
                2, SqlArrays.literal("int8[]", keys.stream().map(FundKey::fundType).toList()))
            .setParameter(
                3, SqlArrays.literal("int4[]", keys.stream().map(FundKey::fundYear).toList()))
            .getResultList();
    for (Object found : rows) {
      Object[] row = (Object[]) found;
      balances.put(
          new FundKey(
              ((Number) row[0]).longValue(),
              ((Number) row[1]).longValue(),
              ((Number) row[2]).intValue()),
          Money.of(row[3]));
    }
    return balances;
  }

  /** The balances of accounts as they are now, nothing locked; none where there is no account. */
  public SortedMap<FundKey, BigDecimal> balances(Collection<FundKey> keys) {
    return keys.isEmpty() ? new TreeMap<>() : read(BALANCES, keys);
  }

  /** Locks the accounts that these amounts are of, before rows are deleted. */
  public void lock(long union, Collection<FundUse> uses) {
    lock(sums(union, uses).keySet());
  }

  /**
   * Writes what is pending and lets the database judge the balances now, while the transaction can
   * still say why.
   *
   * @throws BusinessException {@link FundProblem#NOT_COVERED}
   */
  public void settle() {
    try {
      em.flush();
      em.createNativeQuery("set constraints fund_balance_covered immediate").executeUpdate();
      em.createNativeQuery("set constraints fund_balance_covered deferred").executeUpdate();
    } catch (PersistenceException e) {
      throw refusal(e);
    }
  }

  /** The sentence of a shortfall (AST-038). */
  public Object[] words(Shortfall shortfall) {
    return new Object[] {
      name(shortfall.key().fundType()),
      shortfall.key().fundYear(),
      Money.text(shortfall.available()),
      Money.text(shortfall.wanted())
    };
  }

  /** True if the account may fall below zero when the user says why. */
  public boolean mayOverspend(long fundType) {
    return controls.of(fundType) == OverspendControl.WARN;
  }

  /**
   * The years of a type that a union has any income of, newest first (AST-036); of a type that may
   * be overspent every year up to the last one.
   *
   * @param lastYear the year of the help
   */
  public List<FundYear> years(long union, long fundType, int lastYear) {
    List<FundYear> known = years(union, fundType);
    if (!mayOverspend(fundType)) {
      return known;
    }
    List<FundYear> all = new ArrayList<>();
    for (int year = lastYear; year >= FundChecks.FIRST_YEAR; year--) {
      int of = year;
      all.add(
          known.stream()
              .filter(one -> one.year() == of)
              .findFirst()
              .map(one -> new FundYear(of, one.balance(), true))
              .orElse(new FundYear(of, Money.ZERO, true)));
    }
    return all;
  }

  /**
   * The years of a type that a union has any income of, newest first, whatever may be overspent.
   */
  public List<FundYear> years(long union, long fundType) {
    List<FundYear> years = new ArrayList<>();
    for (Object found :
        em.createNativeQuery(YEARS)
            .setParameter(1, union)
            .setParameter(2, fundType)
            .getResultList()) {
      Object[] row = (Object[]) found;
      BigDecimal balance = Money.of(row[1]);
      years.add(new FundYear(((Number) row[0]).intValue(), balance, balance.signum() > 0));
    }
    return years;
  }

  /**
   * Keeps why an act spends more than is there (FND-040); does nothing if it does not.
   *
   * @param source what was saved, with its number
   */
  public void explain(List<Shortfall> overspent, String source, long recordId, String reason) {
    for (Shortfall one : overspent) {
      em.createNativeQuery(EXPLAIN)
          .setParameter(1, one.key().unionId())
          .setParameter(2, one.key().fundType())
          .setParameter(3, one.key().fundYear())
          .setParameter(4, one.missing())
          .setParameter(5, reason)
          .setParameter(6, source)
          .setParameter(7, recordId)
          .setParameter(8, today.now())
          .setParameter(9, callers.known().name())
          .executeUpdate();
    }
  }

  /** What was said when a record spent more than was there, oldest first. */
  public List<String> reasons(String source, long recordId) {
    List<String> reasons = new ArrayList<>();
    for (Object reason :
        em.createNativeQuery(REASONS)
            .setParameter(1, source)
            .setParameter(2, recordId)
            .getResultList()) {
      reasons.add((String) reason);
    }
    return reasons;
  }

  /** The name of a fund type. */
  public String name(long fundType) {
    return codes.value(fundType).getValueName();
  }

  /** One sum per account; money of converted records is in none. */
  private SortedMap<FundKey, BigDecimal> sums(long union, Collection<FundUse> uses) {
    SortedMap<FundKey, BigDecimal> sums = new TreeMap<>();
    for (FundUse use : uses) {
      if (FundTypes.counted(codes.value(use.fundType()).getConstant())) {
        sums.merge(
            new FundKey(union, use.fundType(), use.fundYear()), use.amount(), BigDecimal::add);
      }
    }
    return sums;
  }

  /** The refusal of the database in the words of the spec; anything else as it was. */
  private RuntimeException refusal(PersistenceException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException sql
          && NOT_COVERED.equals(sql.getSQLState())
          && sql.getServerErrorMessage() != null) {
        String[] told = sql.getServerErrorMessage().getDetail().split("\\|");
        return new BusinessException(
            FundProblem.NOT_COVERED,
            name(Long.parseLong(told[0])),
            told[1],
            Money.text(new BigDecimal(told[2])),
            Money.text(new BigDecimal(told[3])));
      }
    }
    return e;
  }
}
