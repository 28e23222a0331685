package cn.bangfu.archive.doubles;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.doubles.LikenessRules.Features;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Pinyin;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ARC-044")
class LikenessRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate BORN = LocalDate.of(1978, 11, 22);
  private static final String BODY = "36010219781122123";

  @Test
  void theSameNameUnderANumberWithOneWrongDigitIsAHundredPointsInTheSameCounty() {
    Set<Likeness> parts =
        LikenessRules.compare(
            person("张伟芳", BODY, BORN, "360102"),
            person("张伟芳", "36010219781122128", BORN, "360102"));
    assertThat(parts)
        .containsExactlyInAnyOrder(
            Likeness.SAME_NAME,
            Likeness.ONE_DIGIT_DIFFERS,
            Likeness.SAME_BIRTH_DATE,
            Likeness.SAME_COUNTY);
    assertThat(LikenessRules.score(parts)).isEqualTo(100);
  }

  @Test
  void homophonesCountAsOneNameWithLessPoints() {
    assertThat(Pinyin.soundsAlike("张伟芳", "章伟芳")).isTrue();
    assertThat(Pinyin.soundsAlike("单曾", "善增")).as("any reading of a surname").isTrue();
    assertThat(Pinyin.soundsAlike("古丽·阿依", "古丽阿依")).isTrue();
    assertThat(Pinyin.soundsAlike("张伟芳", "张伟")).isFalse();
    assertThat(Pinyin.soundsAlike("张伟芳", "张伟明")).isFalse();
    assertThat(
            LikenessRules.compare(
                person("张伟芳", BODY, BORN, "360102"),
                person("章伟芳", "36010219781122213", BORN, "360102")))
        .containsExactlyInAnyOrder(
            Likeness.SAME_SOUND,
            Likeness.TWO_DIGITS_SWAPPED,
            Likeness.SAME_BIRTH_DATE,
            Likeness.SAME_COUNTY);
  }

  @Test
  void aDayOfBirthNeedsTheSamePrefectureBesideIt() {
    Features one = person("张伟芳", BODY, BORN, "360102");
    String unlike = "36010219781122986";
    assertThat(LikenessRules.compare(one, person("章伟芳", unlike, BORN, "360103")))
        .containsExactlyInAnyOrder(
            Likeness.SAME_SOUND, Likeness.SAME_BIRTH_DATE, Likeness.SAME_PREFECTURE);
    assertThat(LikenessRules.compare(one, person("张伟芳", unlike, BORN, "430102"))).isEmpty();
    assertThat(LikenessRules.compare(one, person("张伟芳", unlike, BORN.plusDays(1), "360102")))
        .isEmpty();
  }

  @Test
  void twinsAreNoDoublesBecauseTheyAreCalledOtherwise() {
    assertThat(
            LikenessRules.compare(
                person("张晓明", BODY, BORN, "360102"),
                person("张晓亮", "36010219781122125", BORN, "360102")))
        .isEmpty();
  }

  @Test
  void theSameNumberIsNoMatterOfDoubles() {
    assertThat(
            LikenessRules.compare(
                person("张伟芳", BODY, BORN, "360102"), person("章伟芳", BODY, BORN, "360102")))
        .isEmpty();
  }

  @Test
  void theNumbersOneSlipAwayAreValidOnesAndFew() {
    Set<IdNo> near = LikenessRules.near(IdNo.ofBody(BODY), TODAY);
    assertThat(near)
        .hasSizeBetween(50, 169)
        .allMatch(idNo -> idNo.isValid(TODAY))
        .contains(
            IdNo.ofBody("36010219781122128"),
            IdNo.ofBody("36010219781122213"),
            IdNo.ofBody("36010219871122123"))
        .doesNotContain(IdNo.ofBody(BODY));
  }

  @Test
  void allThatCanBeInCommonMakesAHundred() {
    assertThat(
            LikenessRules.score(
                Set.of(
                    Likeness.SAME_NAME,
                    Likeness.ONE_DIGIT_DIFFERS,
                    Likeness.SAME_BIRTH_DATE,
                    Likeness.SAME_COUNTY)))
        .isEqualTo(100);
    assertThat(Arrays.stream(Likeness.values()).allMatch(part -> part.points() < 55)).isTrue();
  }

  private static Features person(String name, String body, LocalDate birth, String... areas) {
    return new Features(name, IdNo.ofBody(body), birth, Set.of(areas));
  }
}
