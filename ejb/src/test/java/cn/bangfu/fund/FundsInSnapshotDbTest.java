package cn.bangfu.fund;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.snapshot.NewSnapshot;
import cn.bangfu.archive.snapshot.SnapshotBench;
import cn.bangfu.archive.snapshot.SnapshotMoney;
import cn.bangfu.archive.snapshot.SnapshotRow;
import cn.bangfu.archive.snapshot.Snapshots;
import cn.bangfu.assistance.AssistanceBench;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a snapshot says of the money of unions. */
class FundsInSnapshotDbTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final String BEFORE = "2026-11-19 10:00:00+08";

  private final AssistanceBench bench = new AssistanceBench();

  @Test
  @Tag("BAT-079")
  void aSnapshotHoldsTheMoneyThatCameIntoABranchAndLeftItByItsDay() {
    income(bench.province, "1000.00", "2026-11-10", BEFORE);
    income(bench.county, "200.00", "2026-11-10", BEFORE);
    income(bench.street, "50.00", DAY.toString(), "2026-11-20 23:59:59+08");
    income(bench.street, "7.00", "2026-11-21", "2026-11-21 00:00:00+08");
    income(bench.street, "9.00", "2026-11-10", "2026-11-22 08:00:00+08");
    allot(bench.national, bench.province, "5000.00");
    allot(bench.province, bench.city, "700.00");
    allot(bench.city, bench.county, "100.00");
    allot(bench.county, bench.street, "30.00");
    allot(bench.county, bench.siblingStreet, "4.00");

    bench.archives.at("2026-11-18T09:00:00");
    long archive =
        bench.archives.file(
            bench.archives.street,
            bench.archives.household(2).on(LocalDate.of(2026, 11, 1)),
            ArchiveLevel.NATIONAL);
    long changed = bench.help(bench.street, archive, "300.00");
    long removed = bench.help(bench.street, archive, "60.00");
    old(bench.help(bench.street, archive, "8000.00"));
    bench.archives.report(bench.archives.street, archive);
    bench.help(bench.county, archive, "500.50");
    project(bench.county, "40.00");
    bench.archives.at("2026-11-21T09:00:00");
    bench.change(
        bench.street,
        changed,
        entry -> entry.getLines().get(0).setAmount(new java.math.BigDecimal("999.00")));
    ArchiveBench.run(
        "delete from assistance_line where assistance_id = " + removed,
        "delete from assistance where id = " + removed);
    bench.help(bench.county, archive, "900.00");

    bench.archives.at("2026-11-22T09:00:00");
    Caller administrator = with(bench.province, Permission.USER_ADMIN);
    bench.as(
        administrator,
        Snapshots.class,
        s -> {
          s.order(new NewSnapshot("资金", DAY, null));
          return null;
        });
    bench.archives.at("2026-11-23T00:10:00");
    SnapshotBench.night(bench.archives.services);

    assertThat(money(bench.province)).as("6,250.00 came, 900.50 went").isEqualTo("6250.00 900.50");
    assertThat(money(bench.city)).as("700.00 from above").isEqualTo("950.00 900.50");
    assertThat(money(bench.county)).isEqualTo("350.00 900.50");
    assertThat(money(bench.street)).isEqualTo("80.00 360.00");
    assertThat(money(bench.siblingStreet)).isEqualTo("4.00 0.00");
    SnapshotMoney own = row(with(bench.county)).money();
    assertThat(own.balance()).isEqualByComparingTo("-550.50");
    assertThat(row(bench.county).money()).as("without the right to accounts").isNull();
    assertThat(row(bench.county).helped()).isEqualTo(4);
  }

  private String money(Caller caller) {
    SnapshotMoney money = row(with(caller)).money();
    return money.income().toPlainString() + " " + money.expenditure().toPlainString();
  }

  private Caller with(Caller clerk, Permission... more) {
    Permission[] held = new Permission[more.length + 2];
    held[0] = Permission.ARCHIVE;
    held[1] = Permission.FUND;
    System.arraycopy(more, 0, held, 2, more.length);
    Caller known = bench.archives.unions.caller(clerk.unionId(), held);
    return more.length == 0
        ? known
        : new Caller(
            bench.archives.unions.user(clerk.unionId(), "snapshotFund" + clerk.unionId(), "-"),
            known.loginName(),
            known.name(),
            known.unionId(),
            known.unionName(),
            known.unionPath(),
            known.unionDepth(),
            known.unionLevel(),
            known.stage(),
            known.permissions());
  }

  private void income(Caller union, String amount, String day, String enteredAt) {
    ArchiveBench.run(
        """
        insert into fund_income (entry_no, union_id, entry_date, fund_type_id, fund_year,
            income_type_id, amount, fiscal_budget, submission, entered_at, entered_by)
          select fund_next_number(%1$d, 'SR', 2026), %1$d, date '%3$s', %4$d, 2026, %5$d, %2$s, false,
                 gen_random_uuid(), timestamptz '%6$s', 'test'"""
            .formatted(
                union.unionId(),
                amount,
                day,
                FundBench.code("fund_type", "UNION_FUND"),
                FundBench.code("income_type", "OTHER"),
                enteredAt));
  }

  private void allot(Caller from, Caller to, String amount) {
    ArchiveBench.run(
        """
        insert into fund_allocation (allocation_no, from_union_id, to_union_id, entry_date,
            fund_type_id, fund_year, amount, fiscal_budget, submission, row_no, entered_at, entered_by)
          select fund_next_number(%1$d, 'BK', 2026), %1$d, %2$d, date '2026-11-19', %4$d, 2026, %3$s,
                 false, gen_random_uuid(), 1, timestamptz '%5$s', 'test'"""
            .formatted(
                from.unionId(),
                to.unionId(),
                amount,
                FundBench.code("fund_type", "UNION_FUND"),
                BEFORE));
  }

  /** Makes the money of a record such as was given before accounts were kept. */
  private void old(long record) {
    ArchiveBench.run(
        "select begin_act(timestamptz '2026-11-19 11:00:00+08', 'TEST', 0, 0, 'test')",
        "update assistance_line set fund_type_id = %d where assistance_id = %d"
            .formatted(FundBench.code("fund_type", "HISTORICAL"), record));
  }

  private void project(Caller union, String amount) {
    ArchiveBench.run(
        "select begin_act(timestamptz '%s', 'TEST', 0, 0, 'test')".formatted(BEFORE),
        """
        insert into other_assistance (record_no, owner_union_id, owner_union_path, holder_union_id,
            holder_depth, project_name, project_date, people_count, measure_id, summary_class, amount,
            fund_type_id, fund_year, material_type_id, expenditure_kind_id, submission, entered_at,
            entered_by, changed_at, changed_by)
          select 'QS%1$d', u.id, u.path, u.id, u.depth, '送清凉', date '2026-11-18', 10, %3$d,
                 'LIVING_AID', %2$s, %4$d, 2026, %5$d, %6$d, gen_random_uuid(), now(), 'test', now(),
                 'test' from union_org u where u.id = %1$d"""
            .formatted(
                union.unionId(),
                amount,
                FundBench.code("measure", "LIVING_AID"),
                FundBench.code("fund_type", "UNION_FUND"),
                FundBench.code("material_type", "MONEY_ONLY"),
                FundBench.code("expenditure_kind", "OTHER")));
  }

  private SnapshotRow row(Caller caller) {
    return SnapshotBench.row(bench.archives.services, caller, "资金");
  }
}
