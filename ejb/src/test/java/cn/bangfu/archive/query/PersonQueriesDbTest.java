package cn.bangfu.archive.query;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveFilter;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveRow;
import cn.bangfu.archive.ArchiveSearch;
import cn.bangfu.archive.ArchiveSort;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.builders.IdNos;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.PageRequest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ready-made queries: persons by number and name, archives nobody touched or assisted. */
class PersonQueriesDbTest {

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  @Tag("ARC-141")
  void aNumberIsFoundInTheWholeCountryAndShownInFullOnlyInsideTheOwnBranch() {
    var household = bench.household(2).named("欧阳小明");
    var form = bench.form(bench.street, household, ArchiveLevel.NATIONAL);
    IdNo number = form.getContent().getIdNo();
    IdNo ofMember = form.getContent().getMembers().get(0).getIdNo();
    long id =
        bench
            .as(
                bench.street,
                cn.bangfu.archive.filing.ArchiveFiling.class,
                f -> f.file(new cn.bangfu.archive.filing.FileArchive(form, true)))
            .id();
    assertThat(byIdNo(bench.county, number.value()))
        .singleElement()
        .satisfies(
            hit -> {
              assertThat(hit.archiveId()).isEqualTo(id);
              assertThat(hit.head()).isTrue();
              assertThat(hit.name()).isEqualTo("欧阳小明");
              assertThat(hit.level()).isEqualTo(ArchiveLevel.GRASSROOTS);
            });
    assertThat(byIdNo(bench.county, ofMember.value()))
        .singleElement()
        .satisfies(hit -> assertThat(hit.head()).isFalse());
    long before = lookUps(bench.otherProvince);
    assertThat(byIdNo(bench.otherProvince, number.value()))
        .singleElement()
        .satisfies(
            hit -> {
              assertThat(hit.open()).isFalse();
              assertThat(hit.head()).isNull();
              assertThat(hit.name()).isEqualTo("欧***");
              assertThat(hit.level()).isNull();
              assertThat(hit.type()).isNull();
              assertThat(hit.unionPath()).contains("甲街道总工会");
              assertThat(hit.filingDate()).isNotNull();
            });
    assertThat(lookUps(bench.otherProvince)).isEqualTo(before + 1);
    assertThat(lookUps(bench.county)).isZero();
    assertThat(byIdNo(bench.county, IdNos.next(LocalDate.of(1980, 1, 1), Gender.MALE).value()))
        .isEmpty();
    assertThatThrownBy(() -> byIdNo(bench.county, "36010219900101001"))
        .isInstanceOf(BusinessException.class);
  }

  @Test
  @Tag("ARC-142")
  void aNameFindsHeadsAndMembersOfTheOwnBranchByItsBeginning() {
    bench.file(bench.street, bench.household(2).named("司马相如"), ArchiveLevel.NATIONAL);
    bench.file(bench.otherCounty, bench.household(2).named("司马迁"), ArchiveLevel.NATIONAL);
    assertThat(byName(bench.county, "司马")).extracting(NameHit::name).containsExactly("司马相如");
    assertThat(byName(bench.city, "司马")).hasSize(2);
    assertThat(byName(bench.county, "马相")).isEmpty();
    assertThat(byName(bench.county, "李秀英"))
        .singleElement()
        .satisfies(
            hit -> {
              assertThat(hit.head()).isFalse();
              assertThat(hit.headName()).isEqualTo("司马相如");
            });
    assertThatThrownBy(() -> byName(bench.county, "司")).isInstanceOf(BusinessException.class);
  }

  @Test
  @Tag("ARC-143")
  void archivesNobodyChangedForMonthsAreFound() {
    bench.at("2025-10-01T09:00:00");
    long old =
        bench.file(
            bench.street, bench.household(0).on(LocalDate.of(2025, 10, 1)), ArchiveLevel.NATIONAL);
    bench.at("2026-11-22T09:00:00");
    bench.file(bench.street, bench.household(0), ArchiveLevel.NATIONAL);
    LocalDate day = LocalDate.of(2026, 11, 22);
    assertThat(found(ReadyQueries.unchanged(12, day))).containsExactly(old);
    assertThat(found(ReadyQueries.unchanged(14, day))).isEmpty();
    // reporting is no change of the content
    bench.report(bench.street, old);
    assertThat(found(ReadyQueries.unchanged(12, day))).containsExactly(old);
    for (Integer months : new Integer[] {0, 61, null}) {
      assertThatThrownBy(() -> ReadyQueries.unchanged(months, day))
          .isInstanceOf(BusinessException.class);
    }
  }

  @Test
  @Tag("ARC-144")
  void archivesWithoutAssistanceSinceADayOrEverAreFound() {
    long never = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long before = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long after = bench.file(bench.street, ArchiveLevel.NATIONAL);
    assist(before, "2024-06-01");
    assist(after, "2026-06-01");
    assertThat(found(ReadyQueries.unassisted(null, LocalDate.of(2025, 1, 1))))
        .containsExactlyInAnyOrder(never, before);
    assertThat(found(ReadyQueries.unassisted(null, null))).containsExactly(never);
    assertThat(found(ReadyQueries.unassisted(LocalDate.of(2026, 11, 22), null))).isEmpty();
    assertThat(found(ReadyQueries.unassisted(LocalDate.of(2026, 11, 23), null)))
        .containsExactly(never);
  }

  private static void assist(long archive, String day) {
    ArchiveBench.run("update archive set last_assist_date = '" + day + "' where id = " + archive);
  }

  private List<Long> found(QueryForm form) {
    ArchiveFilter filter =
        ArchiveFilter.OPENING
            .of(form.getUnionId(), form.isIncludeSubordinates())
            .narrowed(form.query(), null);
    return bench
        .as(
            bench.county,
            ArchiveSearch.class,
            s -> s.page(filter, new PageRequest<>(0, 50, ArchiveSort.CHOSEN, true)))
        .stream()
        .map(ArchiveRow::id)
        .toList();
  }

  private List<NumberHit> byIdNo(Caller caller, String number) {
    return bench.as(caller, PersonQueries.class, q -> q.byIdNo(number));
  }

  private List<NameHit> byName(Caller caller, String name) {
    return bench.as(caller, PersonQueries.class, q -> q.byName(name));
  }

  private static long lookUps(Caller caller) {
    return Long.parseLong(
        query(
                "select count(*) from audit_record where event = 'ARCHIVE_LOOK_UP' and user_id = ?"
                    + " and purpose = '按身份证查询职工档案'",
                caller.userId())
            .get(0));
  }
}
