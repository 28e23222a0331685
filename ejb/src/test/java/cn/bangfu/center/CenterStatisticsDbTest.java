package cn.bangfu.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import cn.bangfu.unionorg.UnionBench;
import cn.bangfu.unionorg.UnionLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Query and statistics of centres on one province with known figures. */
class CenterStatisticsDbTest {

  private static final CenterBench KIT = new CenterBench();
  private static final UnionBench BENCH = KIT.bench;
  private static long province;
  private static long north;
  private static long south;
  private static long district;
  private static long empty;

  /** Four centres of the class 地级城市, one of another class without a measured area, one silent. */
  @BeforeAll
  static void aProvince() {
    province = BENCH.province;
    north = KIT.center(province, "北市总工会", UnionLevel.PREFECTURAL, "360100");
    south = KIT.center(province, "南市总工会", UnionLevel.PREFECTURAL, "360200");
    district = KIT.center(north, "北市东湖区总工会", UnionLevel.COUNTY, "360102");
    long station = KIT.center(district, "东湖帮扶站", UnionLevel.GRASSROOTS, "360102");
    long type = BENCH.type("帮扶中心(站、点)");
    BENCH.services.inTransaction(
        em ->
            em.createNativeQuery("update union_org set grassroots_type_id = ?1 where id = ?2")
                .setParameter(1, type)
                .setParameter(2, station)
                .executeUpdate());
    empty = KIT.center(province, "东市总工会", UnionLevel.PREFECTURAL, "360300");
    KIT.center(south, "南市企业工会", UnionLevel.GRASSROOTS, "360200");
    BENCH.create(north, "非中心企业工会", UnionLevel.GRASSROOTS, "360103");
    KIT.tell(north, KIT.data("事业单位", "地级城市", 5, 3, "800.00"));
    KIT.tell(south, KIT.data("事业单位", "地级城市", 2, 4, "1200.00"));
    KIT.tell(district, KIT.data("社会组织", "地级城市", 1, 0, "0"));
    KIT.tell(station, KIT.data("其他", "地级城市", 2, 1, "1000.50"));
    KIT.tell(empty, KIT.data("其他", "县级城市", 1, 1, "0"));
  }

  @Test
  @Tag("ORG-089")
  @Tag("ORG-090")
  void theExampleOfTheFourCentresComesOut() {
    CenterTable table = table(CenterBench.all(), CenterGroup.CITY_CLASS);
    CenterFigures class4 = row(table, "地级城市");
    assertThat(class4.centers()).isEqualTo(4);
    assertThat(class4.areaAverage()).isEqualByComparingTo("1000.17");
    assertThat(class4.areaLargest()).isEqualByComparingTo("1200.00");
    assertThat(class4.areaSmallest()).isEqualByComparingTo("800.00");
    assertThat(class4.areaSum()).isEqualByComparingTo("3000.50");
    assertThat(class4.publicInstitutions()).isEqualTo(2);
    assertThat(class4.staff()).isEqualTo(18);
    assertThat(class4.fullTime()).isEqualTo(10);
    assertThat(class4.coordinated()).isEqualTo(3);

    CenterFigures unmeasured = row(table, "县级城市");
    assertThat(unmeasured.centers()).isEqualTo(1);
    assertThat(unmeasured.areaAverage()).isNull();
    assertThat(unmeasured.areaLargest()).isNull();
    assertThat(unmeasured.areaSmallest()).isNull();
    CenterFigures none = row(table, "副省级城市");
    assertThat(none.centers()).isZero();
    assertThat(none.areaSum()).isEqualTo(new BigDecimal("0.00"));
    assertThat(none.areaAverage()).isNull();

    assertThat(table.rows().get(0).label()).as("the silent one has no class").isEqualTo("未填");
    assertThat(table.rows().get(0).missing()).isEqualTo(1);
    assertThat(table.total().centers()).isEqualTo(5);
    assertThat(table.total().missing()).isEqualTo(1);
    assertThat(table.total().areaAverage())
        .as("over centres, not over rows")
        .isEqualByComparingTo("1000.17");
  }

  @Test
  @Tag("ORG-089")
  void centresAreGroupedByLevelDivisionAndLowerUnion() {
    CenterTable levels = table(CenterBench.all(), CenterGroup.LEVEL);
    assertThat(levels.rows())
        .extracting(row -> row.label() + row.centers() + "/" + row.missing())
        .containsExactly("省级0/0", "地市级3/0", "县级2/0", "其他0/1");
    assertThat(table(CenterBench.all(), CenterGroup.REGION).rows())
        .extracting(row -> row.key() + row.centers())
        .as("the province's administrator sees its cities")
        .contains("3601003", "3602001", "3603001");
    CenterTable unions = table(CenterBench.all(), CenterGroup.UNION);
    assertThat(unions.rows())
        .extracting(row -> row.label() + row.centers() + "/" + row.missing())
        .containsExactly(
            BENCH.union(province).getName() + "(本级)0/0", "北市总工会3/0", "南市总工会1/1", "东市总工会1/0");
    assertThat(tableOf(CenterBench.from(north), CenterGroup.UNION, true).rows())
        .extracting(CenterFigures::label)
        .as("from another union down, without the rows of zeros")
        .containsExactly("北市总工会(本级)", "北市东湖区总工会");
  }

  /** Whatever number is taken, the list behind it has as many centres. */
  @Test
  @Tag("ORG-089")
  void eachNumberListsTheCentresBehindIt() {
    for (CenterGroup group : CenterGroup.values()) {
      CenterTable table = table(CenterBench.all(), group);
      for (CenterFigures row : table.rows()) {
        behind(group, row);
      }
      behind(group, table.total());
    }
    assertThat(
            BENCH.services.as(
                BENCH.unions.caller(province, PermissionLevel.READ, Permission.STATISTICS),
                () ->
                    BENCH
                        .services
                        .get(CenterSearch.class)
                        .behind(
                            CenterBench.all(),
                            new CenterCut(CenterGroup.LEVEL, "OTHER", CenterMeasure.MISSING),
                            0,
                            20)))
        .extracting(CenterRow::name)
        .containsExactly("南市企业工会");
  }

  private static void behind(CenterGroup group, CenterFigures row) {
    for (CenterMeasure measure : CenterMeasure.values()) {
      int listed =
          BENCH.services.as(
              BENCH.unions.caller(province, PermissionLevel.READ, Permission.STATISTICS),
              () ->
                  BENCH
                      .services
                      .get(CenterSearch.class)
                      .behindCount(CenterBench.all(), new CenterCut(group, row.key(), measure))
                      .value());
      assertThat((long) listed)
          .as(group + " " + row.label() + " " + measure)
          .isEqualTo(row.behind(measure));
    }
  }

  @Test
  @Tag("ORG-087")
  void eachConditionNarrowsTheResultAndAllTogetherMustBeMet() {
    assertThat(names(CenterBench.all()))
        .containsExactlyInAnyOrder("北市总工会", "北市东湖区总工会", "东湖帮扶站", "南市总工会", "东市总工会");
    assertThat(names(filter(f -> f.union = north)))
        .containsExactlyInAnyOrder("北市总工会", "北市东湖区总工会", "东湖帮扶站");
    assertThat(
            names(
                filter(
                    f -> {
                      f.union = north;
                      f.below = false;
                    })))
        .containsExactly("北市总工会");
    assertThat(names(filter(f -> f.name = "东湖"))).containsExactlyInAnyOrder("北市东湖区总工会", "东湖帮扶站");
    assertThat(names(filter(f -> f.name = "%"))).isEmpty();
    assertThat(names(filter(f -> f.region = "360100"))).hasSize(3);
    assertThat(names(filter(f -> f.region = "360102"))).hasSize(2);
    assertThat(names(filter(f -> f.level = CenterLevel.COUNTY)))
        .containsExactlyInAnyOrder("北市东湖区总工会", "东湖帮扶站");
    assertThat(names(filter(f -> f.cityClass = KIT.code("city_class", "县级城市"))))
        .containsExactly("东市总工会");
    assertThat(names(filter(f -> f.nature = KIT.code("center_nature", "事业单位")))).hasSize(2);
    assertThat(
            names(
                filter(
                    f -> {
                      f.staffFrom = 3;
                      f.staffTo = 6;
                    })))
        .containsExactlyInAnyOrder("东湖帮扶站", "南市总工会");
    assertThat(
            names(
                filter(
                    f -> {
                      f.areaFrom = new BigDecimal("800");
                      f.areaTo = new BigDecimal("1000.50");
                    })))
        .containsExactlyInAnyOrder("北市总工会", "东湖帮扶站");
    assertThat(names(filter(f -> f.coordination = false)))
        .containsExactlyInAnyOrder("南市总工会", "东市总工会");
    assertThat(names(filter(f -> f.services = List.of(KIT.code("center_service", "法律援助"), 0L))))
        .as("any of them")
        .hasSize(5);
    assertThat(names(filter(f -> f.services = List.of(KIT.code("center_service", "免费职介")))))
        .isEmpty();
    assertThat(names(filter(f -> f.from = LocalDate.of(2009, 5, 2)))).isEmpty();
    assertThat(names(filter(f -> f.to = LocalDate.of(2009, 5, 1)))).hasSize(5);
    assertThat(
            names(
                filter(
                    f -> {
                      f.region = "360100";
                      f.nature = KIT.code("center_nature", "事业单位");
                    })))
        .containsExactly("北市总工会");
    assertThatThrownBy(
            () ->
                names(
                    filter(
                        f -> {
                          f.staffFrom = 5;
                          f.staffTo = 4;
                        })))
        .isInstanceOfSatisfying(
            Violations.class,
            wrong ->
                assertThat(wrong.all()).extracting(Violation::field).containsExactly("staffTo"));
  }

  @Test
  @Tag("ORG-087")
  @Tag("USR-084")
  void nobodyLooksBeyondHisScope() {
    List<CenterRow> own =
        BENCH.as(south, CenterSearch.class, s -> s.page(CenterBench.all(), 0, 20));
    assertThat(own).extracting(CenterRow::name).containsExactly("南市总工会");
    List<CenterRow> elsewhere =
        BENCH.as(BENCH.otherProvince, CenterSearch.class, s -> s.page(CenterBench.all(), 0, 20));
    assertThat(elsewhere).isEmpty();
    assertThatThrownBy(
            () ->
                BENCH.as(
                    BENCH.otherProvince,
                    CenterSearch.class,
                    s -> s.page(CenterBench.from(north), 0, 20)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () ->
                BENCH.as(
                    north,
                    CenterStatistics.class,
                    s -> s.tables(CenterBench.all(), List.of(CenterGroup.LEVEL), false)))
        .as("statistics have a permission of their own")
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("ORG-088")
  void theListGoesOutAsAPageOrAsAWhole() {
    ExportOrder order = new ExportOrder(ExportMode.MASKED, ExportTarget.PRINT, null);
    Exported.Paper page =
        (Exported.Paper)
            BENCH.as(
                province,
                CenterSearch.class,
                s -> s.export(CenterBench.all(), CenterReach.PAGE, 2, 2, order));
    assertThat(page.heads())
        .containsExactly(
            "单位名称", "行政区划", "中心级别", "机构性质", "工作人员数", "建筑面积(平方米)", "服务项目", "办公电话", "值班电话", "信息更新日期");
    assertThat(page.rows()).hasSize(2);
    Exported.Paper whole =
        (Exported.Paper)
            BENCH.as(
                province,
                CenterSearch.class,
                s -> s.export(CenterBench.all(), CenterReach.ALL, 2, 2, order));
    assertThat(whole.rows()).hasSize(5);
    assertThat(whole.rows().get(0))
        .startsWith("北市总工会", "江西省南昌市", "地市级", "事业单位", "8", "800.00", "生活救助、法律援助");
    assertThat(
            BENCH.one(
                "select count(*) from audit_record where event = 'CENTER_EXPORT' and row_count in (2, 5)"
                    + " and user_id = ?1",
                BENCH.admin(province).userId()))
        .isEqualTo(2);
  }

  @Test
  @Tag("ORG-089")
  @Tag("ORG-090")
  void theFiguresGoOutAsTheyAreShown() {
    ExportOrder order = new ExportOrder(ExportMode.MASKED, ExportTarget.PRINT, null);
    Exported.Paper paper =
        (Exported.Paper)
            KIT.counting(
                province,
                s ->
                    s.export(
                        CenterBench.all(),
                        List.of(CenterGroup.LEVEL, CenterGroup.CITY_CLASS),
                        true,
                        order));
    assertThat(paper.heads()).startsWith("统计项目", "分组", "中心数", "其中事业单位性质");
    assertThat(paper.rows())
        .extracting(row -> row.get(0) + row.get(1) + row.get(2))
        .containsExactly(
            "按中心级别地市级3",
            "按中心级别县级2",
            "按中心级别其他0",
            "按中心级别合计5",
            "按所在城市类别未填0",
            "按所在城市类别地级城市4",
            "按所在城市类别县级城市1",
            "按所在城市类别合计5");
    assertThat(paper.rows().get(6)).as("a dash where no area was measured").contains("—");
  }

  private static final class Asked {
    private Long union;
    private boolean below = true;
    private String name;
    private String region;
    private CenterLevel level;
    private Long cityClass;
    private Long nature;
    private Integer staffFrom;
    private Integer staffTo;
    private BigDecimal areaFrom;
    private BigDecimal areaTo;
    private Boolean coordination;
    private List<Long> services = List.of();
    private LocalDate from;
    private LocalDate to;
  }

  private static CenterFilter filter(java.util.function.Consumer<Asked> conditions) {
    Asked asked = new Asked();
    conditions.accept(asked);
    return new CenterFilter(
        asked.union,
        asked.below,
        asked.name,
        asked.region,
        asked.level,
        asked.cityClass,
        asked.nature,
        asked.staffFrom,
        asked.staffTo,
        asked.areaFrom,
        asked.areaTo,
        asked.coordination,
        asked.services,
        asked.from,
        asked.to);
  }

  /** Names of the page; the count agrees. */
  private static List<String> names(CenterFilter filter) {
    List<String> names =
        BENCH.as(province, CenterSearch.class, s -> s.page(filter, 0, 20)).stream()
            .map(CenterRow::name)
            .toList();
    assertThat(BENCH.as(province, CenterSearch.class, s -> s.count(filter)).value())
        .isEqualTo(names.size());
    return names;
  }

  private static CenterTable table(CenterFilter filter, CenterGroup group) {
    return tableOf(filter, group, false);
  }

  private static CenterTable tableOf(CenterFilter filter, CenterGroup group, boolean noZeros) {
    return KIT.counting(province, s -> s.tables(filter, List.of(group), noZeros)).get(0);
  }

  private static CenterFigures row(CenterTable table, String label) {
    return table.rows().stream().filter(row -> row.label().equals(label)).findFirst().orElseThrow();
  }
}
