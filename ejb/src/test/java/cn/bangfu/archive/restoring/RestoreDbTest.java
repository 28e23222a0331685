package cn.bangfu.archive.restoring;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveClass;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveView;
import cn.bangfu.archive.Archives;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.closing.Returning;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.Filed;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.archive.logic.ProblemReview;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import cn.bangfu.reporting.ReportState;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Restoring a closed archive found by a number, on the real database. */
class RestoreDbTest {

  private final RestoreBench restores = new RestoreBench();
  private final ArchiveBench bench = restores.bench;
  private final IdNo head = restores.head;

  @Test
  @Tag("ARC-062")
  @Tag("ARC-083")
  @Tag("ARC-087")
  @Tag("ARC-088")
  @Tag("ARC-092")
  @Tag("USR-086")
  @Tag("INF-106")
  void anotherUnionRestoresAnArchiveOfTheWholeCountryByANumber() {
    long id = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street, bench.county);
    IdNo number = restores.number(id);
    restores.deregister(bench.street, id, "MISSING");
    Restorable found = restores.find(bench.otherCounty, number);
    assertThat(found.view().content().getIdNo()).isNull();
    assertThat(found.view().masked().get("content.idNo")).contains("********");
    assertThat(found.refusal()).isNull();
    ArchiveForm form = restores.open(bench.otherCounty, number, id, null);
    assertThat(form.getContent().getMobile()).isNull();
    Filed filed = restores.restore(bench.otherCounty, number, form);
    ArchiveView view = bench.as(bench.otherCounty, Archives.class, a -> a.view(id));
    assertThat(filed.id()).isEqualTo(id);
    assertThat(view.archive().getLifeState()).isEqualTo(LifeState.ACTIVE);
    assertThat(view.archive().getArchiveClass()).isEqualTo(ArchiveClass.RELAPSED);
    assertThat(view.archive().getFilingUnionPath()).isEqualTo(bench.otherCounty.unionPath());
    assertThat(view.archive().getHolderUnionId()).isEqualTo(bench.otherCounty.unionId());
    assertThat(view.archive().getArchiveLevel()).isEqualTo(ArchiveLevel.COUNTY);
    assertThat(view.position().state()).isEqualTo(ReportState.UNREPORTED);
    assertThat(view.archive().getReturnedDate()).isEqualTo(RestoreBench.TODAY);
    assertThat(view.steps()).hasSize(2);
    assertThat(restores.number(id)).isEqualTo(number);
    assertThat(query("select digest from archive_person_claim where archive_id = ?", id))
        .hasSize(3);
    assertThatThrownBy(() -> bench.as(bench.street, Archives.class, a -> a.view(id)))
        .isInstanceOf(AccessDenied.class);
    assertThat(
            query(
                "select subject from reminder where receiver_union_id = ?", bench.street.unionId()))
        .containsExactly("职工档案被其他单位恢复(转移)");
    assertThat(
            query(
                "select event || ' ' || purpose from audit_record where event like 'ARCHIVE_RESTORE_%' and succeeded"
                    + " and user_id = ? and object_union_id = ? order by id",
                bench.otherCounty.userId(), bench.street.unionId()))
        .as("one look beyond the own unions, and the form of what was found")
        .containsExactly(
            "ARCHIVE_RESTORE_LOOK_UP " + Texts.get("archive.lookUp.restore"),
            "ARCHIVE_RESTORE_OPEN " + Texts.get("archive.lookUp.restore"));
  }

  @Test
  @Tag("ARC-083")
  void theDayOfFilingAndTheFirstNationalReportStayWhateverTheFormSays() {
    long id = restores.closed(1);
    ArchiveBench.run(
        "update archive set filing_date = date '2015-03-01', first_national_at ="
            + " timestamptz '2015-06-01 10:00:00+08' where id = "
            + id);
    ArchiveForm form = restores.open(bench.otherProvince, head, id, null);
    assertThat(form.getFilingDate()).isEqualTo("2015-03-01");
    form.setFilingDate(RestoreBench.TODAY.plusDays(1));
    restores.restore(bench.otherProvince, head, form);
    assertThat(
            query(
                "select filing_date || ' ' || (first_national_at = timestamptz '2015-06-01"
                    + " 10:00:00+08') from archive where id = ?",
                id))
        .containsExactly("2015-03-01 true");
  }

  @Test
  @Tag("ARC-130")
  void whoSharedANumberWithTheArchiveIsLookedAtAgain() {
    long other = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long id = bench.file(bench.otherCounty, ArchiveLevel.NATIONAL);
    IdNo shared = restores.number(other);
    IdNo own = restores.number(id);
    bench.services.inTransaction(
        em -> {
          em.find(ArchiveContent.class, id).getMembers().get(0).setIdNo(shared);
          return null;
        });
    bench.services.as(
        Caller.SYSTEM, () -> bench.services.get(ProblemReview.class).review(List.of(other, id)));
    assertThat(problems(other)).containsExactly("DUPLICATE_ID_NO");
    restores.deregister(bench.otherCounty, id, "MISSING");
    restores.restore(bench.otherCounty, own, restores.open(bench.otherCounty, own, id, null));
    assertThat(problems(other)).as("the shared number stands there only").isEmpty();
  }

  private static List<String> problems(long archive) {
    return query("select kind from archive_problem where archive_id = ?", archive);
  }

  @Test
  @Tag("ARC-087")
  void aNumberThatIsWrongOrOnFileOrNowhereIsTold() {
    assertThat(restores.notFound(bench.otherProvince, IdNo.of("36010219781122001")))
        .startsWith("身份证号不正确:");
    assertThat(restores.notFound(bench.otherProvince, head)).isEqualTo("没有找到该身份证号的注销或脱困档案。");
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    IdNo number = restores.number(id);
    assertThat(restores.notFound(bench.otherProvince, number)).startsWith("该身份证号正在被");
    assertThat(restores.notFound(bench.street, number))
        .as("at home it is named")
        .isEqualTo("该身份证号已在本单位档案中:张伟(0001),身份为户主。");
    restores.deregister(bench.street, id, "MISSING");
    ArchiveForm form = restores.open(bench.otherCounty, number, id, null);
    assertThatThrownBy(() -> restores.restore(bench.otherCounty, head, form))
        .as("who does not know a number of the household cannot restore it")
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("ARC-084")
  void aRestoreIsCheckedLikeASaveAndAsksForItsReasons() {
    long id = restores.closed(2);
    ArchiveForm form = restores.open(bench.otherProvince, head, id, null);
    form.setHardshipCategory(null);
    Violations wrong =
        catchThrowableOfType(
            Violations.class,
            () ->
                restores.restore(
                    bench.otherProvince,
                    head,
                    form,
                    new Returning(null, null, HardshipCause.OTHER, null)));
    assertThat(wrong.all())
        .extracting(Texts::of)
        .contains("困难类别未填写。", "目前家庭年度总收入未填写。", "目前家庭年度总支出未填写。", "返困说明未填写。");
    ArchiveForm again = restores.open(bench.otherProvince, head, id, null);
    WarningsToConfirm asked =
        catchThrowableOfType(
            WarningsToConfirm.class,
            () ->
                bench.as(
                    bench.otherProvince,
                    ArchiveRestoring.class,
                    r ->
                        r.restore(
                            new RestoreArchive(
                                head,
                                again,
                                new Returning(
                                    new BigDecimal("90000.00"),
                                    BigDecimal.ZERO,
                                    HardshipCause.LAID_OFF,
                                    null),
                                false))));
    assertThat(asked.warnings())
        .extracting(Texts::of)
        .contains("目前家庭年度总收入90000.00元与档案中的家庭年度总收入34800.00元相差超过10%,请核对收入信息。");
  }

  @Test
  @Tag("ARC-084")
  void aStandardBelowTheRestoringUnionIsChosenAnew() {
    long id = bench.file(bench.street, bench.household(2).withIdNo(head), ArchiveLevel.GRASSROOTS);
    restores.deregister(bench.street, id, "MISSING");
    assertThat(restores.open(bench.county, head, id, null).getFilingStandard()).isNull();
    assertThat(restores.open(bench.siblingStreet, head, id, null).getFilingStandard())
        .isEqualTo(ArchiveLevel.GRASSROOTS);
  }

  @Test
  @Tag("USR-134")
  void anAnonymousArchiveIsNotRestored() {
    long id = restores.closed(1);
    ArchiveBench.run("update archive set anonymized_at = now() where id = " + id);
    assertThatThrownBy(() -> restores.open(bench.street, head, id, null))
        .isInstanceOfSatisfying(
            BusinessException.class, no -> assertThat(Texts.of(no)).isEqualTo("该档案已匿名,不能恢复。"));
  }
}
