package cn.bangfu.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods, the life of a warning, and what a setting needs. */
class WarningTest {

  private static final LocalDate DAY = LocalDate.of(2017, 5, 28);
  private static final long REASON = 7;

  @ParameterizedTest
  @Tag("INF-073")
  @CsvSource({
    "2017-05-28, 2017-05-01, 2017-04-01, 2017-01-01, 2017-04-29",
    "2017-06-01, 2017-06-01, 2017-04-01, 2017-01-01, 2017-05-03",
    "2017-12-31, 2017-12-01, 2017-10-01, 2017-01-01, 2017-12-02",
    "2017-01-01, 2017-01-01, 2017-01-01, 2017-01-01, 2016-12-03",
    "2016-03-29, 2016-03-01, 2016-01-01, 2016-01-01, 2016-02-29"
  })
  void aPeriodBeginsByTheCalendarOrTwentyNineDaysBefore(
      LocalDate day, LocalDate month, LocalDate quarter, LocalDate year, LocalDate days) {
    assertThat(WarningPeriod.MONTH.from(day)).isEqualTo(month);
    assertThat(WarningPeriod.QUARTER.from(day)).isEqualTo(quarter);
    assertThat(WarningPeriod.YEAR.from(day)).isEqualTo(year);
    assertThat(WarningPeriod.DAYS_30.from(day)).isEqualTo(days);
    assertThat(WarningPeriod.earliest(day)).isEqualTo(days.isBefore(year) ? days : year);
  }

  @Test
  @Tag("INF-075")
  void aWarningIsLiftedBelowItsNumberAndComesAgainInTheSameCalendarPeriod() {
    Warning warning = new Warning(setting(WarningPeriod.MONTH, 100), counted(DAY, 100));
    assertThat(warning.getState()).isEqualTo(WarningState.OPEN);
    assertThat(warning.count(counted(DAY.plusDays(1), 98), 100)).isFalse();
    assertThat(warning.getState()).isEqualTo(WarningState.LIFTED);
    assertThat(warning.count(counted(DAY.plusDays(2), 140), 100)).isTrue();
    assertThat(warning.getState()).isEqualTo(WarningState.OPEN);
    assertThat(warning.getFigure()).isEqualTo(140);
    assertThat(warning.count(counted(DAY.plusDays(3), 120), 100)).isFalse();
    assertThat(warning.getFigure()).isEqualTo(120);
    assertThat(warning.getHighest()).isEqualTo(140);
    assertThat(warning.getPeriodTo()).isEqualTo(DAY.plusDays(3));
  }

  @Test
  @Tag("INF-075")
  void ofThirtyDaysALiftedWarningStaysLifted() {
    Warning warning = new Warning(setting(WarningPeriod.DAYS_30, 10), counted(DAY, 12));
    warning.count(counted(DAY.plusDays(1), 9), 10);
    assertThat(warning.count(counted(DAY.plusDays(2), 30), 10)).isFalse();
    assertThat(warning.getState()).isEqualTo(WarningState.LIFTED);
  }

  @Test
  @Tag("INF-076")
  void aWarningKeepsTheNumberOfItsTimeUntilItComesAgain() {
    Warning warning = new Warning(setting(WarningPeriod.YEAR, 10), counted(DAY, 12));
    warning.count(counted(DAY.plusDays(1), 11), 50);
    assertThat(warning.getState()).isEqualTo(WarningState.OPEN);
    assertThat(warning.getThreshold()).isEqualTo(10);
    warning.count(counted(DAY.plusDays(2), 9), 50);
    assertThat(warning.count(counted(DAY.plusDays(3), 12), 50)).isFalse();
    assertThat(warning.count(counted(DAY.plusDays(4), 50), 50)).isTrue();
    assertThat(warning.getThreshold()).isEqualTo(50);
  }

  @Test
  @Tag("INF-079")
  void aHandledWarningStaysHandledWhileItsNumberRises() {
    Warning warning = new Warning(setting(WarningPeriod.MONTH, 10), counted(DAY, 12));
    OffsetDateTime at = moment(DAY);
    warning.handle("王五", at, "已核实");
    warning.count(counted(DAY.plusDays(1), 15), 10);
    assertThat(warning.getState()).isEqualTo(WarningState.HANDLED);
    assertThat(warning.getFigure()).isEqualTo(15);
    assertThatThrownBy(() -> warning.handle("赵六", at, "再次"))
        .isInstanceOfSatisfying(
            StaleException.class, stale -> assertThat(stale.args()).containsExactly("王五", at));
    warning.count(counted(DAY.plusDays(2), 3), 10);
    assertThat(warning.getState()).isEqualTo(WarningState.LIFTED);
    assertThatThrownBy(() -> warning.handle("赵六", at, "再次"))
        .isExactlyInstanceOf(BusinessException.class);
    warning.count(counted(DAY.plusDays(3), 10), 10);
    assertThat(warning.getState()).isEqualTo(WarningState.OPEN);
    assertThat(warning.getHandledBy()).isNull();
  }

  @Test
  @Tag("INF-068")
  void everythingThatIsWrongInASettingIsToldAtItsField() {
    SettingForm empty =
        new SettingForm("甲", false, List.of(), false, List.of(), null, 1_000_000, true);
    assertThat(empty.trimmed().check())
        .extracting(Violation::field)
        .containsExactly(
            "setting.name",
            "setting.unionIds",
            "setting.reasonIds",
            "setting.period",
            "setting.threshold");
    assertThat(form(0).check())
        .extracting(Violation::problem)
        .containsExactly(WarningProblem.THRESHOLD);
    assertThat(form(null).check()).hasSize(1);
    assertThat(form(1).check()).isEmpty();
    assertThat(form(999_999).check()).isEmpty();
    assertThat(SettingForm.proposed().threshold()).isEqualTo(100);
  }

  private static SettingForm form(Integer threshold) {
    return new SettingForm(
        "每月", true, List.of(), true, List.of(), WarningPeriod.MONTH, threshold, true);
  }

  private static WarningSetting setting(WarningPeriod period, int threshold) {
    WarningSetting setting =
        new WarningSetting(1) {
          @Override
          public Long getId() {
            return 1L;
          }
        };
    setting.write(new SettingForm("设置", true, List.of(), true, List.of(), period, threshold, true));
    return setting;
  }

  private static Counted counted(LocalDate day, int figure) {
    return new Counted(2, "/1/2/", day, moment(day), Map.of(REASON, figure));
  }

  private static OffsetDateTime moment(LocalDate day) {
    return day.atTime(1, 0).atZone(Today.ZONE).toOffsetDateTime();
  }
}
