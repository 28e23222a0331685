package cn.bangfu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The closed lists of part 21 §4.1, in their order and wording. */
class ValueListsTest {

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of(ArchiveType.class, "城镇困难职工档案 · 困难农民工档案"),
        Arguments.of(HardshipCategory.class, "低保户 · 低保边缘户 · 意外致困户 · 应保未保"),
        Arguments.of(ArchiveLevel.class, "全国级 · 省级 · 地市级 · 区县级 · 基层"),
        Arguments.of(ArchiveClass.class, "存量档案 · 增量档案 · 返困档案"),
        Arguments.of(LifeState.class, "草稿 · 在册 · 已注销 · 已脱困 · 已合并 · 已删除"),
        Arguments.of(StaffKind.class, "职工 · 干部"),
        Arguments.of(HealthStatus.class, "良好 · 疾病 · 残疾"),
        Arguments.of(DisabilityKind.class, "视力残疾 · 听力残疾 · 言语残疾 · 智力残疾 · 肢体残疾 · 精神残疾 · 多重残疾"),
        Arguments.of(DisabilityDegree.class, "一级(极重度) · 二级(重度) · 三级(中度) · 四级(轻度)"),
        Arguments.of(FloorAreaBand.class, "20以下 · 20至50 · 50至70 · 70以上"),
        Arguments.of(MaritalStatus.class, "未婚 · 已婚 · 离异 · 丧偶"),
        Arguments.of(HukouType.class, "城镇居民 · 农村居民"),
        Arguments.of(
            ContractTerm.class,
            "半年内(6个月及以下) · 半年至一年(7个月至18个月) · 两年(19个月至30个月) · 三年(31个月至42个月) · 四年(43个月至54个月)"
                + " · 五年以上(55个月至120个月) · 无固定期限(120个月以上)"),
        Arguments.of(
            Relation.class,
            "丈夫 · 妻子 · 儿子 · 女儿 · 父亲 · 母亲 · 公公 · 婆婆 · 岳父 · 岳母 · 祖父母 · 外祖父母 · 孙子女 · 外孙子女 · 兄弟 · 姐妹 ·"
                + " 儿媳 · 女婿 · 其他"),
        Arguments.of(
            MedicalAidKind.class,
            "政府医疗救助政策 · 所在单位(工会以外的其他部门)开展的医疗救助 · 工会开展的医疗救助 · 其他社会力量救助(请在备注中说明) · 无"),
        Arguments.of(
            KeyGroup.class,
            "低保范围内有劳动能力而未充分就业 · 收入或生活水平低于低保线而未纳入低保 · 支出性生活困难 · 城市困难农民工 · 供给侧结构性改革中的困难职工 · 其他"),
        Arguments.of(ExitMeasure.class, "就业创业发展 · 纳入社保制度覆盖 · 纳入大病保险和医疗互助保险保障 · 社会救助兜底 · 其他"),
        Arguments.of(
            ActionPlan.class,
            "技能培训促就业计划 · 创业援助计划 · 阳光就业计划 · 职工医疗互助计划 · 金秋助学计划 · 一帮一结对计划 · 送温暖精准化计划 · 其他"),
        Arguments.of(HospitalGrade.class, "二级 · 三级 · 其他"),
        Arguments.of(AnginaGrade.class, "一级 · 二级 · 三级 · 四级"),
        Arguments.of(MemberIdentity.class, "职工 · 农民 · 农民工 · 军人 · 自由职业 · 无业 · 学生 · 学龄前"),
        Arguments.of(
            HardshipCause.class,
            "本人大病 · 供养直系亲属大病 · 本人残疾 · 家属残疾 · 无劳动能力 · 有劳动能力而未就业 · 下岗失业 · 自然灾害 · 重大事故 · 子女上学 ·"
                + " 未参加社会保险 · 社会保险待遇落实不到位 · 其他"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  @Tag("FLD-073")
  @Tag("ORG-110")
  void aListHasItsValuesInTheirOrder(Class<? extends Enum<?>> list, String values) {
    assertThat(
            Arrays.stream(list.getEnumConstants())
                .map(Texts::label)
                .collect(Collectors.joining(" · ")))
        .isEqualTo(values);
  }

  @Test
  @Tag("FLD-075")
  void kindAndDegreeOfADisabilityAreReadAsOneValue() {
    List<String> values = new ArrayList<>();
    for (DisabilityKind kind : DisabilityKind.values()) {
      for (DisabilityDegree degree : DisabilityDegree.values()) {
        values.add(Texts.label(kind) + Texts.label(degree));
      }
    }
    assertThat(values)
        .hasSize(28)
        .startsWith("视力残疾一级(极重度)")
        .contains("肢体残疾三级(中度)")
        .endsWith("多重残疾四级(轻度)");
    Person head = new ArchiveContent();
    head.setDisabilityKind(DisabilityKind.PHYSICAL);
    assertThat(head.getDisabilityCategory()).isNull();
    head.setDisabilityDegree(DisabilityDegree.THIRD);
    assertThat(head.getDisabilityCategory())
        .isEqualTo(new Disability(DisabilityKind.PHYSICAL, DisabilityDegree.THIRD));
  }

  @Test
  @Tag("FLD-062")
  @Tag("ARC-043")
  void temporaryReliefIsNoCategory() {
    assertThat(Arrays.stream(HardshipCategory.values()).map(Texts::label))
        .doesNotContain("临时救助")
        .hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "1, UP_TO_HALF_YEAR",
    "6, UP_TO_HALF_YEAR",
    "7, HALF_TO_ONE_YEAR",
    "18, HALF_TO_ONE_YEAR",
    "19, TWO_YEARS",
    "30, TWO_YEARS",
    "31, THREE_YEARS",
    "42, THREE_YEARS",
    "43, FOUR_YEARS",
    "54, FOUR_YEARS",
    "55, FIVE_YEARS_AND_MORE",
    "120, FIVE_YEARS_AND_MORE",
    "121, OPEN_ENDED",
    "600, OPEN_ENDED"
  })
  @Tag("FLD-008")
  void theTermFollowsTheMonths(int months, ContractTerm term) {
    assertThat(ContractTerm.of(months)).isEqualTo(term);
  }

  @ParameterizedTest
  @EnumSource(Relation.class)
  @Tag("FLD-017")
  void aRelationFixesTheSexWhereItsListSaysSo(Relation relation) {
    Gender fixed =
        switch (relation) {
          case HUSBAND, SON, FATHER, HUSBANDS_FATHER, WIFES_FATHER, BROTHER, SON_IN_LAW ->
              Gender.MALE;
          case WIFE, DAUGHTER, MOTHER, HUSBANDS_MOTHER, WIFES_MOTHER, SISTER, DAUGHTER_IN_LAW ->
              Gender.FEMALE;
          default -> null;
        };
    assertThat(relation.gender().orElse(null)).isEqualTo(fixed);
  }

  @Test
  @Tag("FLD-050")
  void theFirstFourCausesAreOneGroup() {
    assertThat(HardshipCause.values())
        .filteredOn(cause -> cause.group() == CauseGroup.ILLNESS)
        .containsExactly(
            HardshipCause.OWN_ILLNESS,
            HardshipCause.DEPENDENT_ILLNESS,
            HardshipCause.OWN_DISABILITY,
            HardshipCause.FAMILY_DISABILITY);
    assertThat(HardshipCause.values())
        .filteredOn(cause -> cause.group() != CauseGroup.ILLNESS)
        .allSatisfy(cause -> assertThat(cause.group().name()).isEqualTo(cause.name()));
  }

  @ParameterizedTest
  @CsvSource({
    "GRASSROOTS, 0, 4",
    "COUNTY, 1, 3",
    "PREFECTURAL, 2, 2",
    "PROVINCIAL, 3, 1",
    "NATIONAL, 4, 0"
  })
  @Tag("ARC-119")
  void levelsAreRankedFromTheGrassRootsUp(ArchiveLevel level, int rank, int unionLevelCode) {
    assertThat(level.rank()).isEqualTo(rank);
    assertThat(ArchiveLevel.of(unionLevelCode)).isEqualTo(level);
    assertThat(level.isAbove(ArchiveLevel.COUNTY)).isEqualTo(rank > 1);
    assertThat(level.isBelow(ArchiveLevel.COUNTY)).isEqualTo(rank < 1);
  }
}
