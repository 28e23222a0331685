package cn.bangfu.web.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.query.ListOptions;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The columns of lists of archives. */
class ShownColumnsTest {

  @Test
  @Tag("ARC-016")
  void withoutOwnChoiceTheHeadingsAreThoseOfTheOldList() {
    ShownColumns shown = new ShownColumns(ListOptions.STANDARD);
    assertThat(shown.with(List.of()))
        .extracting(shown::heading)
        .containsExactly("职工编号", "姓名", "性别", "出生日期", "家庭住址", "工作单位", "致困原因", "建档日期", "状态");
  }

  @Test
  @Tag("ARC-077")
  @Tag("ARC-148")
  void aLibraryAddsItsColumnsOnceToThoseOfTheUsersChoice() {
    ShownColumns shown =
        new ShownColumns(new ListOptions(List.of("name", "exitWay"), List.of(), 30));
    List<CatalogField> columns = shown.with(List.of("exitedDate", "exitWay"));
    assertThat(columns).extracting(shown::heading).containsExactly("姓名", "脱困方式", "脱困日期");
    assertThat(columns).filteredOn(shown::opens).extracting(shown::heading).containsExactly("姓名");
    assertThat(shown.getPageSizes()).isEqualTo("20,30,50,100");
  }
}
