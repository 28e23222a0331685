package cn.bangfu.archive.restoring;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveClass;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.Archives;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.Filed;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A former temporary archive becomes one of the union that the household has gone to. */
class TakeOverDbTest {

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  @Tag("ARC-049")
  void aFormerTemporaryArchiveNobodyHasCompletedIsTakenOverWithItsHousehold() {
    long id = converted();
    IdNo number = number(id);
    Restorable found = find(bench.otherCounty, number);
    assertThat(found.takeover()).isTrue();
    assertThat(found.view().content().getIdNo()).as("hidden outside the jurisdiction").isNull();
    assertThat(found.view().masked().get("content.idNo")).contains("********");
    ArchiveForm form = open(bench.otherCounty, number, id);
    assertThat(form.getContent().getMobile()).isNull();
    assertThat(
            catchThrowableOfType(
                    Violations.class, () -> takeOver(bench.otherCounty, number, form, true))
                .all())
        .extracting(Texts::of)
        .containsExactly("困难类别未填写。");
    form.setHardshipCategory(HardshipCategory.SUBSISTENCE_ALLOWANCE);
    Filed filed = takeOver(bench.otherCounty, number, form, true);
    assertThat(filed.id()).isEqualTo(id);

    Archive archive = bench.as(bench.otherCounty, Archives.class, a -> a.view(id)).archive();
    assertThat(archive.getLifeState()).isEqualTo(LifeState.ACTIVE);
    assertThat(archive.getArchiveClass()).isEqualTo(ArchiveClass.INCREMENT);
    assertThat(archive.getFilingUnionId()).isEqualTo(bench.otherCounty.unionId());
    assertThat(archive.getHolderUnionId()).isEqualTo(bench.otherCounty.unionId());
    assertThat(archive.isSentBack()).isFalse();
    assertThat(archive.isOpenToTakeover()).isFalse();
    assertThat(number(id)).as("what was hidden stays as it is").isEqualTo(number);
    assertThat(query("select digest from archive_person_claim where archive_id = ?", id))
        .hasSize(3);
    assertThat(
            query(
                "select kind from archive_change where archive_id = ? order by id desc limit 1",
                id))
        .containsExactly("TRANSFERRED");
    assertThat(
            query(
                "select content from reminder where receiver_union_id = ?", bench.street.unionId()))
        .singleElement()
        .asString()
        .endsWith("的临时救助档案已由西湖区总工会转为该单位的困难职工档案。");
    assertThatThrownBy(() -> bench.as(bench.street, Archives.class, a -> a.view(id)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> takeOver(bench.otherProvince, number, form, true))
        .satisfies(
            no ->
                assertThat(Texts.of((BusinessException) no)).isEqualTo("该档案已不能转为本单位的困难职工,请重新查询。"));
  }

  @Test
  @Tag("ARC-049")
  void oneThatIsNotConvertedYetIsConvertedByBeingTakenOver() {
    long id = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street, bench.county);
    ArchiveBench.run(
        "update archive set awaits_conversion = true, hardship_category = null where id = " + id,
        "insert into legacy_archive (archive_id, hukou) values (%d, '')".formatted(id));
    IdNo number = number(id);
    ArchiveForm form = open(bench.otherCounty, number, id);
    form.setHardshipCategory(HardshipCategory.SUBSISTENCE_ALLOWANCE);
    takeOver(bench.otherCounty, number, form, true);
    assertThat(
            query(
                "select former_temporary || ' ' || awaits_conversion || ' ' || converted_on from archive"
                    + " where id = ?",
                id))
        .containsExactly("true false 2026-11-22");
    assertThat(
            query(
                "select archive_id from legacy_archive where archive_id = ? and converted_at is null",
                id))
        .isEmpty();
    assertThat(
            query(
                "select action || ' ' || to_union_id from reporting_record where record_id = ?"
                    + " order by seq desc limit 1",
                id))
        .containsExactly("TRANSFER " + bench.otherCounty.unionId());
  }

  @Test
  @Tag("ARC-049")
  void onlyTheHeadsNumberOpensItAndNeitherTheOwnUnionNorACompletedOneIsTakenOver() {
    long id = converted();
    IdNo number = number(id);
    IdNo member = member(id);
    assertThatThrownBy(() -> open(bench.otherCounty, member, id))
        .isInstanceOf(BusinessException.class);
    assertThatThrownBy(() -> find(bench.street, number)).isInstanceOf(BusinessException.class);
    ArchiveForm form = open(bench.otherCounty, number, id);
    form.setHardshipCategory(HardshipCategory.SUBSISTENCE_ALLOWANCE);
    ArchiveBench.run(
        "update archive set hardship_category = 'SUBSISTENCE_ALLOWANCE' where id = " + id);
    assertThatThrownBy(() -> takeOver(bench.otherCounty, number, form, true))
        .isInstanceOf(BusinessException.class);
    Caller reader = bench.reader(bench.otherCounty);
    assertThatThrownBy(() -> takeOver(reader, number, form, true)).isInstanceOf(AccessDenied.class);
  }

  private long converted() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    ArchiveBench.run(
        "update archive set former_temporary = true, hardship_category = null,"
            + " converted_on = date '2026-11-20' where id = "
            + id);
    return id;
  }

  private Restorable find(Caller caller, IdNo number) {
    return bench.as(caller, ArchiveRestoring.class, r -> r.find(number)).get(0);
  }

  private ArchiveForm open(Caller caller, IdNo number, long id) {
    return bench.as(caller, ArchiveRestoring.class, r -> r.open(number, id, null));
  }

  private Filed takeOver(Caller caller, IdNo number, ArchiveForm form, boolean confirmed) {
    return bench.as(
        caller,
        ArchiveRestoring.class,
        r -> r.takeOver(new TakeOverArchive(number, form, confirmed)));
  }

  private IdNo number(long id) {
    return bench.services.inTransaction(em -> em.find(ArchiveContent.class, id).getIdNo());
  }

  private IdNo member(long id) {
    return bench.services.inTransaction(
        em -> em.find(ArchiveContent.class, id).getMembers().get(0).getIdNo());
  }
}
