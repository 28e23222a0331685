package cn.bangfu.archive.restoring;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.archive.ArchiveChange;
import cn.bangfu.archive.ArchiveChangeKind;
import cn.bangfu.archive.ArchiveClass;
import cn.bangfu.archive.ArchiveFilter;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveSearch;
import cn.bangfu.archive.ArchiveView;
import cn.bangfu.archive.Archives;
import cn.bangfu.archive.ChangedField;
import cn.bangfu.archive.HeadCandidate;
import cn.bangfu.archive.HeadChange;
import cn.bangfu.archive.HeadLeaves;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.MemberIdentity;
import cn.bangfu.archive.Relation;
import cn.bangfu.archive.StaffKind;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.closing.ClosedSearch;
import cn.bangfu.archive.closing.ClosingBlock;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.EditArchive;
import cn.bangfu.archive.filing.FileArchive;
import cn.bangfu.archive.query.ArchiveQuery;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.statistics.ArchiveCount;
import cn.bangfu.statistics.ArchiveStatistics;
import cn.bangfu.statistics.StatisticsTable;
import cn.bangfu.statistics.StatisticsValue;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is in a household that comes back, and who becomes its head, on the real database. */
class RestoredHouseholdDbTest {

  private final RestoreBench restores = new RestoreBench();
  private final ArchiveBench bench = restores.bench;
  private final IdNo head = restores.head;

  @Test
  @Tag("ARC-085")
  @Tag("ARC-046")
  void aDeadHeadIsReplacedAndLeavesTheHousehold() {
    long id = bench.file(bench.street, bench.household(2).withIdNo(head), ArchiveLevel.NATIONAL);
    restores.headDied(id);
    Restorable found = restores.find(bench.street, head);
    assertThat(Texts.of(found.needsHead())).isEqualTo("原户主已死亡,请重新指定户主。");
    assertThat(found.possible()).extracting(HeadCandidate::name).containsExactly("李秀英");
    assertThatThrownBy(() -> restores.open(bench.street, head, id, null))
        .isInstanceOfSatisfying(
            BusinessException.class, no -> assertThat(Texts.of(no)).isEqualTo("原户主已死亡,请重新指定户主。"));
    long wife = found.possible().get(0).memberId();
    ArchiveForm form =
        restores.open(
            bench.street,
            head,
            id,
            new HeadChange(wife, false, HeadLeaves.DEATH, RestoreBench.TODAY));
    completeWife(form);
    assertThat(
            catchThrowableOfType(Violations.class, () -> restores.restore(bench.street, head, form))
                .all())
        .extracting(Texts::of)
        .containsExactly("请选择张小明与新户主的关系。");
    form.getContent().getMembers().get(0).setRelation(Relation.SON);
    restores.restore(bench.street, head, form);
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
    restores.headDied(id);
    assertThat(Texts.of(restores.find(bench.street, head).refusal()))
        .isEqualTo("该档案没有可以担任户主的家庭成员,不能恢复。");
  }

  @Test
  @Tag("ARC-051")
  void whoHasAHouseholdOfHerOwnDoesNotComeBack() {
    long id = bench.file(bench.street, bench.household(2).withIdNo(head), ArchiveLevel.NATIONAL);
    IdNo wife =
        bench
            .as(bench.street, ArchiveForms.class, f -> f.open(id))
            .getContent()
            .getMembers()
            .get(0)
            .getIdNo();
    restores.deregister(bench.street, id, "MISSING");
    ArchiveForm own =
        bench.form(bench.otherProvince, bench.household(0).withIdNo(wife), ArchiveLevel.NATIONAL);
    own.separate(wife, "离异后单独居住");
    bench.as(bench.otherProvince, ArchiveFiling.class, f -> f.file(new FileArchive(own, true)));
    ArchiveForm form = restores.open(bench.street, head, id, null);
    assertThat(form.getContent().getMembers()).extracting(Member::getName).containsExactly("张小明");
    restores.restore(bench.street, head, form);
    assertThat(claims(id)).isEqualTo(2);
  }

  @Test
  @Tag("ARC-091")
  void aMemberOnFileElsewhereIsNamedAndStruckOut() {
    long id = restores.closed(2);
    long elsewhere = bench.file(bench.otherProvince, bench.household(1), ArchiveLevel.NATIONAL);
    IdNo wife = restores.member(elsewhere, 0);
    restores.store(id, content -> content.getMembers().get(0).setIdNo(wife));
    assertThat(restores.find(bench.street, head).struckOut())
        .extracting(Texts::of)
        .containsExactly("李秀英已在%s的档案中,恢复后将不再包含该成员。".formatted(bench.otherProvince.unionName()));
    ArchiveForm form = restores.open(bench.street, head, id, null);
    assertThat(form.getContent().getMembers()).extracting(Member::getName).containsExactly("张小明");
    assertThat(form.getContent().getFamilySize()).isEqualTo(2);
    restores.restore(bench.street, head, form);
    ArchiveView view = bench.as(bench.street, Archives.class, a -> a.view(id));
    assertThat(view.content().getMembers()).extracting(Member::getName).containsExactly("张小明");
    assertThat(claims(id)).isEqualTo(2);
    assertThat(claims(elsewhere)).as("she stays where she is").isEqualTo(2);
  }

  @Test
  @Tag("ARC-044")
  @Tag("ARC-048")
  @Tag("ARC-091")
  void aHeadOnFileElsewhereDoesNotComeBack() {
    long id = restores.closed(2);
    IdNo wife = restores.member(id, 0);
    ArchiveForm form = restores.open(bench.street, wife, id, null);
    long elsewhere = bench.file(bench.otherProvince, bench.household(0), ArchiveLevel.NATIONAL);
    IdNo taken = restores.number(elsewhere);
    restores.store(id, content -> content.setIdNo(taken));
    String path =
        bench.as(bench.otherProvince, Archives.class, a -> a.view(elsewhere)).filingUnionPath();
    String used = "该身份证号正在被%s使用。".formatted(path);
    assertThat(Texts.of(restores.find(bench.street, wife).refusal())).isEqualTo(used);
    assertThat(restores.notFound(bench.street, taken)).isEqualTo(used);
    Violations refused =
        catchThrowableOfType(Violations.class, () -> restores.restore(bench.street, wife, form));
    assertThat(refused.all()).extracting(Texts::of).containsExactly(used);
    assertThat(refused.all().get(0).field()).isEqualTo("content.idNo");
    assertThat(query("select life_state from archive where id = ?", id))
        .containsExactly("DEREGISTERED");
  }

  @Test
  @Tag("ARC-085")
  void whoComesIsProposedAsHeadWhereTheOldOneCannotBeHeadAgain() {
    long id = bench.file(bench.street, bench.household(2).withIdNo(head), ArchiveLevel.NATIONAL);
    IdNo wife = restores.member(id, 0);
    IdNo son = restores.member(id, 1);
    restores.deregister(bench.street, id, "MISSING");
    assertThat(restores.find(bench.street, wife).proposedHead())
        .as("the living head stays")
        .isNull();
    restores.restore(bench.street, head, restores.open(bench.street, head, id, null));
    restores.headDied(id);
    Restorable byWife = restores.find(bench.otherProvince, wife);
    assertThat(byWife.candidates())
        .filteredOn(one -> one.memberId() == byWife.proposedHead())
        .extracting(HeadCandidate::name)
        .containsExactly("李秀英");
    assertThat(byWife.headDiedOn()).isEqualTo(RestoreBench.TODAY);
    assertThat(restores.find(bench.otherProvince, son).proposedHead())
        .as("a child cannot be head")
        .isNull();
    Restorable byHead = restores.find(bench.otherProvince, head);
    assertThat(byHead.proposedHead()).isNull();
    assertThat(byHead.headDiedOn()).isEqualTo(RestoreBench.TODAY);
  }

  @Test
  @Tag("ARC-084")
  @Tag("FLD-063")
  void halfABankCardOfOldDataIsMendedInTheFormOfTheReturn() {
    long id = restores.closed(1);
    restores.store(id, content -> content.setBank("中国银行"));
    ArchiveForm form = restores.open(bench.street, head, id, null);
    Violations wrong =
        catchThrowableOfType(Violations.class, () -> restores.restore(bench.street, head, form));
    assertThat(wrong.all()).extracting(Violation::field).containsExactly("content.bank");
    form.getContent().setBankBranch("中国银行南昌市东湖支行");
    form.getContent().setBankCardNo("6217000010001234567");
    restores.restore(bench.street, head, form);
    ArchiveView view = bench.as(bench.street, Archives.class, a -> a.view(id));
    assertThat(view.content().getBankBranch()).isEqualTo("中国银行南昌市东湖支行");
  }

  @Test
  @Tag("ARC-112")
  @Tag("ARC-116")
  void theWifeOfAnOwnArchiveBecomesHeadAndEverythingElseStays() {
    long id = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
    List<HeadCandidate> members =
        bench.as(bench.street, ArchiveForms.class, f -> f.headCandidates(id));
    assertThat(women()).isZero();
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
    ArchiveChange made = bench.as(bench.street, Archives.class, a -> a.changes(id)).get(0);
    assertThat(made.getKind()).isEqualTo(ArchiveChangeKind.HEAD_CHANGED);
    List<ChangedField> fields =
        bench.as(bench.street, Archives.class, a -> a.changedFields(id, made.getActId()));
    assertThat(fields)
        .as("names the old and the new head")
        .filteredOn(one -> one.field().equals("content.name"))
        .extracting(one -> one.before() + "->" + one.after())
        .containsExactly("张伟->李秀英");
    assertThat(listed("李秀英")).containsExactly(id);
    assertThat(listed("张伟")).isEmpty();
    assertThat(women()).as("statistics count the new head").isEqualTo(1);
    assertThat(
            query(
                "select count(*) from archive_person_claim where archive_id = ? and member_id is"
                    + " null",
                id))
        .containsExactly("1");
  }

  private List<Long> listed(String head) {
    ArchiveFilter filter =
        new ArchiveFilter(null, false, null, null, null, null, head, null, null, null);
    return bench.as(bench.street, ArchiveSearch.class, s -> s.ids(filter));
  }

  /** Archives of the county whose head is a woman. */
  private long women() {
    Caller reader =
        bench.unions.caller(
            bench.county.unionId(),
            PermissionLevel.READ,
            Permission.STATISTICS,
            Permission.ARCHIVE);
    ArchiveCount count =
        new ArchiveCount(
            null, RestoreBench.TODAY, null, new ArchiveQuery(List.of(), false), List.of("gender"));
    StatisticsTable table = bench.as(reader, ArchiveStatistics.class, s -> s.table(count, ""));
    assertThat(table.first()).extracting(StatisticsValue::title).startsWith("男", "女");
    return table.total().figures().get(1).records();
  }

  private static int claims(long id) {
    return query("select digest from archive_person_claim where archive_id = ?", id).size();
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
}
