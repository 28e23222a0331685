package cn.bangfu.archive.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.kernel.Texts;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The catalogue of fields holds what it promises. */
class ArchiveCatalogTest {

  @Test
  void everyFieldHasALabelAndReadsAttributesThatItsBlockHas() {
    for (CatalogField field : ArchiveCatalog.all()) {
      assertThat(Texts.has(field.label())).as(field.label()).isTrue();
      assertThat(field.attributes()).as(field.code()).isNotEmpty();
      for (String attribute : field.attributes()) {
        assertThat(declares(field.block().entity(), attribute))
            .as(field.code() + " reads " + attribute)
            .isTrue();
      }
    }
  }

  private static boolean declares(Class<?> type, String attribute) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (var field : c.getDeclaredFields()) {
        if (field.getName().equals(attribute)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void whatIsChosenFromAListNamesItsList() {
    for (CatalogField field : ArchiveCatalog.all()) {
      boolean codes = field.kind() == FieldKind.CODE || field.kind() == FieldKind.CODES;
      boolean constants = field.kind() == FieldKind.ENUM || field.kind() == FieldKind.ENUMS;
      assertThat(field.type().codeTable() != null).as(field.code()).isEqualTo(codes);
      if (constants) {
        assertThat(field.type().values()).as(field.code()).isNotNull();
      }
    }
  }

  @Test
  @Tag("ARC-016")
  void theDefaultColumnsAreThoseOfTheOldList() {
    List<String> titles =
        ArchiveCatalog.all(FieldUse.DEFAULT).stream().map(CatalogField::title).toList();
    assertThat(titles)
        .containsExactlyInAnyOrder(
            "职工编号", "姓名", "性别", "出生日期", "家庭住址", "工作单位", "主要致困原因", "建档日期", "上报状态");
  }

  @Test
  @Tag("ARC-183")
  void filesOfExportsCanShowEveryColumnOfTheListsAndEveryFieldOfMembers() {
    assertThat(ExportColumns.ofArchives())
        .extracting(CatalogField::title)
        .contains("大病病种", "附件数", "返困原因", "返困日期", "原临时救助档案", "问题类型", "注销原因");
    assertThat(ExportColumns.ofTargetCards())
        .extracting(CatalogField::code)
        .startsWith("exitTarget")
        .contains("helperUnit", "deadline");
    assertThat(ExportColumns.ofClosings())
        .extracting(CatalogField::code)
        .contains("deregistrationReason", "exitWay", "returnCause");
    assertThat(ExportColumns.ofMembers()).extracting(CatalogField::code).doesNotHaveDuplicates();
    assertThat(ExportColumns.ofMembers())
        .hasSize(34)
        .extracting(CatalogField::title)
        .containsSubsequence("成员姓名", "成员关系", "成员身份证号", "成员入伍时间", "成员手机号码", "成员备注");
  }

  @Test
  void fieldsOfMembersAreConditionsOfOneRowAndNamedAsSuch() {
    List<CatalogField> members =
        ArchiveCatalog.all(FieldUse.QUERY).stream()
            .filter(field -> field.block() == FieldBlock.MEMBER)
            .toList();
    assertThat(members).hasSize(25).allMatch(field -> field.title().startsWith("成员"));
  }
}
