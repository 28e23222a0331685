package cn.bangfu.fund;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.transfer.ArchiveTransfers;
import cn.bangfu.archive.transfer.TransferChosen;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.assistance.AssistanceOfMerged;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.unionorg.CutUnion;
import cn.bangfu.unionorg.UnionMoving;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens elsewhere changes no amount. */
class FundFollowsDbTest {

  private final AssistanceBench bench = new AssistanceBench();

  private Caller caller(long union) {
    return bench.archives.unions.caller(
        union, Permission.ARCHIVE, Permission.ASSISTANCE, Permission.FUND);
  }

  private FundBalance branch(Caller top) {
    List<AccountRow> rows =
        bench.as(
            caller(bench.province.unionId()),
            FundAccounts.class,
            accounts -> accounts.accounts(top.unionId(), true));
    return rows.get(rows.size() - 1).sums();
  }

  private static List<String> balances(long union) {
    return query(
        "select fund_type_id || ' ' || fund_year || ' ' || balance from fund_balance where union_id"
            + " = ? order by 1",
        union);
  }

  @Test
  @Tag("FND-074")
  void aUnionThatMovesKeepsItsEntriesAndItsOldAllotmentsComeFromOutsideThen() {
    long province = bench.province.unionId();
    Caller from = caller(bench.archives.unions.union("甲市总工会", province, 2));
    Caller to = caller(bench.archives.unions.union("乙市总工会", province, 2));
    Caller county = caller(bench.archives.unions.union("丙县总工会", from.unionId(), 3));
    FundBench.income(from.unionId(), "UNION_FUND", "1000.00");
    AllocationEntry entry = bench.as(from, AllocationDesk.class, AllocationDesk::begin);
    entry.setFundType(FundBench.code("fund_type", "UNION_FUND"));
    entry.getRows().get(0).setToUnion(county.unionId());
    entry.getRows().get(0).setAmount(new BigDecimal("400.00"));
    String no = bench.as(from, AllocationDesk.class, desk -> desk.save(entry, true)).get(0);
    assertThat(branch(from).toBelow()).isEqualByComparingTo("0.00");
    List<String> before = balances(county.unionId());
    Caller admin = bench.archives.unions.caller(province, Permission.USER_ADMIN);
    CutUnion cut = bench.as(admin, UnionMoving.class, moving -> moving.cut(county.unionId()));
    bench.as(admin, UnionMoving.class, moving -> moving.paste(cut, to.unionId()));
    assertThat(balances(county.unionId())).isEqualTo(before);
    assertThat(branch(from).toBelow()).as("to outside now").isEqualByComparingTo("400.00");
    assertThat(branch(from).available()).isEqualByComparingTo("600.00");
    assertThat(branch(to).fromAbove()).as("from outside").isEqualByComparingTo("400.00");
    assertThat(branch(to).balance()).isEqualByComparingTo("400.00");
    long id =
        Long.parseLong(query("select id from fund_allocation where allocation_no = ?", no).get(0));
    ReversalEntry back = new ReversalEntry();
    back.setDate(entry.getDate());
    back.setAmount(new BigDecimal("100.00"));
    back.setReason("下级退回");
    bench.as(from, ReversalDesk.class, desk -> desk.reverseAllocation(id, back, true));
    assertThat(branch(to).balance()).as("between the same two").isEqualByComparingTo("300.00");
  }

  @Test
  @Tag("ORG-065")
  void allotmentsStayWithBothUnderTheNamesOfTheirTimeAndNewOnesComeFromTheNewParentAlone() {
    long province = bench.province.unionId();
    Caller from = caller(bench.archives.unions.union("甲市总工会", province, 2));
    Caller to = caller(bench.archives.unions.union("乙市总工会", province, 2));
    Caller county = caller(bench.archives.unions.union("丙县总工会", from.unionId(), 3));
    FundBench.income(from.unionId(), "UNION_FUND", "1000.00");
    FundBench.income(to.unionId(), "UNION_FUND", "1000.00");
    FundBench.income(county.unionId(), "UNION_FUND", "5.00");
    String no = allot(from, county, "400.00");
    run(
        "update union_org set name = '丙区总工会' where id = " + county.unionId(),
        "update union_org set name = '甲城总工会' where id = " + from.unionId());
    Caller admin = bench.archives.unions.caller(province, Permission.USER_ADMIN);
    CutUnion cut = bench.as(admin, UnionMoving.class, moving -> moving.cut(county.unionId()));
    bench.as(admin, UnionMoving.class, moving -> moving.paste(cut, to.unionId()));

    Caller moved = caller(county.unionId());
    assertThat(others(from, EntryKind.PAID)).containsExactly(no + " 丙县总工会");
    assertThat(others(moved, EntryKind.RECEIVED)).containsExactly(no + " 甲市总工会");
    assertThat(ledger(from, LedgerKind.TO_BELOW)).containsExactly(no + " 丙县总工会");
    assertThat(ledger(moved, LedgerKind.FROM_ABOVE)).containsExactly(no + " 甲市总工会");
    assertThat(ledger(moved, LedgerKind.INCOME)).as("its own entries").hasSize(1);

    assertThatThrownBy(() -> allot(from, county, "1.00"))
        .isInstanceOfSatisfying(
            Violations.class,
            no1 ->
                assertThat(no1.all())
                    .extracting(Violation::problem)
                    .containsExactly(FundProblem.NOT_SUBORDINATE));
    String next = allot(to, county, "50.00");
    assertThat(others(moved, EntryKind.RECEIVED))
        .containsExactlyInAnyOrder(no + " 甲市总工会", next + " 乙市总工会");
    assertThat(others(to, EntryKind.PAID)).containsExactly(next + " 丙区总工会");
  }

  private String allot(Caller from, Caller to, String amount) {
    AllocationEntry entry = bench.as(from, AllocationDesk.class, AllocationDesk::begin);
    entry.setFundType(FundBench.code("fund_type", "UNION_FUND"));
    entry.getRows().get(0).setToUnion(to.unionId());
    entry.getRows().get(0).setAmount(new BigDecimal(amount));
    return bench.as(from, AllocationDesk.class, desk -> desk.save(entry, true)).get(0);
  }

  private List<String> others(Caller caller, EntryKind kind) {
    return bench
        .as(caller, FundEntries.class, e -> e.page(kind, new EntryFilter(null, null, null), 0, 20))
        .stream()
        .map(row -> row.entryNo() + " " + row.otherUnion())
        .toList();
  }

  private List<String> ledger(Caller caller, LedgerKind kind) {
    LedgerFilter filter = new LedgerFilter(null, null, null, kind, null, null, false);
    return bench.as(caller, FundLedger.class, l -> l.page(filter, 0, 20)).stream()
        .filter(line -> line.kind() == kind)
        .map(line -> line.entryNo() + " " + line.otherUnion())
        .toList();
  }

  @Test
  @Tag("FND-043")
  void moneyOfAYearIsSpentInLaterYearsAndStaysMoneyOfItsYear() {
    Caller clerk = caller(bench.archives.unions.union("子社区工会", bench.street.unionId(), 4));
    FundBench.income(clerk.unionId(), new BigDecimal("100.00"));
    long archive = bench.archives.file(clerk, ArchiveLevel.NATIONAL);
    AssistanceEntry entry = bench.money(clerk, archive, "80.00");
    entry.getLines().get(0).setFundYear(2025);
    bench.save(clerk, entry);
    long fund = FundBench.code("fund_type", "UNION_FUND");
    assertThat(balances(clerk.unionId()))
        .contains(fund + " 2025 20.00", fund + " 2026 100.00", fund + " 2027 100.00");
    AssistanceEntry more = bench.money(clerk, archive, "20.01");
    more.getLines().get(0).setFundYear(2025);
    assertThat(bench.refused(clerk, more))
        .as("no balance moves from one year to another")
        .containsExactly("“工会经费”2025年度余额不足:可用 20.00 元,本次需要 20.01 元。");
  }

  @Test
  @Tag("ARC-166")
  @Tag("FND-075")
  void recordsAndMoneyStayWithTheirUnionWhenTheArchiveGoesToAnother() {
    Caller clerk = caller(bench.archives.unions.union("壬社区工会", bench.street.unionId(), 4));
    FundBench.income(clerk.unionId(), "UNION_FUND", "1000.00");
    long archive = bench.archives.file(clerk, ArchiveLevel.NATIONAL);
    long record = bench.help(clerk, archive, "100.00");
    List<String> before = balances(clerk.unionId());
    Caller admin =
        bench.archives.unions.caller(
            bench.county.unionId(), Permission.ARCHIVE, Permission.USER_ADMIN, Permission.REMINDER);
    TransferChosen chosen =
        new TransferChosen(List.of(archive), bench.siblingStreet.unionId(), true);
    int moved = bench.as(admin, ArchiveTransfers.class, t -> t.transfer(chosen)).count();
    assertThat(moved).isEqualTo(1);
    assertThat(query("select filing_union_id from archive where id = ?", archive))
        .containsExactly(Long.toString(bench.siblingStreet.unionId()));
    assertThat(
            query(
                "select a.owner_union_id || ' ' || l.union_id from assistance a join"
                    + " assistance_line l on l.assistance_id = a.id where a.id = ?",
                record))
        .containsExactly(clerk.unionId() + " " + clerk.unionId());
    assertThat(balances(clerk.unionId())).isEqualTo(before);
  }

  @Test
  @Tag("FND-075")
  void whatBecomesOfAnArchiveChangesNoAmount() {
    Caller clerk = caller(bench.archives.unions.union("癸社区工会", bench.street.unionId(), 4));
    FundBench.income(clerk.unionId(), "UNION_FUND", "1000.00");
    long merged = bench.archives.file(clerk, ArchiveLevel.NATIONAL);
    long remaining = bench.archives.file(clerk, ArchiveLevel.NATIONAL);
    bench.help(clerk, merged, "100.00");
    bench.help(clerk, remaining, "50.00");
    List<String> before = balances(clerk.unionId());
    AssistanceOfMerged records = bench.archives.services.get(AssistanceOfMerged.class);
    bench.archives.services.as(
        clerk,
        () ->
            bench.archives.services.inTransaction(
                em -> {
                  records.move(List.of(merged), remaining);
                  return null;
                }));
    run("update archive set life_state = 'DEREGISTERED' where id = " + remaining);
    assertThat(balances(clerk.unionId())).isEqualTo(before);
    List<SpentNode> nodes = bench.as(clerk, FundExpenditure.class, e -> e.nodes(null, false));
    assertThat(nodes.get(0).amount()).isEqualByComparingTo("150.00");
    assertThat(nodes.get(0).people()).as("one household now").isEqualTo(1);
  }
}
