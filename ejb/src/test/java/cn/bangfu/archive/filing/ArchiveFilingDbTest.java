package cn.bangfu.archive.filing;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveAct;
import cn.bangfu.archive.ArchiveChange;
import cn.bangfu.archive.ArchiveChangeKind;
import cn.bangfu.archive.ArchiveClass;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.ArchiveView;
import cn.bangfu.archive.Archives;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.RevealedField;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.reporting.ReportState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Filing, drafts, editing and deleting on the real database. */
class ArchiveFilingDbTest {

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  @Tag("ARC-030")
  @Tag("ARC-117")
  @Tag("ARC-121")
  void aFiledHouseholdIsUnreportedAtTheLevelOfItsUnion() {
    long id = bench.file(bench.county, ArchiveLevel.NATIONAL);
    ArchiveView view = view(bench.county, id);
    assertThat(view.archive().getArchiveLevel()).isEqualTo(ArchiveLevel.COUNTY);
    assertThat(view.archive().getLifeState()).isEqualTo(LifeState.ACTIVE);
    assertThat(view.archive().getArchiveClass()).isEqualTo(ArchiveClass.INCREMENT);
    assertThat(view.position().state()).isEqualTo(ReportState.UNREPORTED);
    assertThat(view.content().getMembers())
        .extracting(Member::getName)
        .containsExactly("李秀英", "张小明");
    assertThat(view.content().getMonthlyPerCapita()).isEqualByComparingTo("966.67");
    assertThat(view.filingUnionPath()).startsWith("中华全国总工会->江西省总工会").endsWith("->东湖区总工会");
  }

  @Test
  @Tag("ARC-023")
  @Tag("ARC-025")
  @Tag("ARC-026")
  void aNewFormProposesTheNextNumberAndTheLastEmployer() {
    ArchiveForm first = newForm(bench.street);
    assertThat(first.getEmployeeNo()).isEqualTo("0001");
    assertThat(first.getFilingDate()).isEqualTo("2026-11-22");
    assertThat(first.getArchiveType()).isEqualTo(ArchiveType.URBAN_WORKER);
    ArchiveForm filled = bench.form(bench.street, bench.household(1), ArchiveLevel.NATIONAL);
    filled.setEmployeeNo("dewai06");
    filled.getContent().setEmployer("南昌柴油机厂");
    filled.getContent().setEmployerRegion("360103");
    file(bench.street, filled);
    ArchiveForm next = newForm(bench.street);
    assertThat(next.getEmployeeNo()).isEqualTo("dewai07");
    assertThat(next.getContent())
        .returns("南昌柴油机厂", ArchiveContent::getEmployer)
        .returns("360103", ArchiveContent::getEmployerRegion)
        .returns(bench.codes.id("employer_nature", "国有企业"), ArchiveContent::getEmployerNature)
        .returns(bench.codes.id("employer_status", "正常"), ArchiveContent::getEmployerStatus)
        .returns(bench.codes.id("industry", "纺织业"), ArchiveContent::getIndustry);
    ArchiveContent ofOthers = newForm(bench.siblingStreet).getContent();
    assertThat(ofOthers.getEmployer()).isNull();
    assertThat(ofOthers.getEmployerNature()).isNull();
  }

  @Test
  @Tag("ARC-026")
  void afterAHundredTakenNumbersTheNextOfTheHighestIsProposed() {
    bench.file(bench.street, ArchiveLevel.NATIONAL);
    ArchiveBench.run(
        """
        insert into archive (id, employee_no, head_name, archive_type, archive_level, archive_class,
            life_state, filing_union_id, filing_union_path, holder_union_id, holder_depth,
            filing_date, entered_at, entered_by, changed_at, changed_by)
        select nextval('archive_seq'), lpad(n::text, 4, '0'), head_name, archive_type, archive_level,
            archive_class, 'EXITED', filing_union_id, filing_union_path, holder_union_id,
            holder_depth, filing_date, entered_at - interval '1 day', entered_by, changed_at, changed_by
          from archive, generate_series(2, 120) n
         where filing_union_id = %d and employee_no = '0001'"""
            .formatted(bench.street.unionId()));
    assertThat(newForm(bench.street).getEmployeeNo()).isEqualTo("0121");
    ArchiveBench.run(
        "delete from archive where employee_no > '0001' and filing_union_id = "
            + bench.street.unionId());
  }

  @Test
  @Tag("ARC-026")
  @Tag("ARC-034")
  void aTakenNumberAndEveryWrongFieldAreToldAtOnceAndNothingIsStored() {
    bench.file(bench.street, ArchiveLevel.NATIONAL);
    ArchiveForm form = bench.form(bench.street, bench.household(1), ArchiveLevel.NATIONAL);
    form.setEmployeeNo("0001");
    form.setHardshipCategory(null);
    form.getContent().setHomeAddress(null);
    Violations wrong = refused(bench.street, form);
    assertThat(wrong.all())
        .extracting(Violation::field)
        .contains("employeeNo", "hardshipCategory", "content.homeAddress");
    assertThat(wrong.all()).extracting(Texts::of).contains("职工编号“0001”在本单位已存在。");
    assertThat(query("select id from archive where filing_union_id = ?", bench.street.unionId()))
        .hasSize(1);
    assertThat(form.getContent().getArchiveId()).isNull();
  }

  @Test
  @Tag("ARC-024")
  void whatIsTypedIntoAHiddenFieldStaysInTheFormButIsNotStored() {
    ArchiveForm form = bench.form(bench.street, bench.household(1), ArchiveLevel.NATIONAL);
    form.getContent().setRigidExpense(new BigDecimal("9000.00"));
    long id = file(bench.street, form).id();
    assertThat(form.getContent().getRigidExpense()).isEqualByComparingTo("9000.00");
    assertThat(view(bench.street, id).content().getRigidExpense()).isNull();
  }

  @Test
  @Tag("FLD-016")
  void aWarningIsAskedOnceAndAConfirmedOneIsSaved() {
    ArchiveForm form = bench.form(bench.street, bench.household(0), ArchiveLevel.NATIONAL);
    form.getContent().setGender(Gender.FEMALE);
    form.getContent().setStaffKind(cn.bangfu.archive.StaffKind.WORKER);
    WarningsToConfirm asked =
        catchThrowableOfType(
            WarningsToConfirm.class,
            () ->
                bench.as(
                    bench.street, ArchiveFiling.class, f -> f.file(new FileArchive(form, false))));
    assertThat(asked.warnings()).extracting(Texts::of).contains("性别与身份证号不一致。");
    assertThat(file(bench.street, form).id()).isPositive();
  }

  @Test
  @Tag("ARC-118")
  @Tag("FLD-070")
  void aStandardBelowTheOwnUnionIsNeitherOfferedNorTaken() {
    List<ArchiveLevel> offered =
        bench.as(bench.county, ArchiveForms.class, ArchiveForms::selectableStandards);
    assertThat(offered).doesNotContain(ArchiveLevel.GRASSROOTS).contains(ArchiveLevel.COUNTY);
    Violations wrong =
        refused(
            bench.county, bench.form(bench.county, bench.household(0), ArchiveLevel.GRASSROOTS));
    assertThat(wrong.all()).extracting(Texts::of).containsExactly("建档标准不能低于本单位的工会层级“区县级”。");
  }

  @Test
  @Tag("ARC-035")
  void theSameFormSentTwiceMakesOneArchive() throws Exception {
    ArchiveForm form = bench.form(bench.street, bench.household(2), ArchiveLevel.NATIONAL);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      CyclicBarrier start = new CyclicBarrier(2);
      Callable<Long> send =
          () -> {
            start.await(10, TimeUnit.SECONDS);
            return file(bench.street, form).id();
          };
      Future<Long> one = pool.submit(send);
      Future<Long> two = pool.submit(send);
      assertThat(one.get(20, TimeUnit.SECONDS)).isEqualTo(two.get(20, TimeUnit.SECONDS));
    } finally {
      pool.shutdownNow();
    }
    assertThat(query("select id from archive where filing_union_id = ?", bench.street.unionId()))
        .hasSize(1);
  }

  @Test
  @Tag("ARC-033")
  void aDraftNeedsOnlyNameAndNumberOfTheHeadAndHoldsNobody() {
    ArchiveForm form = newForm(bench.street);
    IdNo idNo = bench.household(0).build().getIdNo();
    form.getContent().setName("王五");
    assertThat(
            catchThrowableOfType(
                    Violations.class,
                    () -> bench.as(bench.street, ArchiveFiling.class, f -> f.saveDraft(form)))
                .all())
        .extracting(Violation::field)
        .containsExactly("content.idNo");
    form.getContent().setIdNo(idNo);
    Filed draft = bench.as(bench.street, ArchiveFiling.class, f -> f.saveDraft(form));
    assertThat(draft.marks()).extracting(Violation::problem).contains(ArchiveProblem.MISSING);
    assertThat(view(bench.street, draft.id()).archive().getLifeState()).isEqualTo(LifeState.DRAFT);

    ArchiveForm second = newForm(bench.street);
    second.getContent().setName("王五");
    second.getContent().setIdNo(idNo);
    assertThatThrownBy(() -> bench.as(bench.street, ArchiveFiling.class, f -> f.saveDraft(second)))
        .isInstanceOfSatisfying(
            Violations.class,
            no -> assertThat(Texts.of(no.all().get(0))).isEqualTo("本单位已有该身份证号的草稿。"));

    long elsewhere =
        bench.file(bench.siblingStreet, bench.household(0).withIdNo(idNo), ArchiveLevel.NATIONAL);
    assertThat(elsewhere).isPositive();
  }

  @Test
  @Tag("ARC-033")
  void aDraftSavedAgainAndThenFiledStaysOneArchive() {
    ArchiveForm form = bench.form(bench.street, bench.household(2), ArchiveLevel.NATIONAL);
    form.setHardshipCategory(null);
    long id = bench.as(bench.street, ArchiveFiling.class, f -> f.saveDraft(form)).id();
    assertThat(bench.as(bench.street, ArchiveFiling.class, f -> f.saveDraft(form)).id())
        .isEqualTo(id);
    ArchiveForm opened = bench.as(bench.street, ArchiveForms.class, f -> f.open(id));
    assertThat(opened.isDraft()).isTrue();
    assertThat(opened.getContent().getMembers()).hasSize(2);
    opened.setHardshipCategory(cn.bangfu.archive.HardshipCategory.BORDERLINE);
    assertThat(file(bench.street, opened).id()).isEqualTo(id);
    assertThat(view(bench.street, id).archive().getLifeState()).isEqualTo(LifeState.ACTIVE);
    assertThat(query("select count(*) from archive_person_claim where archive_id = ?", id))
        .containsExactly("3");
    assertThat(changes(bench.street, id)).containsExactly(ArchiveChangeKind.CREATED);
  }

  @Test
  @Tag("ARC-033")
  void aDraftKeepsAsTypedWhatNoValueCanBeReadFromUntilItIsCorrectedOrFiled() {
    ArchiveForm form = bench.form(bench.street, bench.household(0), ArchiveLevel.NATIONAL);
    form.getContent().setWorkStartDate(null);
    form.getContent().setHomeAddress(null);
    form.setUnread(Map.of("content.workStartDate", "2015-2-30", "content.headIncome", "两千"));
    Filed draft = bench.as(bench.street, ArchiveFiling.class, f -> f.saveDraft(form));
    assertThat(draft.marks())
        .as("what is unread is not missing")
        .extracting(Violation::field)
        .contains("content.homeAddress")
        .doesNotContain("content.workStartDate");
    ArchiveForm opened = open(bench.street, draft.id());
    assertThat(opened.getUnread())
        .containsOnly(
            entry("content.workStartDate", "2015-2-30"), entry("content.headIncome", "两千"));
    assertThat(
            query(
                "select field from archive_draft_text where archive_id = ?"
                    + " and position('2015'::bytea in typed) = 0",
                draft.id()))
        .as("sealed")
        .hasSize(2);
    opened.setUnread(Map.of("content.workStartDate", "1998年"));
    bench.as(bench.street, ArchiveFiling.class, f -> f.saveDraft(opened));
    ArchiveForm again = open(bench.street, draft.id());
    assertThat(again.getUnread()).containsOnly(entry("content.workStartDate", "1998年"));

    again.getContent().setWorkStartDate(LocalDate.of(1998, 7, 1));
    again.getContent().setHomeAddress("东湖区阳明路1号");
    file(bench.street, again);
    assertThat(open(bench.street, draft.id()).getUnread()).isEmpty();
  }

  @Test
  @Tag("ARC-037")
  @Tag("ARC-053")
  void anEditChangesTheContentAndFreesTheOldNumbers() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    ArchiveForm form = open(bench.street, id);
    IdNo old = form.getContent().getMembers().get(0).getIdNo();
    form.getContent().removeMember(form.getContent().getMembers().get(0));
    form.getContent().setHomeAddress("东湖区八一大道9号");
    edit(bench.street, form);
    ArchiveView view = view(bench.street, id);
    assertThat(view.content().getMembers()).extracting(Member::getName).containsExactly("张小明");
    assertThat(view.content().getHomeAddress()).isEqualTo("东湖区八一大道9号");
    assertThat(view.archive().getContentVersion()).isEqualTo(2);
    assertThat(changes(bench.street, id))
        .containsExactly(ArchiveChangeKind.EDITED, ArchiveChangeKind.CREATED);
    assertThat(
            bench.file(
                bench.otherProvince, bench.household(0).withIdNo(old), ArchiveLevel.NATIONAL))
        .isPositive();
  }

  @Test
  @Tag("ARC-038")
  void anEditOfAReportedArchiveIsMarkedForEverySuperiorUntilItLooks() {
    long id = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.community, bench.street);
    bench.at("2026-11-23T10:00:00");
    ArchiveForm form = open(bench.community, id);
    form.getContent().setHomeAddress("东湖区八一大道9号");
    edit(bench.community, form);
    assertThat(view(bench.county, id).position().state()).isEqualTo(ReportState.UNREPORTED);
    assertThat(view(bench.county, id).changedAfterReportAt())
        .isEqualTo("2026-11-23T10:00:00+08:00");
    assertThat(view(bench.street, id).changedAfterReportAt()).isNotNull();
    assertThat(view(bench.city, id).changedAfterReportAt()).isNull();
    assertThat(view(bench.community, id).changedAfterReportAt()).isNull();
    changes(bench.county, id);
    assertThat(view(bench.county, id).changedAfterReportAt()).isNull();
    assertThat(view(bench.street, id).changedAfterReportAt()).isNotNull();
    bench.report(bench.county, id);
    assertThat(view(bench.city, id).changedAfterReportAt()).isNull();
  }

  @Test
  @Tag("ARC-039")
  void anEditOfAReportedArchiveMustStayFitForReporting() {
    long id = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
    ArchiveForm form = open(bench.street, id);
    form.getContent().setSingleParent(true);
    Violations wrong = catchThrowableOfType(Violations.class, () -> edit(bench.street, form));
    assertThat(wrong.all())
        .extracting(Texts::of)
        .containsExactly("该档案已上报,修改后不符合上报要求:婚姻状况为“已婚”,是否单亲不应为“是”。");
    long unreported = bench.file(bench.street, ArchiveLevel.NATIONAL);
    ArchiveForm free = open(bench.street, unreported);
    free.getContent().setSingleParent(true);
    edit(bench.street, free);
  }

  @Test
  @Tag("ARC-039")
  void anArchiveOnFileIsNotMadeADraftAgain() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    ArchiveForm form = open(bench.street, id);
    form.getContent().setHomeAddress("东湖区八一大道9号");
    assertThatThrownBy(() -> bench.as(bench.street, ArchiveFiling.class, f -> f.saveDraft(form)))
        .isInstanceOfSatisfying(
            BusinessException.class, no -> assertThat(Texts.of(no)).isEqualTo("在册档案不能暂存为草稿。"));
    assertThat(view(bench.street, id).archive().getLifeState()).isEqualTo(LifeState.ACTIVE);
    assertThat(view(bench.street, id).content().getHomeAddress()).isEqualTo("东湖区阳明路1号2栋301室");
  }

  @Test
  @Tag("ARC-040")
  void theStandardMayRiseButNotFallBelowTheLevelReached() {
    long id =
        bench.fileAndReport(
            ArchiveLevel.NATIONAL, bench.community, bench.street, bench.county, bench.city);
    ArchiveForm low = open(bench.community, id);
    low.setFilingStandard(ArchiveLevel.PREFECTURAL);
    assertThat(catchThrowableOfType(Violations.class, () -> edit(bench.community, low)).all())
        .extracting(Texts::of)
        .containsExactly("档案层级为“省级”,建档标准不能低于该层级。请先逐级退回。");
    ArchiveForm just = open(bench.community, id);
    just.setFilingStandard(ArchiveLevel.PROVINCIAL);
    edit(bench.community, just);
    assertThat(view(bench.province, id).position().atLimit()).isTrue();
    ArchiveForm raised = open(bench.community, id);
    raised.setFilingStandard(ArchiveLevel.NATIONAL);
    edit(bench.community, raised);
    bench.sendBack(bench.province, "退回修改标准", id);
    ArchiveForm lowered = open(bench.community, id);
    lowered.setFilingStandard(ArchiveLevel.PREFECTURAL);
    edit(bench.community, lowered);
  }

  @Test
  @Tag("ARC-042")
  void aStaleSaveNamesWhoAndWhenAndShowsWhatIsStored() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    ArchiveForm mine = open(bench.street, id);
    ArchiveForm other = open(bench.street, id);
    bench.at("2026-11-23T10:32:00");
    other.getContent().setHomeAddress("东湖区八一大道9号");
    edit(bench.street, other);
    mine.getContent().setHomeAddress("东湖区胜利路7号");
    StaleArchive stale = catchThrowableOfType(StaleArchive.class, () -> edit(bench.street, mine));
    assertThat(Texts.of(stale))
        .isEqualTo("该档案已被 %s 于 2026-11-23 10:32 修改,请刷新后再保存。".formatted(bench.street.name()));
    assertThat(stale.stored().getContent().getHomeAddress()).isEqualTo("东湖区八一大道9号");
    assertThat(mine.getContent().getHomeAddress()).isEqualTo("东湖区胜利路7号");
  }

  @Test
  @Tag("ARC-042")
  void aReportThatCameBetweenDoesNotSpoilTheSave() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    ArchiveForm form = open(bench.street, id);
    bench.report(bench.street, id);
    form.getContent().setHomeAddress("东湖区八一大道9号");
    edit(bench.street, form);
    assertThat(view(bench.county, id).content().getHomeAddress()).isEqualTo("东湖区八一大道9号");
  }

  @Test
  @Tag("ARC-054")
  @Tag("ARC-055")
  @Tag("ARC-056")
  @Tag("ARC-057")
  void onlyUnreportedOrReturnedArchivesAreDeletedAndTheirNumbersBecomeFree() {
    ArchiveForm form = bench.form(bench.street, bench.household(1), ArchiveLevel.NATIONAL);
    long unreported = file(bench.street, form).id();
    long reported = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
    long returned = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
    bench.sendBack(bench.county, "材料不全", returned);
    long stock = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long relapsed = bench.file(bench.street, ArchiveLevel.NATIONAL);
    ArchiveBench.run(
        "update archive set archive_class = 'STOCK' where id = " + stock,
        "update archive set archive_class = 'RELAPSED' where id = " + relapsed);

    Outcome outcome =
        bench.as(
            bench.street,
            ArchiveFiling.class,
            f -> f.delete(List.of(unreported, reported, returned, stock, relapsed)));

    assertThat(outcome.done()).isEqualTo(3);
    assertThat(Texts.format("archive.page.delete.question", 5)).isEqualTo("确定删除选中的 5 份职工档案吗?");
    assertThat(
            Texts.format("archive.page.deleted.partly", outcome.done(), outcome.refused().size()))
        .isEqualTo("成功删除 3 份,2 份不能删除。");
    assertThat(sentences(outcome)).containsExactly("该档案已上报,不能删除。", "返困档案不能删除,请办理注销。");
    IdNo idNo = form.getContent().getIdNo();
    assertThat(
            bench.file(
                bench.otherProvince, bench.household(0).withIdNo(idNo), ArchiveLevel.NATIONAL))
        .isPositive();
    ArchiveForm again = bench.form(bench.street, bench.household(0), ArchiveLevel.NATIONAL);
    again.setEmployeeNo(form.getEmployeeNo());
    assertThat(file(bench.street, again).id()).isNotEqualTo(unreported);
    assertThat(
            sentences(
                bench.as(
                    bench.street, ArchiveFiling.class, f -> f.delete(List.of(unreported, stock)))))
        .containsOnly("该档案已被删除,请刷新列表。");
  }

  @Test
  @Tag("ARC-056")
  void nothingOrTooMuchChosenIsRefused() {
    assertThatThrownBy(() -> bench.as(bench.street, ArchiveFiling.class, f -> f.delete(List.of())))
        .isInstanceOfSatisfying(
            BusinessException.class,
            no -> assertThat(no.problem()).isEqualTo(ArchiveRefusal.NOTHING_CHOSEN));
    List<Long> many = java.util.stream.LongStream.rangeClosed(1, 501).boxed().toList();
    assertThatThrownBy(() -> bench.as(bench.street, ArchiveFiling.class, f -> f.delete(many)))
        .isInstanceOfSatisfying(
            BusinessException.class,
            no -> assertThat(no.problem()).isEqualTo(ArchiveRefusal.TOO_MANY_CHOSEN));
  }

  @Test
  @Tag("USR-119")
  @Tag("USR-120")
  void theDetailCarriesNoClassADataUntilOneValueIsRevealedAndRecorded() {
    ArchiveForm form = bench.form(bench.street, bench.household(1), ArchiveLevel.NATIONAL);
    form.getContent().setBank("中国银行");
    form.getContent().setBankBranch("南昌市分行");
    form.getContent().setBankCardNo("6222021234567891234");
    long id = file(bench.street, form).id();
    ArchiveView view = view(bench.county, id);
    String idNo = form.getContent().getIdNo().value();
    assertThat(view.content().getIdNo()).isNull();
    assertThat(view.content().getMobile()).isNull();
    assertThat(view.content().getBankCardNo()).isNull();
    assertThat(view.content().getMembers().get(0).getIdNo()).isNull();
    assertThat(view.masked())
        .containsEntry("content.idNo", idNo.substring(0, 6) + "********" + idNo.substring(14))
        .containsEntry("content.mobile", "138****5678")
        .containsEntry("content.bankCardNo", "***************1234");
    assertThat(reveal(bench.county, id, null)).isEqualTo(idNo);
    Long member = view.content().getMembers().get(0).getId();
    assertThat(reveal(bench.county, id, member))
        .isEqualTo(form.getContent().getMembers().get(0).getIdNo().value());
    assertThat(
            query(
                "select event || ' ' || changes from audit_record where object_kind = 'ARCHIVE' and"
                    + " object_id = ? and event = 'ARCHIVE_REVEAL' order by id",
                Long.toString(id)))
        .containsExactly("ARCHIVE_REVEAL ID_NO", "ARCHIVE_REVEAL ID_NO member " + member);
  }

  @Test
  @Tag("ARC-005")
  @Tag("ARC-006")
  void whatAUserMayDoDependsOnUnionStateAndPermission() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    assertThat(acts(bench.street, id))
        .containsExactly(
            ArchiveAct.VIEW,
            ArchiveAct.EDIT,
            ArchiveAct.DELETE,
            ArchiveAct.REPORT,
            ArchiveAct.DEREGISTER,
            ArchiveAct.EXIT);
    assertThat(acts(bench.county, id)).containsExactly(ArchiveAct.VIEW);
    assertThat(acts(bench.reader(bench.street), id)).containsExactly(ArchiveAct.VIEW);
    bench.report(bench.street, id);
    assertThat(acts(bench.street, id))
        .containsExactly(ArchiveAct.VIEW, ArchiveAct.EDIT, ArchiveAct.DEREGISTER, ArchiveAct.EXIT);
    assertThat(acts(bench.county, id))
        .containsExactly(ArchiveAct.VIEW, ArchiveAct.REPORT, ArchiveAct.SEND_BACK);
    assertThat(acts(bench.city, id)).containsExactly(ArchiveAct.VIEW);
  }

  private java.util.Set<ArchiveAct> acts(Caller caller, long id) {
    return view(caller, id).position().acts();
  }

  private List<ArchiveChangeKind> changes(Caller caller, long id) {
    return bench.as(caller, Archives.class, a -> a.changes(id)).stream()
        .map(ArchiveChange::getKind)
        .toList();
  }

  private ArchiveForm newForm(Caller caller) {
    return bench.as(caller, ArchiveForms.class, f -> f.newForm(ArchiveType.URBAN_WORKER));
  }

  private ArchiveForm open(Caller caller, long id) {
    return bench.as(caller, ArchiveForms.class, f -> f.open(id));
  }

  private Filed file(Caller caller, ArchiveForm form) {
    return bench.as(caller, ArchiveFiling.class, f -> f.file(new FileArchive(form, true)));
  }

  private Filed edit(Caller caller, ArchiveForm form) {
    return bench.as(caller, ArchiveFiling.class, f -> f.edit(new EditArchive(form, true)));
  }

  private Violations refused(Caller caller, ArchiveForm form) {
    return catchThrowableOfType(Violations.class, () -> file(caller, form));
  }

  private String reveal(Caller caller, long id, Long memberId) {
    return bench.as(caller, Archives.class, a -> a.reveal(id, RevealedField.ID_NO, memberId));
  }

  private ArchiveView view(Caller caller, long id) {
    return bench.as(caller, Archives.class, a -> a.view(id));
  }
}
