package cn.bangfu.archive.filing;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.builders.ContentBuilder;
import cn.bangfu.archive.builders.IdNos;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No identity number twice in the country, whoever saves when. */
class IdentityDbTest {

  private static final int ROUNDS = Integer.getInteger("bangfu.race.rounds", 200);

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  @Tag("ARC-044")
  @Tag("FLD-044")
  void ofTwoUnionsThatFileOnePersonAtTheSameInstantExactlyOneSucceeds() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        IdNo shared = anyNumber();
        CyclicBarrier start = new CyclicBarrier(2);
        Future<String> here = pool.submit(filing(bench.street, shared, true, start));
        Future<String> there =
            pool.submit(filing(bench.otherProvince, shared, round % 2 == 0, start));
        List<String> ends =
            List.of(here.get(20, TimeUnit.SECONDS), there.get(20, TimeUnit.SECONDS));
        assertThat(ends).as("round " + round).filteredOn("filed"::equals).hasSize(1);
        assertThat(ends)
            .as("round " + round)
            .filteredOn(end -> !"filed".equals(end))
            .singleElement()
            .asString()
            .matches("该身份证号正在被中华全国总工会->.*使用。");
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(
            query(
                """
                select id_no_digest::text from (
                  select c.archive_id, id_no_digest from archive_content c
                  union all
                  select m.archive_id, id_no_digest from archive_member m) person
                join archive a on a.id = person.archive_id and a.life_state = 'ACTIVE'
                where a.filing_union_id in (?, ?)
                group by id_no_digest having count(*) > 1""",
                bench.street.unionId(),
                bench.otherProvince.unionId()))
        .isEmpty();
  }

  @Test
  @Tag("ARC-044")
  void twoFormsThatNameTheSameTwoPersonsCrosswiseNeverBlockEachOther() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 30; round++) {
        IdNo one = anyNumber();
        IdNo two = anyNumber();
        CyclicBarrier start = new CyclicBarrier(2);
        Future<String> here = pool.submit(filing(bench.street, one, two, start));
        Future<String> there = pool.submit(filing(bench.otherProvince, two, one, start));
        assertThat(List.of(here.get(20, TimeUnit.SECONDS), there.get(20, TimeUnit.SECONDS)))
            .filteredOn("filed"::equals)
            .hasSize(1);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  @Tag("ARC-045")
  void theSameNumberTwiceInOneFormIsRefused() {
    ArchiveForm form = bench.form(bench.street, bench.household(2), ArchiveLevel.NATIONAL);
    ArchiveContent content = form.getContent();
    content.getMembers().get(1).setIdNo(content.getIdNo());
    Violations wrong = refused(bench.street, form);
    assertThat(wrong.all())
        .filteredOn(v -> v.field().equals("content.members[1].idNo"))
        .extracting(Texts::of)
        .contains("身份证号%s在本档案中重复(张伟、张小明)。".formatted(content.getIdNo().value()));
  }

  @Test
  @Tag("ARC-046")
  @Tag("ARC-052")
  void aPersonOfAnOwnArchiveIsNamedWithHeadNumberAndRelation() {
    ArchiveForm first = bench.form(bench.street, bench.household(1), ArchiveLevel.NATIONAL);
    bench.as(bench.street, ArchiveFiling.class, f -> f.file(new FileArchive(first, true)));
    IdNo wife = first.getContent().getMembers().get(0).getIdNo();
    assertThat(sentences(bench.street, bench.household(0).withIdNo(wife)))
        .contains("该身份证号已在本单位档案中:张伟(0001),身份为妻子。");
    assertThat(sentences(bench.street, bench.household(0).withIdNo(first.getContent().getIdNo())))
        .contains("该身份证号已在本单位档案中:张伟(0001),身份为户主。");
  }

  @Test
  @Tag("ARC-046")
  @Tag("ARC-048")
  @Tag("ARC-052")
  @Tag("FLD-044")
  void aPersonOfAnotherUnionsArchiveIsRefusedWithTheWayToThatUnion() {
    IdNo idNo = anyNumber();
    long id = bench.file(bench.street, bench.household(1).withIdNo(idNo), ArchiveLevel.NATIONAL);
    List<String> sentences = sentences(bench.otherProvince, bench.household(0).withIdNo(idNo));
    assertThat(sentences)
        .singleElement()
        .asString()
        .startsWith("该身份证号正在被中华全国总工会->江西省总工会")
        .endsWith("->甲街道总工会使用。");
    assertThat(id).isPositive();
  }

  @Test
  @Tag("ARC-048")
  @Tag("USR-086")
  @Tag("USR-087")
  void outsideTheScopeOnlyTheRestrictedViewIsGivenAndTheLookIsRecorded() {
    IdNo idNo = anyNumber();
    long id = bench.file(bench.street, bench.household(1).withIdNo(idNo), ArchiveLevel.NATIONAL);
    IdentityHit foreign = lookUp(bench.otherProvince, idNo).orElseThrow();
    assertThat(foreign.archiveId()).isNull();
    assertThat(foreign.name()).isEqualTo("张*");
    assertThat(foreign.lifeState()).isEqualTo(LifeState.ACTIVE);
    assertThat(foreign.filingDate()).isEqualTo("2026-11-22");
    assertThat(
            query(
                "select purpose from audit_record where event = 'ARCHIVE_LOOK_UP' and succeeded"
                    + " and union_id = ? and object_union_id = ?",
                bench.otherProvince.unionId(),
                bench.street.unionId()))
        .containsExactly("建档时核对身份证号");
    IdentityHit inside = lookUp(bench.county, idNo).orElseThrow();
    assertThat(inside.archiveId()).isEqualTo(id);
    assertThat(inside.name()).isEqualTo("张伟");
    assertThat(lookUp(bench.county, anyNumber())).isEmpty();
  }

  @Test
  @Tag("ARC-053")
  void aNumberChangedByAnEditIsCheckedTheSameWay() {
    IdNo taken = anyNumber();
    bench.file(bench.otherProvince, bench.household(0).withIdNo(taken), ArchiveLevel.NATIONAL);
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    ArchiveForm form = bench.as(bench.street, ArchiveForms.class, f -> f.open(id));
    form.getContent().getMembers().get(0).setIdNo(taken);
    Violations wrong =
        catchThrowableOfType(
            Violations.class,
            () ->
                bench.as(
                    bench.street, ArchiveFiling.class, f -> f.edit(new EditArchive(form, true))));
    assertThat(wrong.all()).extracting(Violation::field).contains("content.members[0].idNo");
  }

  private Callable<String> filing(Caller caller, IdNo number, boolean asHead, CyclicBarrier start) {
    ArchiveForm form = bench.form(caller, bench.household(1), ArchiveLevel.NATIONAL);
    if (asHead) {
      form.getContent().setIdNo(number);
    } else {
      form.getContent().getMembers().get(0).setIdNo(number);
    }
    return () -> end(caller, form, start);
  }

  private Callable<String> filing(Caller caller, IdNo head, IdNo member, CyclicBarrier start) {
    ArchiveForm form = bench.form(caller, bench.household(1), ArchiveLevel.NATIONAL);
    form.getContent().setIdNo(head);
    form.getContent().getMembers().get(0).setIdNo(member);
    return () -> end(caller, form, start);
  }

  private String end(Caller caller, ArchiveForm form, CyclicBarrier start) throws Exception {
    start.await(10, TimeUnit.SECONDS);
    try {
      bench.as(caller, ArchiveFiling.class, f -> f.file(new FileArchive(form, true)));
      return "filed";
    } catch (Violations refused) {
      return Texts.of(refused.all().get(0));
    }
  }

  private List<String> sentences(Caller caller, ContentBuilder household) {
    return refused(caller, bench.form(caller, household, ArchiveLevel.NATIONAL)).all().stream()
        .map(Texts::of)
        .toList();
  }

  private Violations refused(Caller caller, ArchiveForm form) {
    return catchThrowableOfType(
        Violations.class,
        () -> bench.as(caller, ArchiveFiling.class, f -> f.file(new FileArchive(form, true))));
  }

  private Optional<IdentityHit> lookUp(Caller caller, IdNo idNo) {
    return bench.as(caller, ArchiveForms.class, f -> f.lookUp(idNo, null, "content.idNo"));
  }

  private static IdNo anyNumber() {
    return IdNos.next(LocalDate.of(1978, 11, 22), Gender.MALE);
  }
}
