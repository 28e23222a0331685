package cn.bangfu.unionorg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnionTest {

  private static final OffsetDateTime LATE = OffsetDateTime.parse("2026-11-20T17:00:00Z");

  private final Union union = PlacementRulesTest.unionOf(UnionLevel.GRASSROOTS);

  @Test
  @Tag("ORG-017")
  void aUnionIsBornWithPathAndDepthOfItsSuperior() {
    assertThat(union.getPath()).isEqualTo("/1/2/3/4/5/");
    assertThat(union.getDepth()).isEqualTo(5);
    assertThat(UnionPath.ids(union.getPath())).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(UnionPath.text(java.util.List.of("中华全国总工会", "北京市总工会", "西城区总工会", "德外街道")))
        .isEqualTo("中华全国总工会->北京市总工会->西城区总工会->德外街道");
  }

  @ParameterizedTest
  @CsvSource({"'  德外街道总工会　',德外街道总工会", "第１２中学工会ＡＢ,第12中学工会AB", "某（集团）公司工会,某（集团）公司工会", "𠮷林,𠮷林"})
  @Tag("ORG-014")
  void aNameIsTrimmedAndItsLettersAndDigitsHalfWidth(String typed, String stored) {
    assertThat(UnionName.clean(typed)).isEqualTo(stored);
    assertThat(UnionName.isValid(stored)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " 工 ", "两行\n工会", "制表\t工会", "零宽\u200b工会", "行\u2028工会", "\ud840工会"})
  @Tag("ORG-014")
  void aNameTooShortOrWithControlCharactersIsRefused(String typed) {
    assertThat(UnionName.isValid(UnionName.clean(typed))).isFalse();
  }

  @Test
  @Tag("ORG-014")
  void sixtyCharactersAreTheMost() {
    assertThat(UnionName.isValid("𠮷".repeat(60))).isTrue();
    assertThat(UnionName.isValid("工".repeat(61))).isFalse();
  }

  @Test
  @Tag("ORG-080")
  void confirmingCollectsEverythingThatIsMissingOrWrong() {
    assertThatThrownBy(() -> union.confirm("李华", LATE))
        .isInstanceOfSatisfying(
            Violations.class,
            refused ->
                assertThat(refused.all())
                    .extracting(Violation::field)
                    .containsExactly(
                        "address", "postcode", "areaCode", "leaderName", "officePhone"));
    UnionContact wrong =
        new UnionContact(
            "德外大街10号", "10008", "10", "王主任", "x", "1", null, null, "wang@", "工".repeat(21));
    assertThatThrownBy(() -> union.confirm(wrong, "李华", LATE))
        .isInstanceOfSatisfying(
            Violations.class,
            refused ->
                assertThat(refused.all())
                    .extracting(Violation::field)
                    .containsExactly(
                        "postcode",
                        "areaCode",
                        "leaderPhone",
                        "officePhone",
                        "email",
                        "contactName"));
    assertThat(union.isConfirmed()).isFalse();
    assertThat(union.getAddress()).isNull();
  }

  @Test
  @Tag("ORG-079")
  @Tag("ORG-083")
  void theFirstToConfirmDecides() {
    union.confirm(good(), "李华", LATE);
    assertThat(union.isConfirmed()).isTrue();
    assertThat(union.getConfirmedBy()).isEqualTo("李华");
    assertThat(union.getPostcode()).isEqualTo("100088");
    assertThat(union.getInfoUpdatedDate()).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThatThrownBy(() -> union.confirm(good(), "张明", LATE))
        .isInstanceOfSatisfying(
            BusinessException.class,
            refused -> {
              assertThat(refused.problem()).isEqualTo(UnionProblem.ALREADY_CONFIRMED);
              assertThat(refused.args()).containsExactly("李华", LATE);
            });
  }

  @Test
  @Tag("ORG-082")
  void aDisputeNeedsFiveToTwoHundredCharactersAndLeavesTheUnionUnconfirmed() {
    assertThat(union.dispute(" 单位名称不对 ")).isEqualTo("单位名称不对");
    assertThat(union.isConfirmed()).isFalse();
    assertThatThrownBy(() -> union.dispute("不对")).isInstanceOf(Violations.class);
    assertThatThrownBy(() -> union.dispute("错".repeat(201))).isInstanceOf(Violations.class);
  }

  @Test
  @Tag("ORG-076")
  void changingAContactFieldSetsTheDayAndSavingTheSameDoesNot() {
    union.changeContact(good(), LocalDate.of(2026, 11, 1));
    union.changeContact(good(), LocalDate.of(2026, 11, 2));
    assertThat(union.getInfoUpdatedDate()).isEqualTo(LocalDate.of(2026, 11, 1));
  }

  private static UnionContact good() {
    return new UnionContact(
        "德外大街10号", "１０００８８", "010", "王主任", null, "010-62012345", null, null, null, null);
  }
}
