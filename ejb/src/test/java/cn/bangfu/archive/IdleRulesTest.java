package cn.bangfu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.IdleRules.Consequence;
import cn.bangfu.archive.IdleRules.Reference;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdleRulesTest {

  @ParameterizedTest
  @Tag("BAT-046")
  @CsvSource({
    "2015-03-10, 2017-03-10, 2017-03-11, 2018-03-10, 2018-03-11",
    "2016-02-29, 2018-02-28, 2018-03-01, 2019-02-28, 2019-03-01",
    "2014-02-28, 2016-02-28, 2016-02-29, 2017-02-28, 2017-03-01",
    "2013-02-28, 2015-02-28, 2015-03-01, 2016-02-28, 2016-02-29",
    "2015-12-31, 2017-12-31, 2018-01-01, 2018-12-31, 2019-01-01",
    "2017-05-31, 2019-05-31, 2019-06-01, 2020-05-31, 2020-06-01"
  })
  void theAnniversaryStillCountsAndAMissingDayIsTheLastOfItsMonth(
      LocalDate reference,
      LocalDate twoYears,
      LocalDate firstReturn,
      LocalDate threeYears,
      LocalDate firstCancel) {
    Reference r = new Reference(reference, IdleSource.FILED);
    assertThat(r.twoYears()).isEqualTo(twoYears);
    assertThat(r.threeYears()).isEqualTo(threeYears);
    assertThat(r.on(twoYears)).isEqualTo(Consequence.NONE);
    assertThat(r.on(firstReturn)).isEqualTo(Consequence.RETURN);
    assertThat(r.on(threeYears)).isEqualTo(Consequence.RETURN);
    assertThat(r.on(firstCancel)).isEqualTo(Consequence.CANCEL);
  }

  @Test
  @Tag("BAT-046")
  void isCountedFromTheLatestOfFilingRestoreConversionAndHelp() {
    LocalDate filed = LocalDate.of(2015, 1, 10);
    LocalDate helped = LocalDate.of(2015, 6, 15);
    LocalDate restored = LocalDate.of(2018, 5, 20);
    assertThat(IdleRules.reference(filed, null, null, null))
        .hasValue(new Reference(filed, IdleSource.FILED));
    assertThat(IdleRules.reference(filed, null, null, helped))
        .hasValue(new Reference(helped, IdleSource.ASSISTED));
    assertThat(IdleRules.reference(filed, restored, null, helped))
        .hasValue(new Reference(restored, IdleSource.RETURNED));
    assertThat(IdleRules.reference(filed, null, LocalDate.of(2017, 3, 1), helped))
        .hasValue(new Reference(LocalDate.of(2017, 3, 1), IdleSource.CONVERTED));
    assertThat(IdleRules.reference(null, null, null, null)).isEmpty();
  }
}
