package cn.bangfu.crossregion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.Caller;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Violations;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The worked example of the directory: six unions of two provinces. The names carry a mark of their
 * own, which every query repeats, because other tests have unions of these places too.
 */
class DirectoryDbTest {

  private static final String MARK = "鉴" + System.nanoTime();
  private static final Map<String, Long> IDS = new LinkedHashMap<>();
  private static Services services;
  private static TestUnions unions;
  private static Directory directory;
  private static Caller stranger;

  @BeforeAll
  static void sixUnions() {
    services = new Services();
    unions = new TestUnions(services);
    directory = services.get(Directory.class);
    long jiangxi = unions.union(MARK + "甲省总工会", unions.national(), 1);
    long jiangsu = unions.union(MARK + "乙省总工会", unions.national(), 1);
    stranger = unions.caller(unions.union(MARK + "丙省总工会", unions.national(), 1));
    regions();
    union("101", "南昌市总工会", jiangxi, 2, "360100");
    union("102", "东湖区总工会", IDS.get("101"), 3, "360102");
    union("103", "江西省教育工会", jiangxi, 4, "360000");
    union("104", "南昌县总工会", IDS.get("101"), 3, "360121");
    union("105", "南京市总工会", jiangsu, 2, "320100");
    union("106", "南昌大学工会", IDS.get("102"), 4, "360102");
  }

  private static void regions() {
    services.inTransaction(
        em ->
            em.createNativeQuery(
                    """
                    insert into region values
                      ('360000', '江西省', 'PROVINCIAL', null, 'VALID', 'test'),
                      ('360100', '南昌市', 'PREFECTURAL', '360000', 'VALID', 'test'),
                      ('360102', '东湖区', 'COUNTY', '360100', 'VALID', 'test'),
                      ('360121', '南昌县', 'COUNTY', '360100', 'VALID', 'test'),
                      ('320000', '江苏省', 'PROVINCIAL', null, 'VALID', 'test'),
                      ('320100', '南京市', 'PREFECTURAL', '320000', 'VALID', 'test')
                    on conflict do nothing
                    """)
                .executeUpdate());
  }

  private static void union(String key, String name, long parent, int level, String region) {
    long id = unions.union(name + MARK, parent, level);
    IDS.put(key, id);
    set(id, "region_code = '" + region + "'");
  }

  private static void set(long id, String what) {
    services.inTransaction(
        em ->
            em.createNativeQuery("update union_org set " + what + " where id = " + id)
                .executeUpdate());
  }

  private static String find(String division, String name) {
    DirectoryQuery query = new DirectoryQuery(division, name);
    return services.as(stranger, () -> directory.find(query, 0, 20)).rows().stream()
        .map(row -> key(row.id()))
        .collect(Collectors.joining(" "));
  }

  private static String key(long id) {
    return IDS.entrySet().stream()
        .filter(entry -> entry.getValue() == id)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "南昌 | '' | 101 102 106 104",
        "'' | 南昌 | 101 106 104",
        "3601 | '' | 101 102 106 104",
        "江西 | 教育 | 103",
        "东湖 | 南昌 | 106",
        "南昌 | 大学 工会 | 106",
        "３６０１ | '' | 101 102 106 104",
        "江西省南昌市 360100 | '' | 101 102 106 104",
        "江西省南昌市东湖区 360102 | '' | 102 106",
        "江西 东湖 | '' | 102 106",
        "360100 | '' | 101 102 106 104",
        "'' | % | ''",
        "'' | _ | ''",
      })
  @Tag("INF-087")
  @Tag("INF-090")
  @Tag("INF-091")
  @Tag("INF-092")
  @Tag("ORG-095")
  void aUserOfAnyProvinceFindsByDivisionOrNameOrBoth(String division, String name, String found) {
    String marked = name + " " + MARK;
    assertThat(sorted(find(division, marked))).isEqualTo(sorted(found));
  }

  private static String sorted(String keys) {
    return List.of(keys.split(" ")).stream().sorted().collect(Collectors.joining(" "));
  }

  @Test
  @Tag("INF-090")
  void theWholeNumberOfAUnionAndItsShortNameAreFoundToo() {
    long id = IDS.get("105");
    set(id, "short_name = '宁工" + MARK.substring(0, 3) + "'");
    assertThat(find("", Long.toString(id))).contains("105");
    assertThat(find("320000", "宁工")).isEqualTo("105");
  }

  @Test
  @Tag("INF-093")
  void theSameNameComesFirstThenNamesThatBeginSoThenByLevel() {
    long below = IDS.get("105");
    String asked = "先" + MARK;
    IDS.put("c", unions.union("在" + asked, below, 3));
    IDS.put("b", unions.union(asked + "街道", below, 4));
    IDS.put("a", unions.union(asked, below, 4));
    IDS.put("d", unions.union("居" + asked, below, 4));
    assertThat(find("", asked)).isEqualTo("a b c d");
  }

  @Test
  @Tag("INF-089")
  void aQueryWithoutAnyConditionIsRefusedAtItsField() {
    assertThatThrownBy(() -> find(" ", "　"))
        .isInstanceOfSatisfying(
            Violations.class,
            refused ->
                assertThat(refused.all())
                    .extracting(v -> v.field() + " " + v.problem())
                    .containsExactly("division NOTHING_ASKED"));
  }

  @Test
  @Tag("INF-091")
  void oneDigitOfACodeIsTooLittle() {
    assertThatThrownBy(() -> find("３", MARK))
        .isInstanceOfSatisfying(
            Violations.class,
            refused -> assertThat(refused.problem()).isEqualTo(DirectoryProblem.ONE_DIGIT));
  }

  @Test
  @Tag("INF-095")
  void disabledAndDeletedUnionsAreNeitherFoundNorShown() {
    long disabled = unions.union("停" + MARK, IDS.get("105"), 4);
    long deleted = unions.union("删" + MARK, IDS.get("105"), 4);
    set(disabled, "state = 'DISABLED'");
    set(deleted, "state = 'DELETED'");
    assertThat(find("", "停" + MARK) + find("", "删" + MARK)).isEmpty();
    for (long id : List.of(disabled, deleted, 999_999_999L)) {
      assertThatThrownBy(() -> services.as(stranger, () -> directory.entry(id)))
          .isInstanceOfSatisfying(
              BusinessException.class,
              refused -> assertThat(refused.problem()).isEqualTo(DirectoryProblem.NO_ENTRY));
    }
  }

  @Test
  @Tag("INF-088")
  @Tag("INF-096")
  @Tag("ORG-078")
  void anEntryShowsOfficesButNoMobileNumberOfAPerson() {
    long id = IDS.get("104");
    set(
        id,
        "leader_name = '李四', contact_name = '王五', leader_phone = '138 1234 5678',"
            + " office_phone = '0791-12345678', area_code = '0791', confirm_state = 'UNCONFIRMED'");
    DirectoryEntry entry = services.as(stranger, () -> directory.entry(id));
    assertThat(entry.superiorId()).isEqualTo(IDS.get("101"));
    assertThat(entry.regionName()).isEqualTo("江西省南昌市南昌县");
    assertThat(entry.officePhone()).isEqualTo("0791-12345678");
    assertThat(entry.leaderPhone()).isNull();
    assertThat(entry.unconfirmed()).isTrue();
    assertThat(entry.toString()).doesNotContain("李四", "王五", "138 1234", "13812345678");
    set(id, "leader_phone = '0791-87654321'");
    assertThat(services.as(stranger, () -> directory.entry(id)).leaderPhone())
        .isEqualTo("0791-87654321");
  }

  @Test
  @Tag("INF-086")
  @Tag("USR-085")
  void everyUserWithoutAnyPermissionMayReadItAndNobodyElse() {
    assertThat(stranger.permissions()).isEmpty();
    assertThat(services.as(stranger, () -> directory.entry(IDS.get("101")).name()))
        .startsWith("南昌市总工会");
    assertThatThrownBy(() -> services.as(null, () -> directory.entry(IDS.get("101"))))
        .isInstanceOf(cn.bangfu.access.AccessDenied.class);
  }

  @Test
  @Tag("INF-098")
  void aResultAndAnEntryArePrinted() {
    cn.bangfu.sheet.Exported.Paper list =
        (cn.bangfu.sheet.Exported.Paper)
            services.as(stranger, () -> directory.print(new DirectoryQuery(null, MARK + " 东湖")));
    assertThat(list.rows()).hasSize(1);
    assertThat(list.rows().get(0)).contains("东湖区总工会" + MARK);
    cn.bangfu.sheet.Exported.Paper entry =
        (cn.bangfu.sheet.Exported.Paper)
            services.as(stranger, () -> directory.printEntry(IDS.get("104")));
    assertThat(entry.title()).isEqualTo("联络信息");
    assertThat(entry.rows())
        .hasSize(13)
        .anySatisfy(row -> assertThat(row.get(1)).contains("南昌县总工会"));
    assertThat(entry.facts()).contains(stranger.unionName());
  }
}
