package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.kernel.Today;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("USR-013")
@Tag("BAT-098")
class DisuseRulesTest {

  @ParameterizedTest(name = "last used {0}, {1} days, on {2}: {3}")
  @CsvSource({
    "2017-01-02T09:00, 180, 2017-07-01, false",
    "2017-01-02T09:00, 180, 2017-07-02, true",
    "2017-01-02T00:00, 180, 2017-07-01, false",
    "2017-01-02T23:59:59, 180, 2017-07-02, true",
    "2017-01-02T09:00, 30, 2017-02-01, false",
    "2017-01-02T09:00, 30, 2017-02-02, true",
  })
  void anAccountIsOverWhenItsLastUseLiesMoreThanTheDaysBack(
      LocalDateTime lastUse, int days, LocalDate day, boolean over) {
    assertThat(DisuseRules.over(null, inShanghai(lastUse), day, days)).isEqualTo(over);
  }

  @ParameterizedTest(name = "valid to {0}, on {1}: {2}")
  @CsvSource({
    "2017-06-30, 2017-06-30, false",
    "2017-06-30, 2017-07-01, true",
    ", 2017-07-01, false",
  })
  void theLastDayOfItsValidityStillCounts(LocalDate validTo, LocalDate day, boolean over) {
    OffsetDateTime yesterday = inShanghai(day.minusDays(1).atStartOfDay());
    assertThat(DisuseRules.over(validTo, yesterday, day, 180)).isEqualTo(over);
  }

  private static OffsetDateTime inShanghai(LocalDateTime moment) {
    return moment.atZone(Today.ZONE).toOffsetDateTime();
  }
}
