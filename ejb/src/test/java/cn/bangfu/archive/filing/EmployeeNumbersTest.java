package cn.bangfu.archive.filing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of a filing union, and the cases of a number found elsewhere. */
class EmployeeNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "dewai06, dewai07",
    "dewai09, dewai10",
    "dewai99, dewai100",
    "0001, 0002",
    "A-7, A-8",
    "2017-0999, 2017-1000",
    "dewai, dewai1",
    "99999999999999999999,",
    "abcdefghijklmnopqrst,"
  })
  @Tag("ARC-026")
  void theNextNumberKeepsPrefixAndLeadingZeros(String last, String next) {
    assertThat(EmployeeNumbers.next(last)).isEqualTo(next);
  }
}
