package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Permission;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import cn.bangfu.unionorg.UnionBench;
import cn.bangfu.unionorg.UnionLevel;
import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list of lower unions as a file: which unions, which columns, who may. */
@Tag("ORG-028")
class UnionListExportDbTest {

  private static final ExportOrder PAPER =
      new ExportOrder(ExportMode.MASKED, ExportTarget.PRINT, null);

  private static UnionBench bench;
  private static long city;
  private static long first;
  private static long second;

  @BeforeAll
  static void aCity() {
    bench = new UnionBench();
    city = bench.create(bench.province, "导出市总工会", UnionLevel.PREFECTURAL, "360100");
    first = bench.create(city, "甲企业工会", UnionLevel.GRASSROOTS, "360102");
    second = bench.create(city, "乙企业工会", UnionLevel.GRASSROOTS, "360103");
    bench.create(first, "甲企业一分会", UnionLevel.GRASSROOTS, "360102");
    long admin = bench.unions.user(second, "export" + bench.tag, "x");
    bench.services.inTransaction(
        em ->
            em.createNativeQuery(
                    "update app_user set user_admin = true, name = '管理员乙' where id = ?1")
                .setParameter(1, admin)
                .executeUpdate());
  }

  @Test
  void theDirectOnesComeInTheirStoredOrderWithTheColumnsThatAreShown() {
    Exported.Paper paper =
        paper(LowerUnions.DIRECT, EnumSet.of(UnionColumn.ADMIN, UnionColumn.PEOPLE));
    assertThat(paper.heads()).containsExactly("单位名称", "用户管理员", "人员数");
    assertThat(paper.rows())
        .containsExactly(
            java.util.List.of("甲企业工会", "", "0"), java.util.List.of("乙企业工会", "管理员乙", "1"));
  }

  @Test
  void allLowerUnionsComeAlongTheTreeWithTheirSuperior() {
    Exported.Paper paper = paper(LowerUnions.ALL, EnumSet.allOf(UnionColumn.class));
    assertThat(paper.heads())
        .startsWith("单位名称", "上级单位", "单位编号", "工会层级")
        .endsWith("单位状态", "单位信息确认")
        .hasSize(UnionColumn.values().length + 1);
    assertThat(paper.rows())
        .extracting(row -> row.get(0) + "<" + row.get(1))
        .containsExactly("甲企业工会<导出市总工会", "甲企业一分会<甲企业工会", "乙企业工会<导出市总工会");
    assertThat(paper.rows().get(0))
        .contains(Long.toString(first), "4-基层工会", "企业工会", "江西省南昌市东湖区", "否", "1", "正常", "未确认");
  }

  @Test
  void moreUnionsThanAreReadAtOnceAllGoIntoTheFile() throws Exception {
    long many = bench.create(bench.province, "大市总工会", UnionLevel.PREFECTURAL, "360200");
    bench.services.inTransaction(
        em ->
            em.createNativeQuery(
                    """
                    insert into union_org (id, name, parent_id, path, depth, union_level, region_code,
                      sort_order, entered_at, entered_by, changed_at, changed_by)
                    select n.id, '众工会' || n.id, p.id, p.path || n.id || '/', p.depth + 1,
                      'GRASSROOTS', '360200', n.id, now(), 'test', now(), 'test'
                      from union_org p, (select nextval('union_org_seq') as id
                        from generate_series(1, 1200)) n where p.id = ?1
                    """)
                .setParameter(1, many)
                .executeUpdate());
    for (LowerUnions reach : LowerUnions.values()) {
      Exported.File file =
          (Exported.File)
              bench.as(
                  many,
                  UnionListExport.class,
                  export ->
                      export.export(
                          many,
                          reach,
                          Set.of(UnionColumn.NUMBER),
                          new ExportOrder(ExportMode.MASKED, ExportTarget.EXCEL, null)));
      try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
        XSSFSheet sheet = book.getSheetAt(0);
        assertThat(sheet.getLastRowNum()).as("heading, rows, line of facts").isEqualTo(1201);
        assertThat(sheet.getRow(1200).getCell(0).getStringCellValue()).startsWith("众工会");
      }
    }
    assertThat(
            bench.one(
                "select count(*) from audit_record where event = 'UNION_EXPORT' and row_count = 1200"
                    + " and object_id = ?1",
                Long.toString(many)))
        .isEqualTo(2);
  }

  @Test
  void aUnionOutsideTheScopeIsRefusedAndSoIsWhoeverDoesNotAdministerUsers() {
    assertThatThrownBy(
            () ->
                bench.as(
                    bench.otherProvince,
                    UnionListExport.class,
                    export -> export.export(city, LowerUnions.ALL, Set.of(), PAPER)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () ->
                bench.services.as(
                    bench.unions.caller(city, Permission.ARCHIVE),
                    () ->
                        bench
                            .services
                            .get(UnionListExport.class)
                            .export(city, LowerUnions.DIRECT, Set.of(), PAPER)))
        .isInstanceOf(AccessDenied.class);
  }

  private static Exported.Paper paper(LowerUnions reach, Set<UnionColumn> shown) {
    return (Exported.Paper)
        bench.as(city, UnionListExport.class, export -> export.export(city, reach, shown, PAPER));
  }
}
