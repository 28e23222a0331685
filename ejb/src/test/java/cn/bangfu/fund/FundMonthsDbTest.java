package cn.bangfu.fund;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The account of a month is held against bank and cash box. */
class FundMonthsDbTest {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private final AssistanceBench bench = new AssistanceBench();
  private final Caller clerk =
      bench.archives.unions.caller(
          bench.archives.unions.union("辛社区工会", bench.street.unionId(), 4),
          Permission.ARCHIVE,
          Permission.ASSISTANCE,
          Permission.FUND);

  private MonthRow row(Caller caller) {
    List<MonthRow> rows =
        bench.as(caller, FundMonths.class, m -> m.rows(clerk.unionId(), NOVEMBER));
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private void check(MonthRow row) {
    check(clerk, NOVEMBER, row);
  }

  private void check(Caller caller, YearMonth month, MonthRow row) {
    bench.as(
        caller,
        FundMonths.class,
        months -> {
          months.check(month, row);
          return null;
        });
  }

  private List<String> wrong(MonthRow row) {
    return catchThrowableOfType(Violations.class, () -> check(row)).all().stream()
        .map(Texts::of)
        .toList();
  }

  @Test
  @Tag("FND-070")
  @Tag("FND-071")
  @Tag("FND-072")
  void aDifferenceIsExplainedAndALaterChangeIsSeenUntilItIsCheckedAgain() {
    FundBench.income(clerk.unionId(), "UNION_FUND", "1000.00");
    long archive = bench.archives.file(clerk, ArchiveLevel.NATIONAL);
    AssistanceEntry help = bench.money(clerk, archive, "300.00");
    help.setDate(LocalDate.of(2026, 11, 5));
    bench.save(clerk, help);
    MonthRow row = row(clerk);
    assertThat(row.carried()).isEqualByComparingTo("1000.00");
    assertThat(row.income()).isEqualByComparingTo("0.00");
    assertThat(row.expenditure()).isEqualByComparingTo("300.00");
    assertThat(row.balance()).isEqualByComparingTo("700.00");
    assertThat(row.difference()).isNull();
    assertThat(wrong(row)).containsExactlyInAnyOrder("请填写银行对账单余额。", "请填写现金余额。");
    row.entry().setBank(new BigDecimal("600.00"));
    row.entry().setCash(new BigDecimal("50.00"));
    assertThat(row.difference()).isEqualByComparingTo("50.00");
    assertThat(wrong(row)).containsExactly("请填写差异说明。");
    row.entry().setExplanation("在途 50 元");
    row.entry().setBankDeposit(new BigDecimal("600.00"));
    assertThat(row.entry().getHoldingsTotal()).isEqualByComparingTo("600.00");
    assertThat(row.isHeldUnlike()).as("saved with a warning").isTrue();
    check(row);
    assertThatThrownBy(() -> check(row)).isInstanceOf(StaleException.class);
    MonthRow checked = row(clerk);
    assertThat(checked.changedBy()).isNull();
    assertThat(checked.checkedBy()).isEqualTo(clerk.name());
    AssistanceEntry later = bench.money(clerk, archive, "20.00");
    later.setDate(LocalDate.of(2026, 11, 6));
    bench.save(clerk, later);
    MonthRow changed = row(bench.archives.unions.caller(bench.county.unionId(), Permission.FUND));
    assertThat(changed.changedBy()).isEqualByComparingTo("-20.00");
    changed.entry().setBank(new BigDecimal("680.00"));
    changed.entry().setCash(new BigDecimal("0.00"));
    changed.entry().setExplanation(null);
    changed.entry().setBankDeposit(null);
    assertThat(changed.isHeldUnlike()).as("nothing is said of forms").isFalse();
    changed.entry().setBankDeposit(new BigDecimal("680.00"));
    assertThat(changed.isHeldUnlike()).isFalse();
    check(changed);
    assertThat(row(clerk).changedBy()).isNull();
    assertThatThrownBy(
            () ->
                bench.as(
                    bench.archives.unions.caller(bench.siblingStreet.unionId(), Permission.FUND),
                    FundMonths.class,
                    m -> m.rows(clerk.unionId(), NOVEMBER)))
        .isInstanceOf(AccessDenied.class);
    bench.help(clerk, archive, "1.00");
    assertThat(row(clerk).changedBy()).as("it locks nothing").isEqualByComparingTo("-1.00");
  }

  @Test
  @Tag("FND-003")
  @Tag("FND-070")
  @Tag("FND-077")
  void aMonthToComeIsNotCheckedWhoReadsChecksNothingAndAChecksRecordStands() {
    FundBench.income(clerk.unionId(), "UNION_FUND", "1000.00");
    MonthRow row = row(clerk);
    row.entry().setBank(new BigDecimal("1000.00"));
    row.entry().setCash(new BigDecimal("0.00"));
    Violations early =
        catchThrowableOfType(Violations.class, () -> check(clerk, NOVEMBER.plusMonths(1), row));
    assertThat(early.all()).extracting(Texts::of).containsExactly("不能核对以后的月份。");
    Caller reader =
        bench.archives.unions.caller(clerk.unionId(), PermissionLevel.READ, Permission.FUND);
    assertThatThrownBy(() -> check(reader, NOVEMBER, row)).isInstanceOf(AccessDenied.class);
    check(row);
    assertThat(
            query(
                "select count(*) from audit_record where event = 'FUND_CHECK' and union_id = ?"
                    + " and succeeded",
                clerk.unionId()))
        .containsExactly("1");
  }
}
