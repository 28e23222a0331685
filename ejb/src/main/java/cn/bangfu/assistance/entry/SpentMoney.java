package cn.bangfu.assistance.entry;

import cn.bangfu.access.CallerContext;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceAccess;
import cn.bangfu.assistance.AssistanceFacts;
import cn.bangfu.assistance.AssistanceLine;
import cn.bangfu.assistance.NewLine;
import cn.bangfu.fund.FundKey;
import cn.bangfu.fund.FundMoney;
import cn.bangfu.fund.FundProblem;
import cn.bangfu.fund.FundUse;
import cn.bangfu.fund.Judgement;
import cn.bangfu.fund.Money;
import cn.bangfu.fund.Shortfall;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Violation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What records take from the own union's money (AST-038, AST-051, AST-078). */
@Dependent
class SpentMoney {

  private static final String REASON = "entry.overspendReason";

  @Inject FundMoney funds;
  @Inject CallerContext callers;

  /** Where the money does not suffice: what is refused, and what is saved with an explanation. */
  record Judged(List<Violation> refused, Judgement judgement) {

    /** What is asked before more is spent than is there (FND-040). */
    List<Violation> doubts() {
      return judgement.doubts(REASON);
    }
  }

  /**
   * Locks the balances that a form needs and says which of them are too small; the old lines of a
   * changed record are added back first.
   */
  Judged judge(List<AssistanceLine> before, AssistanceFacts facts) {
    return judge(uses(before), facts.lines(), wanted(facts.lines()));
  }

  /** The same for one form that is saved for many households: what all of them take together. */
  Judged judge(Collection<AssistanceFacts> all) {
    List<NewLine> form = all.stream().findFirst().map(AssistanceFacts::lines).orElse(List.of());
    return judge(
        List.of(), form, all.stream().flatMap(facts -> wanted(facts.lines()).stream()).toList());
  }

  /** Whoever spends more than is there says why (FND-040). */
  void requireReason(Judged judged, AssistanceEntry entry) {
    judged.judgement().requireReason(REASON, entry.getOverspendReason());
  }

  /** Writes what is pending; the database judges the balances once more. */
  void settle(Judged judged, AssistanceEntry entry, long record) {
    funds.settle();
    funds.explain(
        judged.judgement().overspent(),
        AssistanceAccess.OBJECT,
        record,
        CleanText.trim(entry.getOverspendReason()));
  }

  /**
   * What a form would take for so many households from each balance that it names, as far as it is
   * filled in (AST-076); nothing is locked.
   */
  List<UsedBalance> used(AssistanceEntry entry, int households) {
    if (!entry.isFunds()) {
      return List.of();
    }
    SortedMap<FundKey, BigDecimal> wanted = new TreeMap<>();
    for (LineEntry line : entry.getLines()) {
      if (line.getAmount() != null && line.getFundType() != null && line.getFundYear() != null) {
        wanted.merge(
            new FundKey(callers.known().unionId(), line.getFundType(), line.getFundYear()),
            line.getAmount().multiply(BigDecimal.valueOf(households)),
            BigDecimal::add);
      }
    }
    SortedMap<FundKey, BigDecimal> balances = funds.balances(wanted.keySet());
    List<UsedBalance> used = new ArrayList<>();
    wanted.forEach(
        (key, amount) ->
            used.add(
                new UsedBalance(
                    funds.name(key.fundType()),
                    key.fundYear(),
                    balances.getOrDefault(key, Money.ZERO),
                    amount)));
    return used;
  }

  /** Locks the balances of records that are about to be deleted. */
  void lock(Collection<Assistance> records) {
    funds.lock(
        callers.known().unionId(),
        records.stream().flatMap(record -> uses(record.getLines()).stream()).toList());
  }

  private Judged judge(List<FundUse> released, List<NewLine> form, List<FundUse> wanted) {
    Judgement judgement = funds.judge(callers.known().unionId(), released, wanted);
    return new Judged(
        judgement.refused().stream()
            .map(
                one ->
                    Violation.of(
                        "entry.lines[" + place(form, one) + "].amount",
                        FundProblem.NOT_COVERED,
                        funds.words(one)))
            .toList(),
        judgement);
  }

  private static int place(List<NewLine> form, Shortfall shortfall) {
    for (int i = 0; i < form.size(); i++) {
      if (form.get(i).fundType() == shortfall.key().fundType()
          && form.get(i).fundYear() == shortfall.key().fundYear()) {
        return i;
      }
    }
    return 0;
  }

  private static List<FundUse> uses(List<AssistanceLine> lines) {
    return lines.stream()
        .map(line -> new FundUse(line.getFundType(), line.getFundYear(), line.getAmount()))
        .toList();
  }

  private static List<FundUse> wanted(List<NewLine> lines) {
    return lines.stream()
        .map(line -> new FundUse(line.fundType(), line.fundYear(), line.amount()))
        .toList();
  }
}
