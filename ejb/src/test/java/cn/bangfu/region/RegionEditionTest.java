package cn.bangfu.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The delivered list of 2017-02 as it lies in the resources. */
class RegionEditionTest {

  private static Map<String, String> names;

  @BeforeAll
  static void read() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                RegionEditionTest.class.getResourceAsStream("/reference/regions-201702.csv"),
                StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("code,name");
      names =
          lines
              .lines()
              .map(line -> line.split(","))
              .collect(
                  Collectors.toMap(
                      cells -> cells[0],
                      cells -> cells[1],
                      (a, b) -> {
                        throw new IllegalStateException("Twice: " + a);
                      },
                      TreeMap::new));
    }
  }

  @Test
  @Tag("ORG-091")
  void itHas34ProvincialAnd334PrefecturalAnd2851CountyCodes() {
    assertThat(names).hasSize(3219);
    assertThat(
            names.keySet().stream()
                .collect(Collectors.groupingBy(RegionLevel::of, Collectors.counting())))
        .containsOnly(
            entry(RegionLevel.PROVINCIAL, 34L),
            entry(RegionLevel.PREFECTURAL, 334L),
            entry(RegionLevel.COUNTY, 2851L));
    assertThat(names.values()).allMatch(name -> name.length() >= 2 && name.length() <= 30);
    assertThat(names.values()).doesNotContain("市辖区", "县");
  }

  @Test
  @Tag("ORG-092")
  void countiesWithoutPrefectureStandUnderTheProvince() {
    Map<String, Long> direct =
        names.keySet().stream()
            .filter(code -> RegionLevel.of(code) == RegionLevel.COUNTY)
            .map(RegionEditionTest::parent)
            .filter(parent -> RegionLevel.of(parent) == RegionLevel.PROVINCIAL)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(direct)
        .containsOnly(
            entry("110000", 16L),
            entry("120000", 16L),
            entry("310000", 16L),
            entry("500000", 38L),
            entry("460000", 15L),
            entry("650000", 9L),
            entry("420000", 4L),
            entry("410000", 1L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"441900", "442000", "460300", "460400", "620200"})
  @Tag("ORG-092")
  void fiveCitiesHaveNoCounty(String city) {
    assertThat(names).containsKey(city);
    assertThat(names.keySet()).noneMatch(code -> city.equals(parent(code)));
  }

  @ParameterizedTest
  @CsvSource({"710000,台湾省", "810000,香港特别行政区", "820000,澳门特别行政区"})
  @Tag("ORG-092")
  void threeProvincialDivisionsHaveNothingBelowThem(String code, String name) {
    assertThat(names).containsEntry(code, name);
    assertThat(names.keySet()).noneMatch(other -> code.equals(parent(other)));
  }

  @ParameterizedTest(name = "E5 {0} {1}")
  @CsvSource({
    "110101,东城区,110000,北京市",
    "429004,仙桃市,420000,湖北省",
    "360121,南昌县,360100,南昌市",
    "360100,南昌市,360000,江西省",
    "441900,东莞市,440000,广东省",
    "360704,赣县区,360700,赣州市"
  })
  @Tag("ORG-092")
  void parentsOfTheWorkedExample(String code, String name, String parent, String parentName) {
    assertThat(names).containsEntry(code, name).containsEntry(parent, parentName);
    assertThat(parent(code)).isEqualTo(parent);
  }

  @Test
  @Tag("ORG-095")
  void aDivisionCoversEverythingBelowIt() {
    assertThat(RegionCode.covers("360000", "360102")).isTrue();
    assertThat(RegionCode.covers("360100", "360102")).isTrue();
    assertThat(RegionCode.covers("360100", "360100")).isTrue();
    assertThat(RegionCode.covers("360100", "360202")).isFalse();
    assertThat(RegionCode.covers("360102", "360100")).isFalse();
    assertThat(RegionCode.covers("110000", "110102")).isTrue();
  }

  private static String parent(String code) {
    return RegionCode.parent(code, names::containsKey);
  }
}
