package cn.bangfu.archive.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.testkit.StatementCount;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The columns of a page: what is shown, masked, with how many statements. */
class ArchiveFieldsDbTest {

  private static final List<String> ALL =
      ArchiveCatalog.all(FieldUse.COLUMN).stream().map(CatalogField::code).toList();

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  @Tag("FLD-077")
  void everyColumnOfAnArchiveIsShownAsPeopleReadIt() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    FieldRow row = rows(List.of(id)).get(0);
    assertThat(text(row, "name")).isEqualTo("张伟");
    assertThat(text(row, "age")).isEqualTo("48");
    assertThat(text(row, "idNo")).matches("[0-9]{6}\\*{8}[0-9]{3}[0-9X]");
    assertThat(text(row, "mobile")).isEqualTo("138****5678");
    assertThat(text(row, "gender")).isEqualTo("男");
    assertThat(text(row, "housingType")).isEqualTo("租房");
    assertThat(text(row, "hukouRegion")).contains("东湖区");
    assertThat(text(row, "filingUnion")).isEqualTo("甲街道总工会");
    assertThat(text(row, "reportState")).isEqualTo("下级未上报");
    assertThat(text(row, "singleParent")).isEqualTo("否");
    assertThat(text(row, "familySize")).isEqualTo("3");
    assertThat(text(row, "headIncome")).isEqualTo("2,000.00");
    assertThat(text(row, "members")).startsWith("妻子李秀英(").contains(";儿子张小明(");
    assertThat(text(row, "changedAfterReport")).isEqualTo("否");
  }

  @Test
  void aPageOfRowsNeedsAsManyStatementsAsOneRow() throws Exception {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(bench.file(bench.street, ArchiveLevel.NATIONAL));
    }
    rows(ids);
    int one = StatementCount.of(() -> rows(ids.subList(0, 1))).size();
    assertThat(StatementCount.of(() -> rows(ids)).size()).isEqualTo(one).isLessThan(15);
    assertThat(rows(ids)).extracting(FieldRow::archiveId).containsExactlyElementsOf(ids);
  }

  @Test
  @Tag("ARC-007")
  void nobodyReadsFieldsOfAnArchiveOutsideHisScope() {
    long id = bench.file(bench.otherCounty, ArchiveLevel.NATIONAL);
    assertThatThrownBy(() -> rows(List.of(id))).isInstanceOf(AccessDenied.class);
  }

  private List<FieldRow> rows(List<Long> ids) {
    return bench.as(bench.county, ArchiveFields.class, fields -> fields.rows(ids, ALL));
  }

  private static String text(FieldRow row, String code) {
    return row.text(ArchiveCatalog.find(code).orElseThrow());
  }
}
