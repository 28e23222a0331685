package cn.bangfu.unionorg;

import static cn.bangfu.unionorg.UnionLevel.COUNTY;
import static cn.bangfu.unionorg.UnionLevel.PREFECTURAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.sheet.CellError;
import cn.bangfu.sheet.ImportPlan;
import cn.bangfu.sheet.ImportResult;
import cn.bangfu.sheet.ImportRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Unions out of a file. */
class UnionImportDbTest {

  private final UnionBench bench = new UnionBench();
  private long city;
  private long county;
  private String countyPath;

  @BeforeEach
  void aCounty() {
    city = bench.create(bench.province, "导入市总工会", PREFECTURAL, "360100");
    county = bench.create(city, "导入县总工会", COUNTY, "360121");
    countyPath = bench.as(city, Unions.class, u -> u.fullPath(county));
  }

  @Test
  @Tag("ORG-052")
  @Tag("ORG-053")
  void allRowsAreStoredAndAParentMayBeAnEarlierRow() {
    List<ImportRow> rows =
        List.of(
            row(2, Long.toString(county), "甲镇总工会", "4-基层工会", "企业工会", "360121", "是", "330200"),
            row(3, countyPath + "->甲镇总工会", "一村工会", "4-基层工会", "企业工会", "360121", "否", ""),
            row(4, countyPath + "->甲镇总工会->一村工会", "组工会", "4-基层工会", "企业工会", "360121", "否", ""),
            row(5, countyPath, "乙镇总工会", "4-基层工会", "企业工会", "360121", "否", ""));
    assertThat(check(city, rows)).isEmpty();
    assertThat(store(city, rows)).isEqualTo(4);
    List<UnionNode> towns =
        bench.as(city, UnionTree.class, tree -> tree.children(county, 0, 200, true));
    assertThat(towns).extracting(UnionNode::name).containsExactly("甲镇总工会", "乙镇总工会");
    Union town = bench.union(towns.get(0).id());
    assertThat(town.isCenter()).isTrue();
    assertThat(town.getPostcode()).isEqualTo("330200");
    assertThat(town.getConfirmState()).isEqualTo(ConfirmState.UNCONFIRMED);
    assertThat(bench.changes(town.getId())).containsExactly(UnionChangeKind.CREATED);
    assertThat(
            bench.one(
                "select depth from union_org where name = '组工会' and path like ?1",
                town.getPath() + "%"))
        .isEqualTo(town.getDepth() + 2L);
  }

  @Test
  @Tag("ORG-052")
  void oneWrongRowAndNothingIsStoredEachWrongCellIsTold() {
    bench.create(county, "已有工会", UnionLevel.GRASSROOTS, "360121");
    List<ImportRow> rows =
        List.of(
            row(2, Long.toString(county), "好工会", "4-基层工会", "企业工会", "360121", "否", ""),
            row(3, Long.toString(county), "已有工会", "4-基层工会", "企业工会", "360121", "否", ""),
            row(4, Long.toString(county), "好工会", "4-基层工会", "企业工会", "360121", "否", ""),
            row(5, Long.toString(county), "错", "3-县级地方工会", "", "999999", "否", "33"),
            row(6, Long.toString(bench.otherProvince), "外来工会", "4-基层工会", "企业工会", "360121", "否", ""),
            row(7, "中华全国总工会->没有的工会", "无主工会", "4-基层工会", "企业工会", "360121", "否", ""));
    assertThat(check(city, rows))
        .extracting(CellError::row, CellError::column, CellError::value)
        .containsExactly(
            Tuple.tuple(3, "单位名称", "已有工会"),
            Tuple.tuple(4, "单位名称", "好工会"),
            Tuple.tuple(5, "单位名称", "错"),
            Tuple.tuple(5, "工会层级", "3-县级地方工会"),
            Tuple.tuple(5, "行政区划代码", "999999"),
            Tuple.tuple(5, "邮政编码", "33"),
            Tuple.tuple(6, "上级单位编号或全路径", Long.toString(bench.otherProvince)),
            Tuple.tuple(7, "上级单位编号或全路径", "中华全国总工会->没有的工会"));
    assertThatThrownBy(() -> store(city, rows)).isInstanceOf(BusinessException.class);
    assertThat(
            bench.one(
                "select count(*) from union_org where name = '好工会' and parent_id = ?1", county))
        .isZero();
  }

  @Test
  @Tag("ORG-052")
  @Tag("USR-024")
  void onlyAUserAdministratorImports() {
    List<ImportRow> rows = List.of();
    for (var call :
        List.<Runnable>of(
            () -> bench.services.get(UnionImport.class).plan(),
            () -> bench.services.get(UnionImport.class).check(new ImportResult(rows, List.of())),
            () -> bench.services.get(UnionImport.class).store(rows))) {
      assertThatThrownBy(() -> bench.services.as(bench.unions.caller(city), call))
          .isInstanceOf(AccessDenied.class);
    }
    ImportPlan plan = bench.as(city, UnionImport.class, UnionImport::plan);
    assertThat(plan.maxRows()).isEqualTo(5_000);
    assertThat(plan.headings())
        .containsExactly(
            "上级单位编号或全路径",
            "单位名称",
            "工会层级",
            "基层工会类别",
            "行政区划代码",
            "是否帮扶中心",
            "地址",
            "邮政编码",
            "区号",
            "负责人",
            "负责人电话",
            "办公电话",
            "传真",
            "值班电话",
            "电子邮件",
            "备注");
  }

  private List<CellError> check(long admin, List<ImportRow> rows) {
    ImportResult result = new ImportResult(rows, List.of());
    return bench.as(admin, UnionImport.class, i -> i.check(result)).errors();
  }

  private int store(long admin, List<ImportRow> rows) {
    return bench.as(admin, UnionImport.class, i -> i.store(rows));
  }

  /** A row with parent, name, level, type, division, centre mark and post code. */
  private static ImportRow row(int number, String... cells) {
    List<String> originals = new ArrayList<>(Arrays.asList(cells).subList(0, 6));
    originals.add("");
    originals.add(cells[6]);
    while (originals.size() < 16) {
      originals.add("");
    }
    List<Object> values = new ArrayList<>();
    originals.forEach(text -> values.add(text.isEmpty() ? null : text));
    return new ImportRow(number, originals, values);
  }
}
