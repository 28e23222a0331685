package cn.bangfu.fund;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.assistance.entry.AssistanceDesk;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Several people spend the same money at the same instant. The long form: {@code
 * -Dbangfu.race.rounds=2000}.
 */
class FundRaceDbTest {

  private static final int ROUNDS = Integer.getInteger("bangfu.race.rounds", 12);
  private static final int PEOPLE = 8;
  private static final String DONE = "done";
  private static final long PATIENCE_SECONDS = 60;

  private final AssistanceBench bench = new AssistanceBench();

  private Caller poor(Caller parent, int level) {
    long union = bench.archives.unions.union("竞争工会" + System.nanoTime(), parent.unionId(), level);
    return bench.archives.unions.caller(
        union, Permission.FUND, Permission.ASSISTANCE, Permission.ARCHIVE);
  }

  private long household(Caller filer) {
    return bench.archives.file(filer, ArchiveLevel.NATIONAL);
  }

  private AssistanceEntry help(Caller caller, long archive, String amount) {
    return bench.money(caller, archive, amount);
  }

  private AllocationEntry allotment(Caller from, Caller to, String amount) {
    AllocationEntry entry = new AllocationEntry();
    entry.setDate(LocalDate.of(2026, 11, 22));
    entry.setFundYear(2026);
    entry.setFundType(FundBench.code("fund_type", "UNION_FUND"));
    entry.getRows().get(0).setToUnion(to.unionId());
    entry.getRows().get(0).setAmount(new BigDecimal(amount));
    return entry;
  }

  /** Done, or the sentence of the refusal; any other failure is one of the test. */
  private static String outcome(Runnable act) {
    try {
      act.run();
      return DONE;
    } catch (Violations no) {
      return Texts.of(no.all().get(0));
    } catch (BusinessException no) {
      return Texts.of(no);
    }
  }

  private static List<String> together(ExecutorService pool, List<Runnable> acts) throws Exception {
    CyclicBarrier start = new CyclicBarrier(acts.size());
    List<Future<String>> running = new ArrayList<>();
    for (Runnable act : acts) {
      Callable<String> one =
          () -> {
            start.await();
            return outcome(act);
          };
      running.add(pool.submit(one));
    }
    List<String> ends = new ArrayList<>();
    for (Future<String> end : running) {
      ends.add(end.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }
    return ends;
  }

  @Test
  @Tag("FND-042")
  @Tag("AST-038")
  void ofTwoWhoSpendTheSameMoneyTheSecondHearsWhatIsLeft() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        bench.archives.at(LocalDate.of(2026, 11, 22).atTime(9, 0, 1).plusMinutes(round).toString());
        Caller payer = poor(bench.county, 4);
        Caller below = poor(payer, 4);
        FundBench.income(payer.unionId(), "UNION_FUND", "1000.00");
        AssistanceEntry one = help(payer, household(payer), "600.00");
        AssistanceEntry other = help(payer, household(payer), "600.00");
        AllocationEntry allotted = allotment(payer, below, "600.00");
        Runnable helps = () -> bench.as(payer, AssistanceDesk.class, d -> d.save(one, true));
        Runnable second =
            round % 2 == 0
                ? () -> bench.as(payer, AssistanceDesk.class, d -> d.save(other, true))
                : () -> bench.as(payer, AllocationDesk.class, d -> d.save(allotted, true));
        List<String> ends = together(pool, List.of(helps, second));
        assertThat(ends).as("round " + round).containsOnlyOnce(DONE);
        assertThat(ends)
            .filteredOn(end -> !DONE.equals(end))
            .singleElement()
            .asString()
            .startsWith("“工会经费”2026年度余额不足:可用 400.00 元,本次")
            .endsWith(" 600.00 元。");
        assertThat(FundBench.balance(payer.unionId(), "UNION_FUND")).isEqualByComparingTo("400.00");
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  @Tag("FND-042")
  @Tag("FND-027")
  void whateverManyPeopleDoAtOnceEveryBalanceIsTheSumOfItsEntriesAndNeverBelowZero()
      throws Exception {
    Caller top = poor(bench.county, 4);
    Caller middle = poor(top, 4);
    Caller low = poor(middle, 4);
    List<Caller> chain = List.of(top, middle, low);
    FundBench.income(top.unionId(), "UNION_FUND", "3000.00");
    List<Long> households = new ArrayList<>();
    for (Caller union : chain) {
      households.add(household(union));
    }
    Random lot = new Random(42);
    ExecutorService pool = Executors.newFixedThreadPool(PEOPLE);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        List<Runnable> acts = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
          acts.add(act(chain, households, lot));
        }
        List<String> ends = together(pool, acts);
        assertThat(ends)
            .as("round " + round)
            .allMatch(end -> end.equals(DONE) || end.contains("余额") || end.contains("最多可冲销"));
        assertThat(wrong(top)).as("round " + round).isEmpty();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(
            query(
                "select count(*) from fund_allocation where from_union_id in (?, ?)",
                top.unionId(),
                middle.unionId()))
        .isNotEqualTo(List.of("0"));
  }

  /** Money goes down, is spent, or comes back. */
  private Runnable act(List<Caller> chain, List<Long> households, Random lot) {
    int at = lot.nextInt(chain.size());
    Caller caller = chain.get(at);
    String amount = (1 + lot.nextInt(400)) + ".00";
    switch (at == 2 ? 2 : lot.nextInt(3)) {
      case 0 -> {
        AllocationEntry entry = allotment(caller, chain.get(at + 1), amount);
        return () -> bench.as(caller, AllocationDesk.class, d -> d.save(entry, true));
      }
      case 1 -> {
        List<String> made =
            query(
                "select id from fund_allocation where from_union_id = ? and reverses_id is null"
                    + " order by random() limit 1",
                caller.unionId());
        if (made.isEmpty()) {
          return act(chain, households, lot);
        }
        ReversalEntry back = new ReversalEntry();
        back.setDate(LocalDate.of(2026, 11, 22));
        back.setAmount(new BigDecimal(amount));
        back.setReason("下级退回");
        return () ->
            bench.as(
                caller,
                ReversalDesk.class,
                d -> d.reverseAllocation(Long.parseLong(made.get(0)), back, true));
      }
      default -> {
        AssistanceEntry entry = help(caller, households.get(at), amount);
        return () -> bench.as(caller, AssistanceDesk.class, d -> d.save(entry, true));
      }
    }
  }

  /** Accounts of the branch that are below zero or not the sum of what was entered. */
  private static List<String> wrong(Caller top) {
    return query(FundBench.WRONG, top.unionPath() + "%");
  }
}
