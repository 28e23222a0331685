package cn.bangfu.unionorg;

import static cn.bangfu.unionorg.UnionLevel.COUNTY;
import static cn.bangfu.unionorg.UnionLevel.GRASSROOTS;
import static cn.bangfu.unionorg.UnionLevel.NATIONAL;
import static cn.bangfu.unionorg.UnionLevel.PREFECTURAL;
import static cn.bangfu.unionorg.UnionLevel.PROVINCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.region.Region;
import cn.bangfu.region.RegionLevel;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlacementRulesTest {

  /** The rows of ORG-002, one letter a level 0 to 4: Y where the table says so. */
  @ParameterizedTest(name = "below {0}: {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        "-,Y----",
        "NATIONAL,-Y---",
        "PROVINCIAL,--Y-Y",
        "PREFECTURAL,---YY",
        "COUNTY,----Y",
        "GRASSROOTS,----Y"
      })
  @Tag("ORG-002")
  void theWholeTable(UnionLevel parent, String row) {
    for (UnionLevel child : UnionLevel.values()) {
      assertThat(PlacementRules.allows(parent, child))
          .as("%s below %s", child, parent)
          .isEqualTo(row.charAt(child.rank()) == 'Y');
    }
  }

  @ParameterizedTest(name = "E1 {0} below {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "江西省总工会,PROVINCIAL,NATIONAL,-",
        "某集团工会,GRASSROOTS,NATIONAL,PROVINCIAL",
        "南昌市总工会,PREFECTURAL,PROVINCIAL,-",
        "江西省教育工会,GRASSROOTS,PROVINCIAL,-",
        "南昌县总工会,COUNTY,PROVINCIAL,PREFECTURAL GRASSROOTS",
        "南昌县总工会,COUNTY,PREFECTURAL,-",
        "某镇总工会,GRASSROOTS,COUNTY,-",
        "某社区工会,GRASSROOTS,GRASSROOTS,-",
        "某总工会,PROVINCIAL,GRASSROOTS,GRASSROOTS",
        "某总工会,PREFECTURAL,GRASSROOTS,GRASSROOTS",
        "某总工会,COUNTY,GRASSROOTS,GRASSROOTS",
        "西城区总工会,PREFECTURAL,PROVINCIAL,-",
        "德外街道,GRASSROOTS,PREFECTURAL,-",
        "新风社区,GRASSROOTS,GRASSROOTS,-",
        "琼海市总工会,PREFECTURAL,PROVINCIAL,-"
      })
  @Tag("ORG-002")
  @Tag("ORG-003")
  void workedExampleOfPlacement(String name, UnionLevel level, UnionLevel parent, String allowed) {
    Union above = unionOf(parent);
    List<Violation> found = PlacementRules.check(above, level);
    if (allowed == null) {
      assertThat(found).isEmpty();
      assertThat(Union.below(above, 99, 1, what(name, level)).getUnionLevel()).isEqualTo(level);
    } else {
      List<UnionLevel> levels =
          List.of(allowed.split(" ")).stream().map(UnionLevel::valueOf).toList();
      assertThat(found)
          .containsExactly(
              Violation.of("unionLevel", UnionProblem.PLACEMENT, above.getName(), parent, levels));
      assertThatThrownBy(() -> Union.below(above, 99, 1, what(name, level)))
          .isInstanceOf(Violations.class);
    }
  }

  @ParameterizedTest(name = "E1 {0} of level {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        "360121,PREFECTURAL,360100,PREFECTURAL",
        "360121,COUNTY,360100,-",
        "110102,PREFECTURAL,110000,-",
        "469002,PREFECTURAL,460000,-",
        "360100,PREFECTURAL,360000,-",
        "360000,PROVINCIAL,-,-",
        "360100,PROVINCIAL,360000,PROVINCIAL",
        "360100,COUNTY,360000,COUNTY",
        "110102,COUNTY,110000,-",
        "360000,PREFECTURAL,-,PREFECTURAL",
        "360000,GRASSROOTS,-,-",
        "360102,GRASSROOTS,360100,-"
      })
  @Tag("ORG-018")
  @Tag("ORG-007")
  void theDivisionHasToBeOfTheLevel(
      String code, UnionLevel level, String parentCode, RegionLevel needed) {
    Region region = new Region(code, "某地", parentCode, "2017");
    if (needed == null) {
      assertThat(RegionRules.check(level, region)).isEmpty();
    } else {
      assertThat(RegionRules.check(level, region))
          .contains(Violation.of("regionCode", UnionProblem.REGION_LEVEL, level, needed));
    }
  }

  @Test
  @Tag("ORG-019")
  void aDivisionOutsideTheSuperiorsIsANotice() {
    Region nanchang = new Region("360100", "南昌市", "360000", "2017");
    Region donghu = new Region("360102", "东湖区", "360100", "2017");
    Region xicheng = new Region("110102", "西城区", "110000", "2017");
    assertThat(RegionRules.notice(donghu, nanchang)).isEmpty();
    assertThat(RegionRules.notice(nanchang, nanchang)).isEmpty();
    assertThat(RegionRules.notice(xicheng, null)).isEmpty();
    assertThat(RegionRules.notice(xicheng, nanchang))
        .contains(Violation.of("regionCode", UnionProblem.REGION_OUTSIDE, "南昌市"));
  }

  @Test
  @Tag("ORG-005")
  void fifteenLevelsAtMostTheRootCounted() {
    Union union = unionOf(GRASSROOTS);
    while (union.getDepth() < 15) {
      union = Union.below(union, union.getId() + 1, 1, what("某工会", GRASSROOTS));
    }
    Union deepest = union;
    assertThat(deepest.pathIds()).hasSize(15).endsWith(deepest.getId());
    assertThatThrownBy(() -> Union.below(deepest, 999, 1, what("某工会", GRASSROOTS)))
        .isInstanceOfSatisfying(
            Violations.class,
            refused ->
                assertThat(refused.all())
                    .containsExactly(Violation.of("parent", UnionProblem.DEPTH)));
  }

  @Test
  @Tag("ORG-001")
  void thereIsNoSecondRoot() {
    assertThatThrownBy(() -> Union.below(unionOf(NATIONAL), 9, 1, what("另一总工会", NATIONAL)))
        .isInstanceOfSatisfying(
            Violations.class,
            refused ->
                assertThat(refused.all())
                    .contains(Violation.of("unionLevel", UnionProblem.ROOT_EXISTS)));
  }

  @Test
  @Tag("ORG-006")
  void oneAllowedLevelIsPreselected() {
    assertThat(PlacementRules.preselected(NATIONAL)).contains(PROVINCIAL);
    assertThat(PlacementRules.preselected(COUNTY)).contains(GRASSROOTS);
    assertThat(PlacementRules.preselected(GRASSROOTS)).contains(GRASSROOTS);
    assertThat(PlacementRules.preselected(PROVINCIAL)).isEmpty();
    assertThat(PlacementRules.preselected(PREFECTURAL)).isEmpty();
    assertThat(PlacementRules.allowedBelow(PREFECTURAL)).containsExactly(COUNTY, GRASSROOTS);
  }

  @ParameterizedTest
  @EnumSource(names = {"PROVINCIAL", "PREFECTURAL", "COUNTY"})
  @Tag("ORG-004")
  void onlyTheGrassRootsHaveAType(UnionLevel level) {
    assertThat(what("某工会", level).grassrootsTypeId()).isNull();
    assertThatThrownBy(
            () ->
                Union.below(
                    unionOf(COUNTY),
                    9,
                    1,
                    new UnionIdentity("某工会", GRASSROOTS, null, "360102", false)))
        .isInstanceOf(Violations.class);
  }

  private static UnionIdentity what(String name, UnionLevel level) {
    return new UnionIdentity(name, level, 7L, "360102", false);
  }

  /** A union of this level in the shortest allowed place. */
  static Union unionOf(UnionLevel level) {
    Union union = Union.root(1, "中华全国总工会");
    for (UnionLevel next : UnionLevel.values()) {
      if (next != NATIONAL && next.compareTo(level) <= 0) {
        union = Union.below(union, union.getId() + 1, 1, what(next + "总工会", next));
      }
    }
    return union;
  }
}
