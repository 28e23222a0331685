package cn.bangfu.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("USR-133")
class WorkingDaysTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-26, 15, 2026-12-17", // a Thursday
    "2026-11-27, 1, 2026-11-30", // Friday to Monday
    "2026-11-28, 1, 2026-11-30", // a Saturday counts for nothing
    "2026-11-29, 5, 2026-12-04"
  })
  void saturdaysAndSundaysAreNotCounted(LocalDate from, int count, LocalDate to) {
    assertThat(WorkingDays.after(from, count)).isEqualTo(to);
  }
}
