package cn.bangfu.assistance.entry;

import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.fund.FundBench;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Help is paid from the balance of the own union, and never more than is there. */
class AssistanceMoneyDbTest {

  private final AssistanceBench bench = new AssistanceBench();

  /** A union below the street that has no money yet. */
  private Caller poor() {
    long union = bench.archives.unions.union("丙社区工会", bench.street.unionId(), 4);
    return bench.archives.unions.caller(union, Permission.ARCHIVE, Permission.ASSISTANCE);
  }

  private long household(Caller filer) {
    return bench.archives.file(filer, cn.bangfu.archive.ArchiveLevel.NATIONAL);
  }

  private String balance(Caller caller, String fund) {
    return FundBench.balance(caller.unionId(), fund).toPlainString();
  }

  @Test
  @Tag("AST-038")
  @Tag("AST-051")
  @Tag("FND-039")
  void savingTakesFromTheBalanceChangingAddsTheOldAmountBackAndDeletingFreesIt() {
    Caller clerk = poor();
    long archive = household(clerk);
    FundBench.income(clerk.unionId(), "UNION_FUND", "1000.00");
    long id = bench.help(clerk, archive, "600.00");
    assertThat(balance(clerk, "UNION_FUND")).isEqualTo("400.00");
    assertThat(bench.refused(clerk, bench.money(clerk, archive, "400.01")))
        .containsExactly("“工会经费”2026年度余额不足:可用 400.00 元,本次需要 400.01 元。");
    bench.change(clerk, id, entry -> bench.line(entry, 0, "GOODS", "1000.00", "UNION_FUND"));
    assertThat(balance(clerk, "UNION_FUND")).isEqualTo("0.00");
    AssistanceEntry more = bench.as(clerk, AssistanceDesk.class, desk -> desk.open(id));
    bench.line(more, 0, "GOODS", "1000.01", "UNION_FUND");
    assertThat(bench.refused(clerk, more))
        .containsExactly("“工会经费”2026年度余额不足:可用 1,000.00 元,本次需要 1,000.01 元。");
    bench.change(clerk, id, entry -> bench.line(entry, 0, "GOODS", "250.00", "UNION_FUND"));
    assertThat(balance(clerk, "UNION_FUND")).isEqualTo("750.00");
    bench.as(clerk, AssistanceDesk.class, desk -> desk.delete(List.of(id)));
    assertThat(balance(clerk, "UNION_FUND")).isEqualTo("1000.00");
  }

  @Test
  @Tag("AST-038")
  void allLinesOfTheSameMoneyAreJudgedTogetherAndMayPassItOnAmongThemselves() {
    Caller clerk = poor();
    long archive = household(clerk);
    FundBench.income(clerk.unionId(), "UNION_FUND", "1000.00");
    FundBench.income(clerk.unionId(), "SOCIAL_DONATION", "100.00");
    AssistanceEntry entry = bench.money(clerk, archive, "600.00");
    bench.line(entry, 1, "GOODS", "500.00", "UNION_FUND");
    bench.line(entry, 2, "OTHER", "100.01", "SOCIAL_DONATION");
    assertThat(bench.refused(clerk, entry))
        .containsExactlyInAnyOrder(
            "“工会经费”2026年度余额不足:可用 1,000.00 元,本次需要 1,100.00 元。",
            "“社会捐助资金”2026年度余额不足:可用 100.00 元,本次需要 100.01 元。");
    bench.line(entry, 1, "GOODS", "400.00", "UNION_FUND");
    bench.line(entry, 2, "OTHER", "100.00", "SOCIAL_DONATION");
    long id = bench.save(clerk, entry);
    bench.change(
        clerk,
        id,
        one -> {
          bench.line(one, 0, "LIVING_AID", "100.00", "UNION_FUND");
          bench.line(one, 1, "GOODS", "900.00", "UNION_FUND");
        });
    assertThat(balance(clerk, "UNION_FUND")).isEqualTo("0.00");
    bench.change(
        clerk,
        id,
        one -> {
          one.setAssisted(false);
          one.setNotAssistedReason("本人婉拒");
        });
    assertThat(balance(clerk, "UNION_FUND")).isEqualTo("1000.00");
    assertThat(balance(clerk, "SOCIAL_DONATION")).isEqualTo("100.00");
  }

  @Test
  @Tag("AST-078")
  void manyHouseholdsTogetherNeedWhatAllOfThemTake() {
    Caller clerk = poor();
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      ids.add(household(clerk));
    }
    FundBench.income(clerk.unionId(), "UNION_FUND", "14999.99");
    AssistanceEntry entry = bench.as(clerk, BulkAssistance.class, bulk -> bulk.begin(ids));
    bench.line(entry, 0, "LIVING_AID", "500.00", "UNION_FUND");
    Violations no =
        catchThrowableOfType(
            Violations.class,
            () -> bench.as(clerk, BulkAssistance.class, bulk -> bulk.save(ids, entry, true)));
    assertThat(no.all().stream().map(Texts::of))
        .containsExactly("“工会经费”2026年度余额不足:可用 14,999.99 元,本次需要 15,000.00 元。");
    assertThat(balance(clerk, "UNION_FUND")).isEqualTo("14999.99");
    FundBench.income(clerk.unionId(), "UNION_FUND", "0.01");
    bench.as(clerk, BulkAssistance.class, bulk -> bulk.save(ids, entry, true));
    assertThat(balance(clerk, "UNION_FUND")).isEqualTo("0.00");
  }

  @Test
  @Tag("FND-039")
  void whoeverWritesPastTheServicesIsStoppedByTheDatabase() {
    Caller clerk = poor();
    long archive = household(clerk);
    FundBench.income(clerk.unionId(), "UNION_FUND", "10.00");
    long id = bench.help(clerk, archive, "10.00");
    assertThatThrownBy(
            () -> run("update assistance_line set amount = 10.01 where assistance_id = " + id))
        .hasStackTraceContaining("does not cover");
    run(
        "update assistance_line set amount = 900 where assistance_id = " + id,
        "update assistance_line set amount = 9 where assistance_id = " + id);
    assertThat(balance(clerk, "UNION_FUND")).isEqualTo("1.00");
    run(
        "update assistance_line set amount = 900, fund_type_id = (select id from code_value"
            + " where table_key = 'fund_type' and constant = 'HISTORICAL') where assistance_id = "
            + id);
    assertThat(balance(clerk, "UNION_FUND"))
        .as("historical money is in no balance")
        .isEqualTo("10.00");
  }
}
