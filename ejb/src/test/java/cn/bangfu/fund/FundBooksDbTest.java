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
import cn.bangfu.assistance.entry.AssistanceDesk;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ledger, balances and tree of expenditure read what was entered and what was given. */
class FundBooksDbTest {

  private final AssistanceBench bench = new AssistanceBench();
  private final Caller province = clerk(bench.archives.province);
  private final Caller city = clerk(bench.archives.city);
  private final Caller county = clerk(bench.archives.county);

  private Caller clerk(Caller same) {
    return bench.archives.unions.caller(
        same.unionId(), Permission.FUND, Permission.ASSISTANCE, Permission.ARCHIVE);
  }

  /** A union of the county that has no money yet. */
  private Caller poor(Caller parent, int level) {
    long union = bench.archives.unions.union("新建工会" + System.nanoTime(), parent.unionId(), level);
    return bench.archives.unions.caller(
        union, Permission.FUND, Permission.ASSISTANCE, Permission.ARCHIVE);
  }

  private long fund(String constant) {
    return FundBench.code("fund_type", constant);
  }

  private String income(Caller caller, String fund, String amount, LocalDate day) {
    IncomeEntry entry = new IncomeEntry();
    entry.setDate(day);
    entry.setFundYear(2026);
    entry.setFundType(fund(fund));
    entry.setIncomeType(
        FundBench.code(
            "income_type", fund.equals("UNION_FUND") ? "UNION_FUND_GRANT" : "FISCAL_GRANT"));
    entry.setAmount(new BigDecimal(amount));
    return bench.as(caller, IncomeDesk.class, desk -> desk.save(entry, true));
  }

  private long help(
      Caller caller, long archive, String measure, String amount, String fund, LocalDate day) {
    AssistanceEntry entry = bench.as(caller, AssistanceDesk.class, d -> d.begin(archive, null));
    bench.line(entry, 0, measure, amount, fund);
    entry.setDate(day);
    return bench.save(caller, entry);
  }

  private void allot(Caller from, Caller to, String fund, String amount) {
    AllocationEntry entry = bench.as(from, AllocationDesk.class, AllocationDesk::begin);
    entry.setFundType(fund(fund));
    entry.getRows().get(0).setToUnion(to.unionId());
    entry.getRows().get(0).setAmount(new BigDecimal(amount));
    bench.as(from, AllocationDesk.class, desk -> desk.save(entry, true));
  }

  private static LedgerFilter ledger(Long union, Long fund, LedgerKind kind, YearMonth month) {
    return new LedgerFilter(union, fund, 2026, kind, null, month, false);
  }

  private List<LedgerLine> lines(Caller caller, LedgerFilter filter) {
    List<LedgerLine> lines = bench.as(caller, FundLedger.class, l -> l.page(filter, 0, 100));
    assertThat(bench.as(caller, FundLedger.class, l -> l.count(filter)).value())
        .isEqualTo(lines.size());
    return lines;
  }

  private static List<String> amounts(List<LedgerLine> lines) {
    return lines.stream()
        .map(
            line ->
                line.kind() + " " + line.income() + " " + line.expenditure() + " " + line.balance())
        .toList();
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2026, month, day);
  }

  @Test
  @Tag("FND-005")
  @Tag("FND-006")
  @Tag("FND-007")
  @Tag("FND-012")
  void theLedgerRunsInOrderWithItsBalanceAndTheSumsOfMonths() {
    Caller clerk = poor(county, 4);
    long archive = bench.archives.file(clerk, ArchiveLevel.NATIONAL);
    bench.archives.at("2026-02-21T09:00:00");
    income(clerk, "UNION_FUND", "100.00", day(2, 21));
    bench.archives.at("2026-02-21T09:01:00");
    String wrong = income(clerk, "UNION_FUND", "200.00", day(2, 21));
    bench.archives.at("2026-02-21T09:02:00");
    help(clerk, archive, "LIVING_AID", "50.00", "UNION_FUND", day(2, 21));
    bench.archives.at("2026-03-06T09:00:00");
    ReversalEntry back = new ReversalEntry();
    back.setDate(day(3, 6));
    back.setAmount(new BigDecimal("100.00"));
    back.setReason("录入有误");
    long id =
        Long.parseLong(
            query(
                    "select id from fund_income where union_id = ? and entry_no = ?",
                    clerk.unionId(),
                    wrong)
                .get(0));
    bench.as(clerk, ReversalDesk.class, desk -> desk.reverseIncome(id, back, true));
    LedgerFilter all = ledger(null, fund("UNION_FUND"), null, null);
    assertThat(amounts(lines(clerk, all)))
        .containsExactly(
            "INCOME 100.00 null 100.00",
            "INCOME 200.00 null 300.00",
            "SPENT null 50.00 250.00",
            "MONTH 300.00 50.00 250.00",
            "INCOME -100.00 null 150.00",
            "MONTH -100.00 null 150.00");
    LedgerSums sums = bench.as(clerk, FundLedger.class, l -> l.sums(all));
    assertThat(sums.income()).isEqualByComparingTo("200.00");
    assertThat(sums.expenditure()).isEqualByComparingTo("50.00");
    assertThat(sums.balance())
        .isEqualByComparingTo("150.00")
        .isEqualByComparingTo(FundBench.balance(clerk.unionId(), "UNION_FUND"));
    LedgerFilter march = ledger(null, fund("UNION_FUND"), null, YearMonth.of(2026, 3));
    assertThat(amounts(lines(clerk, march)))
        .containsExactly("CARRIED null null 250.00", "INCOME -100.00 null 150.00");
    LedgerSums ofMarch = bench.as(clerk, FundLedger.class, l -> l.sums(march));
    assertThat(ofMarch.monthIncome()).isEqualByComparingTo("-100.00");
    assertThat(ofMarch.monthExpenditure()).isEqualByComparingTo("0.00");
    assertThat(ofMarch.balance()).isEqualByComparingTo("150.00");
    assertThat(lines(clerk, ledger(null, null, LedgerKind.SPENT, null)))
        .filteredOn(LedgerLine::isHelp)
        .extracting(LedgerLine::type)
        .containsExactly("本级帮扶支出—生活救助");
    assertThat(amounts(lines(county, ledger(clerk.unionId(), fund("UNION_FUND"), null, null))))
        .as("a superior sees them at once")
        .hasSize(6);
    assertThatThrownBy(() -> lines(clerk, ledger(county.unionId(), null, null, null)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("FND-008")
  @Tag("FND-009")
  @Tag("FND-035")
  @Tag("FND-036")
  void helpOfOneDayAndMeasureIsOneLineAndOpensWhatStandsBehindIt() {
    Caller clerk = poor(county, 4);
    long one = bench.archives.file(clerk, ArchiveLevel.NATIONAL);
    long other = bench.archives.file(clerk, ArchiveLevel.NATIONAL);
    income(clerk, "UNION_FUND", "1000.00", day(11, 20));
    help(clerk, one, "LIVING_AID", "300.00", "UNION_FUND", day(11, 19));
    help(clerk, other, "LIVING_AID", "200.00", "UNION_FUND", day(11, 19));
    long last = help(clerk, other, "GOODS", "50.00", "UNION_FUND", day(11, 19));
    LedgerFilter grouped = ledger(null, null, LedgerKind.SPENT, null);
    List<LedgerLine> help = lines(clerk, grouped).stream().filter(LedgerLine::isHelp).toList();
    assertThat(help).hasSize(2);
    LedgerLine living =
        help.stream().filter(line -> line.type().endsWith("生活救助")).findFirst().orElseThrow();
    assertThat(living.persons()).isEqualTo(2);
    assertThat(living.expenditure()).isEqualByComparingTo("500.00");
    List<SpentLine> behind = bench.as(clerk, FundLedger.class, l -> l.behind(null, living, 0, 20));
    assertThat(behind).hasSize(2);
    assertThat(behind.stream().map(SpentLine::amount).reduce(Money.ZERO, BigDecimal::add))
        .isEqualByComparingTo(living.expenditure());
    LedgerFilter single = new LedgerFilter(null, null, 2026, LedgerKind.SPENT, null, null, true);
    assertThat(lines(clerk, single).stream().filter(LedgerLine::isHelp)).hasSize(3);
    List<LedgerLine> all = lines(clerk, ledger(null, null, null, null));
    assertThat(all.get(0).isBelowZero()).as("spent before it came in").isTrue();
    LedgerFilter everything = ledger(null, null, null, null);
    boolean early = bench.as(clerk, FundLedger.class, l -> l.spentBeforeIncome(everything));
    assertThat(early).isTrue();
    early = bench.as(clerk, FundLedger.class, l -> l.spentBeforeIncome(grouped));
    assertThat(early).as("nothing can be said without the income").isFalse();
    assertThat(all.get(all.size() - 1).balance()).isEqualByComparingTo("450.00");
    bench.as(clerk, AssistanceDesk.class, desk -> desk.delete(List.of(last)));
    assertThat(lines(clerk, grouped).stream().filter(LedgerLine::isHelp)).hasSize(1);
    assertThat(bench.as(clerk, FundExpenditure.class, e -> e.nodes(null, false)).get(0).amount())
        .isEqualByComparingTo("500.00");
  }

  @Test
  @Tag("FND-034")
  @Tag("FND-037")
  @Tag("FND-076")
  void theTreeCountsEveryArchiveOncePerNode() {
    Caller clerk = poor(county, 4);
    long one = bench.archives.file(clerk, ArchiveLevel.NATIONAL);
    long other = bench.archives.file(clerk, ArchiveLevel.NATIONAL);
    income(clerk, "UNION_FUND", "1000.00", day(11, 1));
    help(clerk, one, "LIVING_AID", "100.00", "UNION_FUND", day(11, 19));
    help(clerk, one, "GOODS", "50.00", "UNION_FUND", day(11, 20));
    help(clerk, other, "LIVING_AID", "25.00", "UNION_FUND", day(11, 21));
    long old = help(clerk, other, "LIVING_AID", "7.00", "UNION_FUND", day(11, 22));
    run(
        "update assistance_line set fund_type_id = (select id from code_value where table_key ="
            + " 'fund_type' and constant = 'HISTORICAL') where assistance_id = "
            + old);
    List<String> nodes =
        bench.as(clerk, FundExpenditure.class, e -> e.nodes(null, false)).stream()
            .map(
                node ->
                    node.name()
                        + " "
                        + node.lines()
                        + " "
                        + node.people()
                        + " "
                        + node.projects()
                        + " "
                        + node.amount())
            .toList();
    assertThat(nodes)
        .containsExactly(
            "2026年 3 2 0 175.00",
            "工会经费 3 2 0 175.00",
            "生活救助 2 2 0 125.00",
            "送物 1 1 0 50.00",
            "历史资金 1 1 0 7.00",
            "历史资金(未区分)(停用) 1 1 0 7.00",
            "生活救助 1 1 0 7.00");
    income(clerk, "COUNTY", "30.00", day(11, 1));
    bench.archives.report(clerk, one);
    help(clerk, one, "GOODS", "30.00", "COUNTY", day(11, 20));
    long unionFund = fund("UNION_FUND");
    List<SpentNode> some =
        bench.as(clerk, FundExpenditure.class, e -> e.nodes(null, false, unionFund, 2026));
    assertThat(some)
        .as("of one type and year")
        .extracting(node -> node.name() + " " + node.people() + " " + node.amount())
        .containsExactly("2026年 2 175.00", "工会经费 2 175.00", "生活救助 2 125.00", "送物 1 50.00");
    some = bench.as(clerk, FundExpenditure.class, e -> e.nodes(null, false, null, 2025));
    assertThat(some).isEmpty();
    some = bench.as(clerk, FundExpenditure.class, e -> e.nodes(null, false, null, 2026));
    assertThat(some).hasSize(6).extracting(SpentNode::name).doesNotContain("历史资金");
    assertThat(FundBench.balance(clerk.unionId(), "UNION_FUND")).isEqualByComparingTo("825.00");
    assertThat(
            lines(clerk, ledger(null, null, LedgerKind.SPENT, null)).stream()
                .filter(LedgerLine::isHelp))
        .hasSize(4);
  }

  @Test
  @Tag("FND-038")
  @Tag("FND-044")
  @Tag("FND-045")
  void aBranchShowsWhatCameFromOutsideAndNotWhatItsUnionsGaveEachOther() {
    Caller a = poor(province, 2);
    Caller a1 = poor(a, 3);
    Caller b = poor(province, 2);
    long archive = bench.archives.file(a1, ArchiveLevel.NATIONAL);
    long inA = bench.archives.file(a, ArchiveLevel.NATIONAL);
    income(a, "PREFECTURAL", "1000000.00", day(11, 1));
    allot(a, a1, "PREFECTURAL", "400000.00");
    long donated = bench.archives.file(b, ArchiveLevel.NATIONAL);
    income(b, "UNION_FUND", "10.00", day(11, 1));
    help(b, donated, "GOODS", "10.00", "UNION_FUND", day(11, 2));
    // what the spec's example helps with, in money every archive may have
    income(a, "UNION_FUND", "600000.00", day(11, 1));
    allot(a, a1, "UNION_FUND", "400000.00");
    help(a, inA, "LIVING_AID", "100000.00", "UNION_FUND", day(11, 2));
    help(a1, archive, "LIVING_AID", "250000.00", "UNION_FUND", day(11, 2));
    AccountRow own = account(a, a, "UNION_FUND", false);
    assertThat(own.sums().available()).isEqualByComparingTo("200000.00");
    assertThat(own.sums().balance()).isEqualByComparingTo("100000.00");
    assertThat(own.sums().progress()).isEqualByComparingTo("50.00");
    AccountRow branch = account(province, a, "UNION_FUND", true);
    assertThat(branch.sums().available()).isEqualByComparingTo("600000.00");
    assertThat(branch.sums().toBelow()).isEqualByComparingTo("0.00");
    assertThat(branch.sums().expenditure()).isEqualByComparingTo("350000.00");
    assertThat(branch.sums().balance()).isEqualByComparingTo("250000.00");
    assertThat(branch.sums().progress()).isEqualByComparingTo("58.33");
    List<AccountRow> rows = bench.as(a, FundAccounts.class, f -> f.accounts(null, false));
    assertThat(rows.get(rows.size() - 1).isTotal()).isTrue();
    assertThat(rows.get(rows.size() - 1).sums().balance()).isEqualByComparingTo("700000.00");
    assertThatThrownBy(() -> account(b, a, "UNION_FUND", false)).isInstanceOf(AccessDenied.class);
    List<SpentNode> ofA1 = bench.as(a1, FundExpenditure.class, e -> e.nodes(null, true));
    assertThat(ofA1.get(0).people()).isEqualTo(1);
    assertThat(bench.as(a, FundExpenditure.class, e -> e.nodes(null, true)).get(0).amount())
        .isEqualByComparingTo("350000.00");
  }

  private AccountRow account(Caller caller, Caller union, String fund, boolean below) {
    return bench.as(caller, FundAccounts.class, f -> f.accounts(union.unionId(), below)).stream()
        .filter(row -> row.fundType() != null && row.fundType() == fund(fund))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Tag("FND-013")
  @Tag("FND-077")
  void theLedgerGoesOutAsItIsShownWithItsSumsHeadedByUnionAndFilters() throws IOException {
    Caller clerk = poor(county, 4);
    long archive = bench.archives.file(clerk, ArchiveLevel.NATIONAL);
    income(clerk, "UNION_FUND", "70.00", day(10, 30));
    String no = income(clerk, "UNION_FUND", "100.00", day(11, 1));
    ReversalEntry back = new ReversalEntry();
    back.setDate(day(11, 2));
    back.setAmount(new BigDecimal("40.00"));
    back.setReason("录入有误");
    long id =
        Long.parseLong(
            query(
                    "select id from fund_income where union_id = ? and entry_no = ?",
                    clerk.unionId(),
                    no)
                .get(0));
    String reversal =
        bench.as(clerk, ReversalDesk.class, desk -> desk.reverseIncome(id, back, true));
    help(clerk, archive, "LIVING_AID", "20.00", "UNION_FUND", day(11, 3));
    String name = query("select name from union_org where id = ?", clerk.unionId()).get(0);
    LedgerFilter filter = ledger(clerk.unionId(), fund("UNION_FUND"), null, YearMonth.of(2026, 11));
    Exported.Paper paper = (Exported.Paper) paper(county, filter, ExportTarget.PRINT);
    assertThat(paper.title()).isEqualTo("收支明细");
    assertThat(paper.frame().above()).containsExactly(name + " 工会经费 2026年 2026-11");
    assertThat(paper.facts()).contains("东湖区总工会", county.name());
    assertThat(paper.rows())
        .extracting(row -> row.get(2) + "|" + row.get(5) + "|" + row.get(6) + "|" + row.get(7))
        .containsExactly(
            "上月结余|||70.00",
            "工会经费拨款|100.00||170.00",
            "工会经费拨款|-40.00||130.00",
            "本级帮扶支出—生活救助(1人,0个项目)||20.00|110.00",
            "本月合计|60.00|20.00|",
            "累计|130.00|20.00|110.00");
    assertThat(paper.rows())
        .extracting(row -> row.get(10))
        .contains(no + " 已冲销 40.00 元", reversal + " 冲销 " + no);
    LedgerFilter all = ledger(clerk.unionId(), null, null, null);
    Exported.Paper whole = (Exported.Paper) paper(county, all, ExportTarget.PRINT);
    assertThat(whole.rows())
        .extracting(row -> row.get(2))
        .as("without a month its sums stand after each")
        .containsSubsequence("2026-10 本月合计", "2026-11 本月合计", "累计");
    Exported.File file = (Exported.File) paper(clerk, filter, ExportTarget.EXCEL);
    assertThat(sheet(file)).contains(name + " 工会经费 2026年 2026-11", "累计", "130.00");
    assertThat(
            query(
                "select count(*) from audit_record where event = 'FUND_PAPER' and union_id = ?",
                clerk.unionId()))
        .containsExactly("1");
    assertThat(
            query(
                "select count(*) from audit_record where event = 'FUND_INCOME' and union_id = ?",
                clerk.unionId()))
        .containsExactly("2");
  }

  private static String sheet(Exported.File file) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.content()));
        XSSFExcelExtractor text = new XSSFExcelExtractor(book)) {
      return text.getText();
    }
  }

  private Exported paper(Caller caller, LedgerFilter filter, ExportTarget target) {
    return bench.as(
        caller,
        FundLedger.class,
        l -> l.export(filter, new ExportOrder(ExportMode.MASKED, target, null)));
  }
}
