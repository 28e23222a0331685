package cn.bangfu.center;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.kernel.Violation;
import cn.bangfu.unionorg.UnionLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CenterRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2017, 5, 2);

  static CenterData data(Integer staff, Integer fullTime, Integer partTime) {
    return new CenterData(
        "某市帮扶中心",
        null,
        1L,
        TODAY,
        5,
        staff,
        fullTime,
        partTime,
        new BigDecimal("800.00"),
        true,
        List.of(2L),
        3,
        "周一至周五",
        "第一行\n第二行");
  }

  @Test
  @Tag("ORG-085")
  void aCentreMustTellWhatIsMarkedAndAnotherUnionNeedNotTellAnything() {
    CenterData nothing =
        new CenterData(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    assertThat(CenterRules.check(nothing, true, TODAY))
        .extracting(Violation::field)
        .containsExactly(
            "centerName",
            "nature",
            "staffCount",
            "fullTimeStaff",
            "partTimeStaff",
            "floorArea",
            "coordination",
            "services");
    assertThat(CenterRules.check(nothing, false, TODAY)).isEmpty();
    assertThat(CenterRules.check(data(8, 5, 3), true, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"8,5,3,true", "8,5,2,false", "8,9,0,false", "0,0,0,true"})
  @Tag("ORG-086")
  void thePeopleAtWorkAreThoseFullTimeAndThosePartTime(
      int staff, int fullTime, int partTime, boolean right) {
    List<Violation> found = CenterRules.check(data(staff, fullTime, partTime), true, TODAY);
    if (right) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found)
          .singleElement()
          .satisfies(
              wrong -> {
                assertThat(wrong.field()).isEqualTo("staffCount");
                assertThat(wrong.problem()).isEqualTo(CenterProblem.STAFF_SUM);
              });
    }
  }

  @Test
  @Tag("ORG-085")
  void valuesOutOfTheirRangeAreAllNamedAtOnce() {
    CenterData wrong =
        new CenterData(
            "某",
            null,
            1L,
            TODAY.plusDays(1),
            10_000,
            10_001,
            10_000,
            1,
            new BigDecimal("-0.01"),
            false,
            List.of(2L),
            1_000,
            "时".repeat(101),
            "简".repeat(2_001));
    assertThat(CenterRules.check(wrong, true, TODAY))
        .extracting(Violation::field)
        .containsExactlyInAnyOrder(
            "centerName",
            "establishedOn",
            "approvedPosts",
            "staffCount",
            "fullTimeStaff",
            "floorArea",
            "windowCount",
            "openingHours",
            "intro");
  }

  @ParameterizedTest
  @CsvSource({
    "NATIONAL,false,,OTHER",
    "PROVINCIAL,false,NATIONAL,PROVINCIAL",
    "PREFECTURAL,false,PROVINCIAL,PREFECTURAL",
    "COUNTY,false,PREFECTURAL,COUNTY",
    "GRASSROOTS,false,COUNTY,OTHER",
    "GRASSROOTS,true,COUNTY,COUNTY",
    "GRASSROOTS,true,PROVINCIAL,PROVINCIAL",
    "GRASSROOTS,true,GRASSROOTS,OTHER"
  })
  @Tag("ORG-087")
  void theLevelFollowsFromTheUnionAndAStationHasThatOfItsSuperior(
      UnionLevel union, boolean station, UnionLevel superior, CenterLevel level) {
    assertThat(CenterLevel.of(union, station, superior)).isEqualTo(level);
  }
}
