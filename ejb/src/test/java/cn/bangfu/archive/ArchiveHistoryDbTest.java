package cn.bangfu.archive;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.builders.IdNos;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.EditArchive;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.testkit.StatementCount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An archive as it was, and what each act changed. */
class ArchiveHistoryDbTest {

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  @Tag("ARC-168")
  void thePastOfAnArchiveIsReadAsOfAnyMoment() {
    bench.at("2026-11-01T09:00:00");
    long id =
        bench.file(
            bench.street,
            bench.household(1).on(java.time.LocalDate.of(2026, 11, 1)),
            ArchiveLevel.NATIONAL);
    bench.at("2026-11-05T09:00:00");
    bench.report(bench.street, id);
    bench.at("2026-11-09T09:00:00");
    bench.sendBack(bench.county, "材料不全", id);
    bench.at("2026-11-12T09:00:00");
    bench.as(bench.street, ArchiveFiling.class, f -> f.delete(List.of(id)));

    assertThat(asOf(id, "2026-10-31 24:00")).isEmpty();
    assertThat(asOf(id, "2026-11-01 24:00")).containsExactly("ACTIVE GRASSROOTS 甲街道总工会 f");
    assertThat(asOf(id, "2026-11-04 24:00")).containsExactly("ACTIVE GRASSROOTS 甲街道总工会 f");
    assertThat(asOf(id, "2026-11-05 08:59:59")).containsExactly("ACTIVE GRASSROOTS 甲街道总工会 f");
    assertThat(asOf(id, "2026-11-05 24:00")).containsExactly("ACTIVE COUNTY 东湖区总工会 f");
    assertThat(asOf(id, "2026-11-09 24:00")).containsExactly("ACTIVE GRASSROOTS 甲街道总工会 t");
    assertThat(asOf(id, "2026-11-12 24:00")).containsExactly("DELETED GRASSROOTS 甲街道总工会 t");
    assertThat(
            query(
                "select a.kind from archive_history h join business_act a on a.id = h.act_id"
                    + " where h.id = ? order by h.valid_from",
                id))
        .containsExactly("ARCHIVE_FILE", "ARCHIVE_REPORT", "ARCHIVE_SEND_BACK", "ARCHIVE_DELETE");
  }

  @Test
  @Tag("ARC-060")
  @Tag("USR-111")
  @Tag("USR-102")
  void theChangeRecordTellsEachFieldBeforeAndAfterWithClassADataMasked() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    bench.at("2026-11-23T09:00:00");
    ArchiveForm form = bench.as(bench.street, ArchiveForms.class, f -> f.open(id));
    form.setHardshipCategory(HardshipCategory.SUBSISTENCE_ALLOWANCE);
    ArchiveContent content = form.getContent();
    content.setMobile("13912345670");
    content.setSelfHelp(false);
    content.setHeadIncome(new BigDecimal("2100.00"));
    content.setHousingType(bench.codes.id("housing_type", "自建房"));
    Member wife = content.getMembers().get(0);
    wife.setName("李秀兰");
    content.removeMember(content.getMembers().get(1));
    content.setMainCause(HardshipCause.NATURAL_DISASTER);
    bench.as(bench.street, ArchiveFiling.class, f -> f.edit(new EditArchive(form, true)));

    List<ArchiveChange> changes = bench.as(bench.county, Archives.class, a -> a.changes(id));
    assertThat(changes)
        .extracting(ArchiveChange::getKind)
        .containsExactly(ArchiveChangeKind.EDITED, ArchiveChangeKind.CREATED);
    assertThat(changes.get(0).getUnionName()).isEqualTo("甲街道总工会");
    assertThat(changes.get(0).getUserName()).isEqualTo(bench.street.name());
    List<ChangedField> fields =
        bench.as(bench.county, Archives.class, a -> a.changedFields(id, changes.get(0).getActId()));
    assertThat(fields)
        .contains(
            new ChangedField("hardshipCategory", null, "低保边缘户", "低保户"),
            new ChangedField("content.mobile", null, "138****5678", "139****5670"),
            new ChangedField("content.selfHelp", null, "是", "否"),
            new ChangedField("content.headIncome", null, "2000.00", "2100.00"),
            new ChangedField("content.housingType", null, "租房", "自建房"),
            new ChangedField("content.familySize", null, "3", "2"),
            new ChangedField("content.members[0].name", "李秀兰", "李秀英", "李秀兰"),
            new ChangedField("content.members[1].name", "张小明", "张小明", ""));
    assertThat(fields)
        .extracting(ChangedField::field)
        .doesNotContain("content.idNo", "content.members[0].idNo", "archiveType");
    assertThat(
            query(
                "select changes from audit_record where event = 'ARCHIVE_EDIT' and object_id = ?",
                Long.toString(id)))
        .singleElement()
        .asString()
        .contains("content.mobile: 138****5678 -> 139****5670")
        .doesNotContain("13912345670");
    assertThat(fields)
        .allSatisfy(f -> assertThat(FieldLabels.text(f.field())).doesNotContain("???"));
  }

  @Test
  @Tag("ARC-053")
  void aReplacedIdentityNumberStaysMaskedInTheChangeRecord() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    ArchiveForm form = bench.as(bench.street, ArchiveForms.class, f -> f.open(id));
    ArchiveContent content = form.getContent();
    Member wife = content.getMembers().get(0);
    IdNo ofHead = content.getIdNo();
    IdNo ofWife = wife.getIdNo();
    content.setIdNo(IdNos.next(content.getBirthDate(), Gender.MALE));
    wife.setIdNo(IdNos.next(wife.getBirthDate(), Gender.FEMALE));
    bench.as(bench.street, ArchiveFiling.class, f -> f.edit(new EditArchive(form, true)));
    List<ArchiveChange> changes = bench.as(bench.county, Archives.class, a -> a.changes(id));
    List<ChangedField> fields =
        bench.as(bench.county, Archives.class, a -> a.changedFields(id, changes.get(0).getActId()));
    assertThat(fields)
        .containsExactlyInAnyOrder(
            new ChangedField(
                "content.idNo", null, ofHead.masked(), form.getContent().getIdNo().masked()),
            new ChangedField(
                "content.members[0].idNo", "李秀英", ofWife.masked(), wife.getIdNo().masked()));
    assertThat(fields.toString()).doesNotContain(ofHead.value(), ofWife.value());
  }

  @Test
  @Tag("ARC-060")
  void everyColumnThatCanChangeHasALabel() {
    for (Map.Entry<String, String> table :
        Map.of(
                "archive_history", "",
                "archive_content_history", "content.",
                "archive_member_history", "content.members[0].")
            .entrySet()) {
      assertThat(
              query(
                  "select column_name from information_schema.columns where table_name = ?",
                  table.getKey()))
          .filteredOn(column -> !ChangedFields.LEFT_OUT.contains(column))
          .filteredOn(column -> !column.endsWith(ChangedFields.DIGEST))
          .hasSizeGreaterThan(9)
          .allSatisfy(
              column ->
                  assertThat(FieldLabels.text(table.getValue() + ShownValues.field(column)))
                      .doesNotContain("???"));
    }
  }

  @Test
  @Tag("ARC-058")
  void aDetailIsReadWithFewStatements() throws Exception {
    long id =
        bench.fileAndReport(ArchiveLevel.NATIONAL, bench.community, bench.street, bench.county);
    List<String> statements =
        StatementCount.of(() -> bench.as(bench.city, Archives.class, a -> a.view(id)));
    assertThat(statements).as(String.join("\n", statements)).hasSizeBetween(3, 12);
  }

  @Test
  @Tag("ARC-022")
  void aPageOfTheListIsReadWithFewStatementsHoweverManyRows() throws Exception {
    for (int i = 0; i < 5; i++) {
      bench.file(bench.street, bench.household(2), ArchiveLevel.NATIONAL);
    }
    List<String> statements =
        StatementCount.of(
            () ->
                bench.as(
                    bench.county,
                    ArchiveSearch.class,
                    s ->
                        s.page(
                            ArchiveFilter.OPENING.of(null, true),
                            new cn.bangfu.kernel.PageRequest<>(
                                0, 20, ArchiveSort.FILING_DATE, false))));
    assertThat(statements).as(String.join("\n", statements)).hasSizeBetween(3, 6);
  }

  private static List<String> asOf(long id, String moment) {
    return query(
        """
        select h.life_state || ' ' || h.archive_level || ' ' || u.name || ' '
          || case when h.sent_back then 't' else 'f' end
        from archive_history h join union_org u on u.id = h.holder_union_id
        where h.id = ? and h.valid_from < cast(? as timestamp) at time zone 'Asia/Shanghai'
          and h.valid_to >= cast(? as timestamp) at time zone 'Asia/Shanghai'""",
        id,
        moment,
        moment);
  }
}
