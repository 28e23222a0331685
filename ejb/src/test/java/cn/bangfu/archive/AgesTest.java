package cn.bangfu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("FLD-009")
class AgesTest {

  @ParameterizedTest
  @CsvSource({
    "2000-02-29, 2018-02-28, 17",
    "2000-02-29, 2018-03-01, 18",
    "2000-02-29, 2020-02-29, 20",
    "2000-03-01, 2018-02-28, 17",
    "2000-03-01, 2018-03-01, 18",
    "2000-12-31, 2000-12-31, 0"
  })
  void fullYears(LocalDate birth, LocalDate day, int age) {
    assertThat(Ages.on(day, birth)).isEqualTo(age);
  }

  @ParameterizedTest
  @CsvSource({
    "2000-02-29, 18, 2018-03-01",
    "2000-02-29, 20, 2020-02-29",
    "2000-05-31, 16, 2016-05-31"
  })
  void theDayOfReachingAnAgeIsItsFirst(LocalDate birth, int age, LocalDate day) {
    assertThat(Ages.reached(age, birth)).isEqualTo(day);
    assertThat(Ages.on(day, birth)).isEqualTo(age);
    assertThat(Ages.on(day.minusDays(1), birth)).isEqualTo(age - 1);
  }
}
