package cn.bangfu.fund;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.assistance.Assistances;
import cn.bangfu.assistance.entry.AssistanceDesk;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Money that may be overspent with an explanation, and what becomes of it. */
class FundOverspendingDbTest {

  private final AssistanceBench bench = new AssistanceBench();
  private final Caller admin =
      bench.archives.unions.caller(bench.national.unionId(), Permission.USER_ADMIN);
  private final long other =
      Long.parseLong(
          query("select id from code_value where table_key = 'fund_type' and value_name = '其他资金'")
              .get(0));

  @BeforeEach
  void warn() {
    control(OverspendControl.WARN);
  }

  /** All tests share one table of fund types. */
  @AfterEach
  void refuse() {
    control(OverspendControl.REFUSE);
  }

  private void control(OverspendControl control) {
    ControlRow row = row();
    bench.as(
        admin,
        FundControlDesk.class,
        desk -> {
          desk.set(other, control, row.version());
          return null;
        });
  }

  private ControlRow row() {
    List<ControlRow> rows = bench.as(admin, FundControlDesk.class, FundControlDesk::rows);
    return rows.stream().filter(one -> one.fundType() == other).findFirst().orElseThrow();
  }

  private Caller poor() {
    long union = bench.archives.unions.union("己社区工会", bench.street.unionId(), 4);
    return bench.archives.unions.caller(
        union, Permission.ARCHIVE, Permission.ASSISTANCE, Permission.FUND);
  }

  private AssistanceEntry entry(Caller caller, String amount) {
    long archive = bench.archives.file(caller, ArchiveLevel.NATIONAL);
    AssistanceEntry entry = bench.money(caller, archive, amount);
    entry.getLines().get(0).setFundType(other);
    entry.setDate(LocalDate.of(2026, 11, 20));
    return entry;
  }

  @Test
  @Tag("FND-009")
  @Tag("FND-040")
  @Tag("FND-041")
  void moreIsSpentThanIsThereAfterAQuestionAndWithAReasonThatIsKept() {
    Caller clerk = poor();
    AssistanceEntry entry = entry(clerk, "100.00");
    assertThat(bench.refused(clerk, entry)).contains("余额不足,超支 100.00 元");
    assertThatThrownBy(() -> bench.save(clerk, entry))
        .isInstanceOf(BusinessException.class)
        .satisfies(no -> assertThat(Texts.of((BusinessException) no)).isEqualTo("请填写超支说明。"));
    entry.setOverspendReason("上级拨款已批复,下月到账");
    long id = bench.save(clerk, entry);
    assertThat(bench.as(clerk, Assistances.class, a -> a.view(id)).overspendReasons())
        .containsExactly("上级拨款已批复,下月到账");
    for (Caller reader : List.of(clerk, fundsOf(bench.street), fundsOf(bench.county))) {
      List<OverspentRow> rows =
          bench.as(reader, FundOverspent.class, o -> o.page(clerk.unionId(), 0, 20));
      assertThat(rows).hasSize(1);
      assertThat(rows.get(0).balance()).isEqualByComparingTo("-100.00");
      assertThat(rows.get(0).since()).isEqualTo(LocalDate.of(2026, 11, 20));
      assertThat(rows.get(0).reasons()).isEqualTo("上级拨款已批复,下月到账");
      assertThat(bench.as(reader, FundOverspent.class, o -> o.count(clerk.unionId())).value())
          .isEqualTo(1);
    }
    assertThatThrownBy(
            () ->
                bench.as(
                    fundsOf(bench.siblingStreet),
                    FundOverspent.class,
                    o -> o.page(clerk.unionId(), 0, 20)))
        .isInstanceOf(AccessDenied.class);
    AccountRow row =
        bench.as(clerk, FundAccounts.class, accounts -> accounts.accounts(null, false)).get(0);
    assertThat(row.sums().isOverspent()).isTrue();
    LedgerFilter ledger = new LedgerFilter(null, other, null, null, null, null, false);
    assertThat(bench.as(clerk, FundLedger.class, l -> l.page(ledger, 0, 20)).get(0).isBelowZero())
        .isTrue();
    boolean early = bench.as(clerk, FundLedger.class, l -> l.spentBeforeIncome(ledger));
    assertThat(early).as("no income follows").isFalse();
  }

  @Test
  @Tag("FND-040")
  void whatIsBelowZeroMayBeRelievedButNotDeepenedOnceItRefusesAgain() {
    Caller clerk = poor();
    AssistanceEntry entry = entry(clerk, "100.00");
    entry.setOverspendReason("先行垫付");
    long id = bench.save(clerk, entry);
    control(OverspendControl.REFUSE);
    bench.change(clerk, id, one -> one.getLines().get(0).setAmount(new BigDecimal("80.00")));
    assertThat(
            query(
                "select balance from fund_balance where union_id = ? and fund_type_id = ?",
                clerk.unionId(),
                other))
        .containsExactly("-80.00");
    AssistanceEntry more = bench.as(clerk, AssistanceDesk.class, desk -> desk.open(id));
    more.getLines().get(0).setAmount(new BigDecimal("81.00"));
    assertThat(bench.refused(clerk, more))
        .containsExactly("“其他资金”2026年度余额不足:可用 0.00 元,本次需要 81.00 元。");
    assertThatThrownBy(
            () -> run("update assistance_line set amount = 90 where assistance_id = " + id))
        .hasStackTraceContaining("does not cover");
  }

  @Test
  @Tag("FND-040")
  void onlyTheNationalAdministratorSetsItAndNeverForFiscalMoney() {
    long central = FundBench.code("fund_type", "CENTRAL");
    assertThatThrownBy(
            () ->
                bench.as(
                    admin,
                    FundControlDesk.class,
                    desk -> {
                      desk.set(central, OverspendControl.WARN, -1);
                      return null;
                    }))
        .isInstanceOf(BusinessException.class)
        .satisfies(
            no -> assertThat(Texts.of((BusinessException) no)).isEqualTo("“中央财政资金”不能设置超支控制。"));
    assertThatThrownBy(
            () ->
                run(
                    "insert into fund_control (fund_type_id, control, entered_at, entered_by,"
                        + " changed_at, changed_by) values ("
                        + central
                        + ", 'WARN', now(), 'test', now(), 'test')"))
        .hasStackTraceContaining("never overspent");
    int old = row().version() - 1;
    assertThatThrownBy(
            () ->
                bench.as(
                    admin,
                    FundControlDesk.class,
                    desk -> {
                      desk.set(other, OverspendControl.REFUSE, old);
                      return null;
                    }))
        .isInstanceOf(StaleException.class);
    Caller provincial =
        bench.archives.unions.caller(bench.province.unionId(), Permission.USER_ADMIN);
    assertThatThrownBy(() -> bench.as(provincial, FundControlDesk.class, FundControlDesk::rows))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("AST-036")
  @Tag("FND-001")
  void theFormOffersTheYearsThatThereIsMoneyOf() {
    Caller clerk =
        bench.archives.unions.caller(
            bench.archives.unions.union("庚社区工会", bench.street.unionId(), 4),
            Permission.ARCHIVE,
            Permission.ASSISTANCE);
    LocalDate day = LocalDate.of(2026, 11, 20);
    long fund = FundBench.code("fund_type", "UNION_FUND");
    List<FundYear> none = bench.as(clerk, AssistanceDesk.class, d -> d.years(fund, day));
    assertThat(none).isEmpty();
    FundBench.income(clerk.unionId(), new BigDecimal("100.00"));
    long archive = bench.archives.file(clerk, ArchiveLevel.NATIONAL);
    bench.help(clerk, archive, "100.00");
    List<FundYear> years = bench.as(clerk, AssistanceDesk.class, d -> d.years(fund, day));
    assertThat(years.stream().map(one -> one.year() + " " + one.balance() + " " + one.choosable()))
        .containsExactly("2027 100.00 true", "2026 0.00 false", "2025 100.00 true");
    List<FundYear> free = bench.as(clerk, AssistanceDesk.class, d -> d.years(other, day));
    assertThat(free).hasSize(20).allMatch(FundYear::choosable);
    assertThat(free.get(0).year()).isEqualTo(2026);
    assertThat(free.get(19).year()).isEqualTo(2007);
    assertThatThrownBy(() -> bench.as(clerk, FundAccounts.class, a -> a.accounts(null, false)))
        .as("the balances of the form open no account")
        .isInstanceOfSatisfying(
            AccessDenied.class, no -> assertThat(Texts.of(no)).isEqualTo("您没有“帮扶资金”权限。"));
  }

  @Test
  @Tag("FND-073")
  void aUnionWithEntriesIsNotDeletedAndTheyAreCounted() {
    Caller clerk = poor();
    FundRecords records = bench.archives.services.get(FundRecords.class);
    Map<Long, Long> none =
        bench.archives.services.inTransaction(em -> records.perUnion(clerk.unionPath()));
    assertThat(none).isEmpty();
    FundBench.income(clerk.unionId(), "UNION_FUND", "10.00");
    bench.help(clerk, bench.archives.file(clerk, ArchiveLevel.NATIONAL), "5.00");
    Map<Long, Long> some =
        bench.archives.services.inTransaction(em -> records.perUnion(clerk.unionPath()));
    assertThat(some).containsOnly(Map.entry(clerk.unionId(), 2L));
    assertThat(records.hinderDeletion()).isTrue();
    assertThat(Texts.show(records.kind())).isEqualTo("帮扶资金");
  }

  private Caller fundsOf(Caller same) {
    return bench.archives.unions.caller(same.unionId(), Permission.FUND);
  }
}
