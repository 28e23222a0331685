package cn.bangfu.archive.restoring;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveClass;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveView;
import cn.bangfu.archive.Archives;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.HeadCandidate;
import cn.bangfu.archive.HeadChange;
import cn.bangfu.archive.HeadLeaves;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.MemberIdentity;
import cn.bangfu.archive.Relation;
import cn.bangfu.archive.StaffKind;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.builders.IdNos;
import cn.bangfu.archive.closing.ArchiveClosing;
import cn.bangfu.archive.closing.ClosedSearch;
import cn.bangfu.archive.closing.ClosingBlock;
import cn.bangfu.archive.closing.Deregistering;
import cn.bangfu.archive.closing.Exiting;
import cn.bangfu.archive.closing.Returning;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.EditArchive;
import cn.bangfu.archive.filing.FileArchive;
import cn.bangfu.archive.filing.Filed;
import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import cn.bangfu.reporting.ReportState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Restoring closed archives and changing the head, on the real database. */
class RestoreDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Returning FACTS =
      new Returning(
          new BigDecimal("34800.00"), new BigDecimal("40000.00"), HardshipCause.OWN_ILLNESS, null);

  private final ArchiveBench bench = new ArchiveBench();
  private final IdNo head = IdNos.next(LocalDate.of(1978, 11, 22), Gender.MALE);

  @Test
  @Tag("ARC-083")
  @Tag("ARC-087")
  @Tag("ARC-088")
  @Tag("ARC-092")
  void anotherUnionRestoresAnArchiveOfTheWholeCountryByANumber() {
    long id = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street, bench.county);
    IdNo number = number(bench.street, id);
    deregister(bench.street, id, "MISSING");
    Restorable found = find(bench.otherCounty, number);
    assertThat(found.view().content().getIdNo()).isNull();
    assertThat(found.view().masked().get("content.idNo")).contains("********");
    assertThat(found.refusal()).isNull();
    ArchiveForm form = open(bench.otherCounty, number, id, null);
    assertThat(form.getContent().getMobile()).isNull();
    Filed filed = restore(bench.otherCounty, number, form);
    ArchiveView view = bench.as(bench.otherCounty, Archives.class, a -> a.view(id));
    assertThat(filed.id()).isEqualTo(id);
    assertThat(view.archive().getLifeState()).isEqualTo(LifeState.ACTIVE);
    assertThat(view.archive().getArchiveClass()).isEqualTo(ArchiveClass.RELAPSED);
    assertThat(view.archive().getFilingUnionPath()).isEqualTo(bench.otherCounty.unionPath());
    assertThat(view.archive().getHolderUnionId()).isEqualTo(bench.otherCounty.unionId());
    assertThat(view.archive().getArchiveLevel()).isEqualTo(ArchiveLevel.COUNTY);
    assertThat(view.position().state()).isEqualTo(ReportState.UNREPORTED);
    assertThat(view.archive().getReturnedDate()).isEqualTo(TODAY);
    assertThat(view.steps()).hasSize(2);
    assertThat(number(bench.otherCounty, id)).isEqualTo(number);
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
                "select succeeded from audit_record where event = 'ARCHIVE_RESTORE_LOOK_UP' and"
                    + " union_id = ?",
                bench.otherCounty.unionId()))
        .hasSize(2);
  }

  @Test
  @Tag("ARC-087")
  void aNumberThatIsWrongOrOnFileOrNowhereIsTold() {
    assertThat(notFound(IdNo.of("36010219781122001"))).startsWith("身份证号不正确:");
    assertThat(notFound(head)).isEqualTo("没有找到该身份证号的注销或脱困档案。");
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    IdNo number = number(bench.street, id);
    assertThat(notFound(number)).startsWith("该身份证号正在被");
    deregister(bench.street, id, "MISSING");
    ArchiveForm form = open(bench.otherCounty, number, id, null);
    assertThatThrownBy(() -> restore(bench.otherCounty, head, form))
        .as("who does not know a number of the household cannot restore it")
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("ARC-084")
  void aRestoreIsCheckedLikeASaveAndAsksForItsReasons() {
    long id = closed(bench.household(2));
    ArchiveForm form = open(bench.otherProvince, head, id, null);
    form.setHardshipCategory(null);
    Violations wrong =
        catchThrowableOfType(
            Violations.class,
            () ->
                restore(
                    bench.otherProvince,
                    head,
                    form,
                    new Returning(null, null, HardshipCause.OTHER, null)));
    assertThat(wrong.all())
        .extracting(Texts::of)
        .contains("困难类别未填写。", "目前家庭年度总收入未填写。", "目前家庭年度总支出未填写。", "返困说明未填写。");
    ArchiveForm again = open(bench.otherProvince, head, id, null);
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
    deregister(bench.street, id, "MISSING");
    assertThat(open(bench.county, head, id, null).getFilingStandard()).isNull();
    assertThat(open(bench.siblingStreet, head, id, null).getFilingStandard())
        .isEqualTo(ArchiveLevel.GRASSROOTS);
  }

  @Test
  @Tag("ARC-085")
  @Tag("ARC-046")
  void aDeadHeadIsReplacedAndLeavesTheHousehold() {
    long id = bench.file(bench.street, bench.household(2).withIdNo(head), ArchiveLevel.NATIONAL);
    bench.as(
        bench.street,
        ArchiveClosing.class,
        c -> c.deregister(List.of(id), new Deregistering(reason("DEATH"), TODAY, TODAY, null)));
    Restorable found = find(bench.street, head);
    assertThat(Texts.of(found.needsHead())).isEqualTo("原户主已死亡,请重新指定户主。");
    assertThat(found.possible()).extracting(HeadCandidate::name).containsExactly("李秀英");
    assertThatThrownBy(() -> open(bench.street, head, id, null))
        .isInstanceOfSatisfying(
            BusinessException.class, no -> assertThat(Texts.of(no)).isEqualTo("原户主已死亡,请重新指定户主。"));
    long wife = found.possible().get(0).memberId();
    ArchiveForm form =
        open(bench.street, head, id, new HeadChange(wife, false, HeadLeaves.DEATH, TODAY));
    completeWife(form);
    assertThat(
            catchThrowableOfType(Violations.class, () -> restore(bench.street, head, form)).all())
        .extracting(Texts::of)
        .containsExactly("请选择张小明与新户主的关系。");
    form.getContent().getMembers().get(0).setRelation(Relation.SON);
    restore(bench.street, head, form);
    ArchiveView view = bench.as(bench.street, Archives.class, a -> a.view(id));
    assertThat(view.archive().getHeadName()).isEqualTo("李秀英");
    assertThat(view.content().getFamilySize()).isEqualTo(2);
    List<ClosingBlock> blocks = bench.as(bench.street, ClosedSearch.class, s -> s.blocks(id));
    assertThat(blocks)
        .extracting(ClosingBlock::kind)
        .containsExactly(ClosingBlock.Kind.DEREGISTERED, ClosingBlock.Kind.RETURNED);
    ArchiveForm anew =
        bench.form(bench.otherProvince, bench.household(0).withIdNo(head), ArchiveLevel.NATIONAL);
    assertThat(
            catchThrowableOfType(
                    Violations.class,
                    () ->
                        bench.as(
                            bench.otherProvince,
                            ArchiveFiling.class,
                            f -> f.file(new FileArchive(anew, true))))
                .all())
        .extracting(Texts::of)
        .containsExactly("该人员已因死亡注销,不能作为户主或家庭成员。");
  }

  @Test
  @Tag("ARC-086")
  void withoutAnybodyWhoMayBeHeadNothingIsRestored() {
    long id = bench.file(bench.street, bench.household(0).withIdNo(head), ArchiveLevel.NATIONAL);
    bench.as(
        bench.street,
        ArchiveClosing.class,
        c -> c.deregister(List.of(id), new Deregistering(reason("DEATH"), TODAY, TODAY, null)));
    assertThat(Texts.of(find(bench.street, head).refusal())).isEqualTo("该档案没有可以担任户主的家庭成员,不能恢复。");
  }

  @Test
  @Tag("ARC-091")
  @Tag("ARC-051")
  void aMemberOfAnotherHouseholdIsStruckOut() {
    long id = bench.file(bench.street, bench.household(2).withIdNo(head), ArchiveLevel.NATIONAL);
    IdNo wife =
        bench
            .as(bench.street, ArchiveForms.class, f -> f.open(id))
            .getContent()
            .getMembers()
            .get(0)
            .getIdNo();
    deregister(bench.street, id, "MISSING");
    ArchiveForm own =
        bench.form(bench.otherProvince, bench.household(0).withIdNo(wife), ArchiveLevel.NATIONAL);
    own.separate(wife, "离异后单独居住");
    bench.as(bench.otherProvince, ArchiveFiling.class, f -> f.file(new FileArchive(own, true)));
    ArchiveForm form = open(bench.street, head, id, null);
    assertThat(form.getContent().getMembers()).extracting(Member::getName).containsExactly("张小明");
    restore(bench.street, head, form);
    assertThat(query("select digest from archive_person_claim where archive_id = ?", id))
        .hasSize(2);
  }

  @Test
  @Tag("ARC-089")
  @Tag("ARC-090")
  void severalAreRestoredAtOnceAndTheDifficultOnesListed() {
    long missing = bench.file(bench.community, ArchiveLevel.NATIONAL);
    long exited = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long dead = bench.file(bench.street, ArchiveLevel.NATIONAL);
    deregister(bench.community, missing, "MISSING");
    bench.as(
        bench.street,
        ArchiveClosing.class,
        c -> {
          c.exit(
              exited,
              new Exiting(
                  bench.services.get(CodeValues.class).values("exit_way").get(0).getId(),
                  TODAY,
                  new BigDecimal("60000.00"),
                  BigDecimal.ZERO,
                  null,
                  true));
          return null;
        });
    bench.as(
        bench.street,
        ArchiveClosing.class,
        c -> c.deregister(List.of(dead), new Deregistering(reason("DEATH"), TODAY, TODAY, null)));
    RestoreSeveral without =
        new RestoreSeveral(
            List.of(new RestoreSeveral.Line(missing, null, null)), HardshipCause.LAID_OFF, null);
    assertThat(
            catchThrowableOfType(
                    Violations.class,
                    () ->
                        bench.as(
                            bench.street, ArchiveRestoring.class, r -> r.restoreSeveral(without)))
                .all())
        .extracting(one -> one.field())
        .containsExactly("lines[0].annualIncome", "lines[0].annualExpense");
    Outcome outcome =
        bench.as(
            bench.street,
            ArchiveRestoring.class,
            r ->
                r.restoreSeveral(
                    new RestoreSeveral(
                        List.of(line(missing), line(exited), line(dead)),
                        HardshipCause.LAID_OFF,
                        null)));
    assertThat(outcome.done()).isEqualTo(2);
    assertThat(sentences(outcome)).containsExactly("原户主已死亡,请重新指定户主。");
    assertThat(
            query(
                "select returned_from from archive where id in (?, ?) and filing_union_id = ?"
                    + " order by returned_from",
                missing,
                exited,
                bench.street.unionId()))
        .containsExactly("DEREGISTERED", "EXITED");
    assertThatThrownBy(
            () ->
                bench.as(
                    bench.otherProvince,
                    ArchiveRestoring.class,
                    r ->
                        r.restoreSeveral(
                            new RestoreSeveral(List.of(line(dead)), HardshipCause.LAID_OFF, null))))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("USR-134")
  void anAnonymousArchiveIsNotRestored() {
    long id = closed(bench.household(1));
    ArchiveBench.run("update archive set anonymized_at = now() where id = " + id);
    assertThatThrownBy(() -> open(bench.street, head, id, null))
        .isInstanceOfSatisfying(
            BusinessException.class, no -> assertThat(Texts.of(no)).isEqualTo("该档案已匿名,不能恢复。"));
  }

  @Test
  @Tag("ARC-112")
  @Tag("ARC-116")
  void theWifeOfAnOwnArchiveBecomesHeadAndEverythingElseStays() {
    long id = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
    List<HeadCandidate> members =
        bench.as(bench.street, ArchiveForms.class, f -> f.headCandidates(id));
    assertThat(members).extracting(HeadCandidate::name).containsExactly("李秀英", "张小明");
    assertThat(members.get(1).refusal()).isNotNull();
    HeadChange change = HeadChange.exchange(members.get(0).memberId());
    ArchiveForm form = bench.as(bench.street, ArchiveForms.class, f -> f.openForHead(id, change));
    completeWife(form);
    Member husband = form.getContent().getMembers().get(0);
    husband.setMemberIdentity(MemberIdentity.WORKER);
    bench.as(bench.street, ArchiveFiling.class, f -> f.edit(new EditArchive(form, true)));
    ArchiveView view = bench.as(bench.street, Archives.class, a -> a.view(id));
    assertThat(view.archive().getHeadName()).isEqualTo("李秀英");
    assertThat(view.archive().getHolderUnionId()).isEqualTo(bench.county.unionId());
    assertThat(view.archive().getArchiveClass()).isEqualTo(ArchiveClass.INCREMENT);
    assertThat(view.archive().getEmployeeNo()).isEqualTo("0001");
    assertThat(view.content().getMembers())
        .extracting(Member::getName)
        .containsExactly("张伟", "张小明");
    assertThat(bench.as(bench.street, Archives.class, a -> a.changes(id)).get(0).getKind().name())
        .isEqualTo("HEAD_CHANGED");
    assertThat(
            query(
                "select count(*) from archive_person_claim where archive_id = ? and member_id is"
                    + " null",
                id))
        .containsExactly("1");
  }

  /** Fills what only a head has and the row of a member lacks. */
  private void completeWife(ArchiveForm form) {
    var wife = form.getContent();
    wife.setStaffKind(StaffKind.WORKER);
    wife.setWorkStatus(bench.codes.id("work_status", "ON_POST"));
    wife.setPoliticalStatus(bench.codes.id("political_status", "群众"));
    wife.setWorkStartDate(wife.getBirthDate().plusYears(20));
    wife.setEmployerRegion("360102");
    wife.setSingleParent(false);
    wife.setMobile("13912345678");
  }

  private long closed(cn.bangfu.archive.builders.ContentBuilder household) {
    long id = bench.file(bench.street, household.withIdNo(head), ArchiveLevel.NATIONAL);
    deregister(bench.street, id, "MISSING");
    return id;
  }

  private void deregister(Caller caller, long id, String reason) {
    bench.as(
        caller,
        ArchiveClosing.class,
        c -> c.deregister(List.of(id), new Deregistering(reason(reason), TODAY, null, null)));
  }

  private Restorable find(Caller caller, IdNo number) {
    return bench.as(caller, ArchiveRestoring.class, r -> r.find(number)).get(0);
  }

  private String notFound(IdNo number) {
    return Texts.of(
        catchThrowableOfType(BusinessException.class, () -> find(bench.otherProvince, number)));
  }

  private ArchiveForm open(Caller caller, IdNo number, long id, HeadChange change) {
    return bench.as(caller, ArchiveRestoring.class, r -> r.open(number, id, change));
  }

  private Filed restore(Caller caller, IdNo number, ArchiveForm form) {
    return restore(caller, number, form, FACTS);
  }

  private Filed restore(Caller caller, IdNo number, ArchiveForm form, Returning facts) {
    return bench.as(
        caller,
        ArchiveRestoring.class,
        r -> r.restore(new RestoreArchive(number, form, facts, true)));
  }

  private IdNo number(Caller caller, long id) {
    return bench.as(caller, ArchiveForms.class, f -> f.open(id)).getContent().getIdNo();
  }

  private static RestoreSeveral.Line line(long id) {
    return new RestoreSeveral.Line(id, new BigDecimal("34800.00"), new BigDecimal("40000.00"));
  }

  private long reason(String constant) {
    return bench
        .services
        .get(CodeValues.class)
        .byConstant("deregistration_reason", constant)
        .getId();
  }
}
