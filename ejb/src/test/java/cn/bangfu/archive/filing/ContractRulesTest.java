package cn.bangfu.archive.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.ContractTerm;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractRulesTest {

  /** E-FLD-6, filed on 2016-11-07. */
  @ParameterizedTest
  @CsvSource({
    "2015-11-07, 24, , false, true",
    "2015-11-08, 24, , false, false",
    "2015-11-08, 24, 2015-11-07, true, true",
    "2015-11-08, 24, 2015-11-07, false, false",
    "2015-11-08, 24, 2015-11-08, true, false",
    "2014-01-01, 6, , false, false",
    "2014-01-01, 11, , false, false",
    "2014-01-01, 12, , false, true"
  })
  @Tag("FLD-028")
  void aMigrantWorkerNeedsAYearOfContractOrOfWork(
      LocalDate signed, int months, LocalDate inUnitSince, boolean papers, boolean qualifies) {
    assertThat(
            ContractRules.qualifies(
                LocalDate.of(2016, 11, 7),
                signed,
                months,
                ContractTerm.of(months),
                inUnitSince,
                papers))
        .isEqualTo(qualifies);
  }

  @ParameterizedTest
  @CsvSource({
    "UP_TO_HALF_YEAR, false",
    "HALF_TO_ONE_YEAR, false",
    "TWO_YEARS, true",
    "THREE_YEARS, true",
    "FOUR_YEARS, true",
    "FIVE_YEARS_AND_MORE, true",
    "OPEN_ENDED, true"
  })
  @Tag("FLD-028")
  void withoutMonthsTheBandDecides(ContractTerm term, boolean oneYear) {
    assertThat(ContractRules.ofOneYear(null, term)).isEqualTo(oneYear);
  }

  @ParameterizedTest
  @CsvSource({
    "2015-11-07, 12, 2016-11-07, false",
    "2015-11-07, 12, 2016-11-08, true",
    "2015-08-31, 6, 2016-02-29, false",
    "2015-08-31, 6, 2016-03-01, true"
  })
  @Tag("FLD-029")
  void aContractHasExpiredAfterItsLastDay(
      LocalDate signed, int months, LocalDate today, boolean expired) {
    assertThat(ContractRules.expired(signed, months, today)).isEqualTo(expired);
  }
}
