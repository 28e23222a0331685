package cn.bangfu.archive.merging;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveChange;
import cn.bangfu.archive.ArchiveChangeKind;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveView;
import cn.bangfu.archive.Archives;
import cn.bangfu.archive.ChangedField;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.Relation;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.builders.IdNos;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.EditArchive;
import cn.bangfu.archive.filing.FileArchive;
import cn.bangfu.archive.filing.StaleArchive;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several archives become one (part 20 §5.20). */
class ArchiveMergingDbTest {

  private final ArchiveBench bench = new ArchiveBench();
  private Caller county;
  private final Map<Long, IdNo> twins = new LinkedHashMap<>();
  private IdNo shared;

  @BeforeEach
  void anAdministratorAndANumber() {
    county = admin(bench.county);
    shared = IdNos.next(LocalDate.of(1975, 5, 6), Gender.MALE);
  }

  private Caller admin(Caller clerk) {
    return bench.unions.caller(
        clerk.unionId(), Permission.ARCHIVE, Permission.USER_ADMIN, Permission.REMINDER);
  }

  /**
   * A closed archive that holds this head too, from the next archive on that is filed: two of one
   * person come from the times before numbers were unique.
   */
  private long closed(Caller filer, IdNo head, String state) {
    long id = bench.file(filer, bench.household(2), ArchiveLevel.NATIONAL);
    run(
        "update archive set life_state = '" + state + "' where id = " + id,
        "delete from archive_person_claim where archive_id = " + id);
    if (head != null) {
      twins.put(id, head);
    }
    return id;
  }

  private long open(Caller filer, IdNo head) {
    long id = bench.file(filer, bench.household(2).withIdNo(head), ArchiveLevel.NATIONAL);
    makeTwins();
    return id;
  }

  private void makeTwins() {
    bench.services.inTransaction(
        em -> {
          twins.forEach((id, head) -> em.find(ArchiveContent.class, id).setIdNo(head));
          return null;
        });
    twins.clear();
  }

  private MergeForm form(long remaining, Long... others) {
    return bench.as(county, ArchiveMerging.class, m -> m.open(remaining, Arrays.asList(others)));
  }

  private void merge(MergeForm form, boolean droppedConfirmed) {
    Map<Long, Integer> others = new LinkedHashMap<>();
    form.others().forEach(one -> others.put(one.id(), one.form().getContentVersion()));
    bench.as(
        county,
        ArchiveMerging.class,
        m -> {
          m.merge(new MergeArchives(form.form(), others, droppedConfirmed, true));
          return null;
        });
  }

  private static String one(String sql, Object... args) {
    return query(sql, args).get(0);
  }

  private static String sentence(Runnable act) {
    return Texts.of(catchThrowableOfType(act::run, BusinessException.class));
  }

  private MergeCandidates duplicates(Caller by, IdNo number) {
    return bench.as(by, MergeSearch.class, s -> s.duplicates(number.value()));
  }

  @Test
  @Tag("ARC-153")
  void allArchivesOfThePersonInTheScopeAreListedAndThoseOutsideCounted() {
    long cancelled = closed(bench.siblingStreet, shared, "DEREGISTERED");
    long elsewhere = closed(bench.otherProvince, shared, "EXITED");
    long here = open(bench.street, shared);
    MergeCandidates found = duplicates(county, shared);
    assertThat(found.inScope())
        .extracting(
            MergeCandidate::id,
            MergeCandidate::unionName,
            MergeCandidate::lifeState,
            MergeCandidate::mayRemain,
            MergeCandidate::isHead)
        .containsExactly(
            tuple(cancelled, "丁街道总工会", LifeState.DEREGISTERED, false, true),
            tuple(here, "甲街道总工会", LifeState.ACTIVE, true, true));
    assertThat(found.outside()).isEqualTo(1);
    assertThat(duplicates(admin(bench.national), shared).inScope())
        .extracting(MergeCandidate::id)
        .contains(elsewhere);

    IdNo wife = IdNos.next(LocalDate.of(1978, 3, 4), Gender.FEMALE);
    assertThat(sentence(() -> duplicates(county, wife))).isEqualTo("没有找到重复的档案。");
    long asHead = closed(bench.community, wife, "EXITED");
    assertThat(sentence(() -> duplicates(county, wife))).isEqualTo("没有找到重复的档案。");
    ArchiveForm form = bench.form(bench.street, bench.household(2), ArchiveLevel.NATIONAL);
    form.getContent().getMembers().get(0).setIdNo(wife);
    form.getContent().getMembers().get(0).setBirthDate(LocalDate.of(1978, 3, 4));
    long asWife =
        bench.as(bench.street, ArchiveFiling.class, f -> f.file(new FileArchive(form, true))).id();
    makeTwins();
    List<MergeCandidate> ofWife = duplicates(county, wife).inScope();
    assertThat(ofWife).extracting(MergeCandidate::id).containsExactly(asHead, asWife);
    assertThat(ofWife.get(1).relation()).isEqualTo(Relation.WIFE);

    Violations empty =
        catchThrowableOfType(
            Violations.class, () -> bench.as(county, MergeSearch.class, s -> s.duplicates(" ")));
    assertThat(empty.all()).extracting(Violation::field).containsExactly("idNo");
  }

  private List<Member> members(long id) {
    Caller filer = filer(id);
    return bench.as(filer, ArchiveForms.class, f -> f.open(id)).getContent().getMembers();
  }

  private Caller filer(long id) {
    long union = Long.parseLong(one("select filing_union_id from archive where id = ?", id));
    return List.of(bench.street, bench.siblingStreet, bench.community, bench.county).stream()
        .filter(caller -> caller.unionId() == union)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Tag("ARC-154")
  @Tag("ARC-155")
  @Tag("ARC-156")
  @Tag("ARC-160")
  void theOthersEndInTheArchiveOfTheHeadWithThePeopleThatWereCopied() {
    long old = closed(bench.siblingStreet, shared, "DEREGISTERED");
    long here = open(bench.street, shared);
    run("update archive set first_national_at = '2015-03-04 08:00+08' where id = " + old);
    bench.report(bench.street, here);
    MergeForm form = form(here, old);
    assertThat(form.unionPath()).endsWith("东湖区总工会->甲街道总工会");
    List<Person> people = Persons.of(form.others().get(0).form().getContent());
    assertThat(people).hasSize(3);
    assertThat(Persons.contains(form.form().getContent(), people.get(0)))
        .as("the head is there already")
        .isTrue();
    Member copied = form.form().getContent().addCopyOf(people.get(2));
    assertThat(copied.getRelation()).as("to be chosen").isNull();
    assertThat(copied.getMonthlyIncome()).isEqualTo(((Member) people.get(2)).getMonthlyIncome());
    copied.setRelation(Relation.SON);
    form.form().setEmployeeNo("other");
    form.form().setFilingStandard(ArchiveLevel.COUNTY);

    merge(form, true);

    ArchiveView remaining = bench.as(bench.county, Archives.class, a -> a.view(here));
    assertThat(remaining.content().getMembers()).hasSize(3);
    assertThat(remaining.content().getFamilySize()).isEqualTo(4);
    assertThat(remaining.archive().getEmployeeNo()).as("stays").isEqualTo("0001");
    assertThat(remaining.archive().getFilingStandard()).isEqualTo(ArchiveLevel.NATIONAL);
    assertThat(remaining.archive().getArchiveLevel()).isEqualTo(ArchiveLevel.COUNTY);
    assertThat(
            one(
                "select first_national_at at time zone 'Asia/Shanghai' from archive where id = ?",
                here))
        .isEqualTo("2015-03-04 08:00:00");
    assertThat(one("select life_state || merged_into from archive where id = ?", old))
        .isEqualTo("MERGED" + here);
    assertThat(one("select count(*) from archive_person_claim where archive_id = ?", here))
        .isEqualTo("4");
    assertThatThrownBy(() -> form(here, old)).as("final").hasMessageContaining("GONE");

    List<ArchiveChange> changes = bench.as(bench.street, Archives.class, a -> a.changes(here));
    assertThat(changes.get(0).getKind()).isEqualTo(ArchiveChangeKind.MERGED);
    long act = changes.get(0).getActId();
    List<ChangedField> changed =
        bench.as(bench.street, Archives.class, a -> a.changedFields(here, act));
    assertThat(changed).extracting(ChangedField::member).contains("张小明");
    assertThat(one("select count(*) from archive_unseen_change where archive_id = ?", here))
        .as("the county has it and has not seen the change")
        .isEqualTo("1");
  }

  @Test
  @Tag("ARC-060")
  @Tag("ARC-062")
  void theHistoryOfAMergedArchiveIsABranchForEverybodyWhoSeesTheRemainingOne() {
    long first = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.siblingStreet);
    run(
        "update archive set life_state = 'EXITED' where id = " + first,
        "delete from archive_person_claim where archive_id = " + first);
    twins.put(first, shared);
    long second = open(bench.street, shared);
    merge(form(second, first), true);
    run(
        "update archive set life_state = 'DEREGISTERED' where id = " + second,
        "delete from archive_person_claim where archive_id = " + second);
    long third = open(bench.community, otherHead());
    merge(form(third, second), true);

    List<MergedBranch> branches =
        bench.as(bench.community, MergedArchives.class, m -> m.branches(third));
    assertThat(branches)
        .extracting(MergedBranch::id, MergedBranch::into, MergedBranch::stateBefore)
        .containsExactly(
            tuple(second, third, LifeState.DEREGISTERED), tuple(first, second, LifeState.EXITED));
    assertThat(branches.get(1).unionName()).isEqualTo("丁街道总工会");
    ArchiveView before = bench.as(bench.community, MergedArchives.class, m -> m.view(third, first));
    assertThat(before.content().getMembers()).hasSize(2);
    assertThat(before.content().getIdNo()).as("class A stays hidden").isNull();
    assertThat(before.steps()).as("its reports stay with it").hasSize(1);
    assertThat(before.masked().get("content.idNo")).isEqualTo(shared.masked());
    List<ArchiveChange> changes =
        bench.as(bench.community, MergedArchives.class, m -> m.changes(third, first));
    assertThat(changes)
        .extracting(ArchiveChange::getKind)
        .containsExactly(
            ArchiveChangeKind.MERGED, ArchiveChangeKind.REPORTED, ArchiveChangeKind.CREATED);
    long act = changes.get(0).getActId();
    List<ChangedField> changed =
        bench.as(bench.community, MergedArchives.class, m -> m.changedFields(third, first, act));
    assertThat(changed).extracting(ChangedField::field).contains("lifeState");
    assertThatThrownBy(() -> bench.as(bench.community, Archives.class, a -> a.view(first)))
        .as("by itself it is another union's")
        .isInstanceOf(AccessDenied.class);
    long stranger = open(bench.street, IdNos.next(LocalDate.of(1970, 1, 1), Gender.MALE));
    assertThatThrownBy(
            () -> bench.as(bench.community, MergedArchives.class, m -> m.view(third, stranger)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("ARC-173")
  void temporaryReliefThatCannotBeConvertedMayBeMerged() {
    long old = closed(bench.siblingStreet, shared, "ACTIVE");
    long here = open(bench.street, shared);
    run("update archive set awaits_conversion = true, hardship_category = null where id = " + old);
    merge(form(here, old), true);
    assertThat(one("select life_state from archive where id = ?", old)).isEqualTo("MERGED");
    assertThat(one("select merged_into from archive where id = ?", old)).isEqualTo("" + here);
  }

  @Test
  @Tag("ARC-157")
  void whoIsNotCopiedIsNamedAndFreeForAnotherArchiveAfterwards() {
    long second = open(bench.siblingStreet, IdNos.next(LocalDate.of(1971, 2, 3), Gender.MALE));
    long here = open(bench.street, shared);
    IdNo wife = members(second).get(0).getIdNo();
    MergeForm form = form(here, second);
    assertThat(sentence(() -> merge(form, false))).isEqualTo("以下人员未保留:张伟、李秀英、张小明,确定合并吗?");
    assertThat(one("select life_state from archive where id = ?", second)).isEqualTo("ACTIVE");
    merge(form, true);
    assertThat(open(bench.community, wife)).isPositive();
  }

  @Test
  @Tag("ARC-155")
  void aFormThatIsWrongMergesNothing() {
    long second = open(bench.siblingStreet, IdNos.next(LocalDate.of(1971, 2, 3), Gender.MALE));
    long here = open(bench.street, shared);
    MergeForm form = form(here, second);
    form.form().getContent().addCopyOf(Persons.of(form.others().get(0).form().getContent()).get(1));
    Violations wrong = catchThrowableOfType(Violations.class, () -> merge(form, true));
    assertThat(wrong.all()).extracting(Violation::field).contains("content.members[2].relation");
    assertThat(one("select life_state from archive where id = ?", second)).isEqualTo("ACTIVE");
    assertThat(one("select count(*) from archive_person_claim where archive_id = ?", second))
        .isEqualTo("3");
    assertThat(one("select count(*) from archive_member where archive_id = ?", here))
        .isEqualTo("2");

    IdNo foreign = members(open(bench.community, otherHead())).get(0).getIdNo();
    form.form().getContent().getMembers().get(2).setRelation(Relation.OTHER);
    form.form().getContent().getMembers().get(2).setIdNo(foreign);
    wrong = catchThrowableOfType(Violations.class, () -> merge(form, true));
    assertThat(wrong.all()).extracting(Texts::of).anyMatch(text -> text.startsWith("该身份证号正在被"));
  }

  private static IdNo otherHead() {
    return IdNos.next(LocalDate.of(1968, 8, 8), Gender.MALE);
  }

  @Test
  @Tag("ARC-042")
  @Tag("ARC-155")
  void whoeverSavedOneOfThemMeanwhileIsNotOverwritten() {
    long second = open(bench.siblingStreet, otherHead());
    long here = open(bench.street, shared);
    MergeForm form = form(here, second);
    edit(bench.siblingStreet, second);
    assertThat(sentence(() -> merge(form, true))).isEqualTo("“张伟”的档案已被他人修改,请重新查询后再合并。");
    MergeForm again = form(here, second);
    edit(bench.street, here);
    assertThatThrownBy(() -> merge(again, true)).isInstanceOf(StaleArchive.class);
  }

  private void edit(Caller caller, long id) {
    ArchiveForm form = bench.as(caller, ArchiveForms.class, f -> f.open(id));
    form.getContent().setRemark("改过");
    bench.as(caller, ArchiveFiling.class, f -> f.edit(new EditArchive(form, true)));
  }

  @Test
  @Tag("ARC-158")
  @Tag("ARC-159")
  void twoHeadsAreFoundByTheirNumbersOrTheReasonIsSaid() {
    IdNo other = otherHead();
    long target = open(bench.street, shared);
    long source = open(bench.siblingStreet, other);
    assertThat(pair(other, shared)).isEqualTo(new MergePair(source, target));
    assertThat(sentence(() -> pair(shared, shared))).isEqualTo("源身份证号与目的身份证号不能相同。");
    assertThat(sentence(() -> pair(otherHead(), shared))).isEqualTo("源职工档案不存在,或不属于本单位及下级单位。");
    assertThat(sentence(() -> pair(shared, otherHead()))).isEqualTo("目标职工档案不存在,或不属于本单位及下级单位。");
    IdNo wife = members(source).get(0).getIdNo();
    assertThat(sentence(() -> pair(wife, shared)))
        .as("a member is no head")
        .isEqualTo("源职工档案不存在,或不属于本单位及下级单位。");
    IdNo far = otherHead();
    open(bench.otherProvince, far);
    assertThat(sentence(() -> pair(far, shared))).isEqualTo("源职工档案不存在,或不属于本单位及下级单位。");

    IdNo twice = otherHead();
    closed(bench.community, twice, "EXITED");
    open(bench.community, twice);
    assertThat(sentence(() -> pair(twice, shared))).isEqualTo("请先使用“合并重复档案”合并源档案,再合并不同档案。");
    assertThat(sentence(() -> pair(shared, twice))).isEqualTo("请先使用“合并重复档案”合并目标档案,再合并不同档案。");
    merge(form(target, source), true);
    assertThat(one("select merged_into from archive where id = ?", source)).isEqualTo("" + target);
  }

  private MergePair pair(IdNo source, IdNo target) {
    return bench.as(county, MergeSearch.class, s -> s.pair(source.value(), target.value()));
  }

  /** Part 20 §4.1: the event 合并 in every state, as the one that ends and as the one that stays. */
  @ParameterizedTest
  @EnumSource(LifeState.class)
  @Tag("ARC-155")
  @Tag("ARC-156")
  void archivesThatAreNotGoneEndInOneOnFileAndNoneEndsInAnother(LifeState state) {
    long remaining = open(bench.street, shared);
    long other = inState(state);
    if (state == LifeState.MERGED || state == LifeState.DELETED) {
      assertThatThrownBy(() -> form(remaining, other)).hasMessageContaining("GONE");
    } else {
      merge(form(remaining, other), true);
      assertThat(one("select life_state from archive where id = ?", other)).isEqualTo("MERGED");
      assertThat(query("select digest from archive_person_claim where archive_id = ?", other))
          .isEmpty();
    }
    long head = inState(state);
    if (state == LifeState.ACTIVE) {
      assertThat(form(head, remaining)).isNotNull();
    } else if (state == LifeState.MERGED || state == LifeState.DELETED) {
      assertThatThrownBy(() -> form(head, remaining)).hasMessageContaining("GONE");
    } else {
      assertThat(sentence(() -> form(head, remaining))).isEqualTo("请选择在册档案作为户主。");
    }
  }

  private long inState(LifeState state) {
    return switch (state) {
      case DRAFT -> {
        ArchiveForm form = bench.form(bench.county, bench.household(0), ArchiveLevel.NATIONAL);
        yield bench.as(bench.county, ArchiveFiling.class, f -> f.saveDraft(form)).id();
      }
      case ACTIVE -> open(bench.siblingStreet, otherHead());
      case MERGED, DELETED -> {
        long id = open(bench.siblingStreet, otherHead());
        run(
            "update archive set life_state = '"
                + state
                + "', employee_no = null, loose_employee_no = employee_no where id = "
                + id,
            "delete from archive_person_claim where archive_id = " + id);
        yield id;
      }
      default -> closed(bench.siblingStreet, null, state.name());
    };
  }

  @Test
  @Tag("USR-134")
  void anAnonymousArchiveIsNotMerged() {
    long remaining = open(bench.street, shared);
    long other = closed(bench.siblingStreet, null, "EXITED");
    run("update archive set anonymized_at = now() where id = " + other);
    assertThat(sentence(() -> form(remaining, other))).isEqualTo("该档案已匿名,不能合并。");
  }

  @Test
  @Tag("ARC-156")
  @Tag("INF-106")
  void allUnionsConcernedGetAReminder() {
    long other = open(bench.siblingStreet, otherHead());
    long here = open(bench.street, shared);
    merge(form(here, other), true);
    for (Caller receiver : List.of(bench.street, bench.siblingStreet)) {
      assertThat(
              query(
                  "select subject || ':' || content from reminder where receiver_union_id = ?",
                  receiver.unionId()))
          .containsExactly("职工档案被合并:东湖区总工会已将丁街道总工会“张伟”(0001)的档案合并到甲街道总工会“张伟”(0001)的档案。");
    }
  }

  @Test
  @Tag("ARC-002")
  @Tag("ARC-153")
  void onlyAdministratorsMergeAndOnlyInsideTheirScope() {
    long here = open(bench.street, shared);
    long far = open(bench.otherProvince, otherHead());
    assertThatThrownBy(() -> form(here, far)).isInstanceOf(AccessDenied.class);
    assertThat(
            sentence(
                () ->
                    bench.as(bench.county, ArchiveMerging.class, m -> m.open(here, List.of(far)))))
        .isEqualTo("只有用户管理员可以进行此操作。");
    assertThat(sentence(() -> form(here, here))).isEqualTo("请选择要合并的档案,一次最多合并20份。");
  }

  @Test
  @Tag("ARC-155")
  @Tag("USR-133")
  void whatPeopleAskedAboutTheirDataGoesWithThemIfTheyAreKept() {
    long old = closed(bench.siblingStreet, shared, "EXITED");
    String member = one("select min(id) from archive_member where archive_id = ?", old);
    run(request(old, "null"), request(old, member));
    long here = open(bench.street, shared);
    assertThat(duplicates(county, shared).inScope().get(0).linked()).isEqualTo("个人信息权利申请2条");
    merge(form(here, old), true);
    assertThat(
            query(
                "select archive_id || ':' || coalesce(member_id, 0) from privacy_request"
                    + " where archive_id in (?, ?) order by id",
                old,
                here))
        .containsExactly(here + ":0", old + ":" + member);
  }

  private static String request(long archive, String member) {
    return "insert into privacy_request (archive_id, member_id, asked_right, requested_on, due_on,"
        + " identity_checked_by, state, entered_at, entered_by, changed_at, changed_by) values ("
        + archive
        + ", "
        + member
        + ", 'ACCESS', current_date, current_date, 'test', 'OPEN', now(), 'test', now(), 'test')";
  }

  @Test
  @Tag("USR-134")
  void anArchiveThatIsAskedToBeMadeAnonymousWaitsForTheDecision() {
    long old = closed(bench.siblingStreet, shared, "EXITED");
    run(
        "insert into privacy_erasure (archive_id, ground, reason, asked_by_id, state, entered_at,"
            + " entered_by, changed_at, changed_by) values ("
            + old
            + ", 'REQUEST', 'test', 1, 'ASKED', now(), 'test', now(), 'test')");
    long here = open(bench.street, shared);
    MergeForm form = form(here, old);
    assertThat(sentence(() -> merge(form, true))).isEqualTo("要合并的档案正在申请匿名化,请先办结。");
  }
}
