package cn.bangfu.archive.filing;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveFilter;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveSearch;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.query.QueryForm;
import cn.bangfu.testkit.StatementCount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The filing standard of many archives is changed at once, and nothing else. */
class BulkStandardDbTest {

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  @Tag("ARC-124")
  @Tag("ARC-125")
  void thoseThatMayHaveTheStandardGetItAndTheOthersAreListed() {
    long free = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long atCity = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street, bench.county);
    Outcome outcome = change(bench.street, ArchiveLevel.COUNTY, free, atCity);
    assertThat(outcome.done()).isEqualTo(1);
    assertThat(sentences(outcome)).containsExactly("档案层级为“地市级”,建档标准不能低于该层级。请先逐级退回。");
    assertThat(standard(free)).isEqualTo("COUNTY");
    assertThat(standard(atCity)).isEqualTo("NATIONAL");
    assertThat(
            query(
                "select kind from archive_change where archive_id = ? order by id desc limit 1",
                free))
        .containsExactly("BULK_CHANGED");
    assertThat(
            query(
                """
                select count(*) from archive_history n join archive_history o
                  on o.id = n.id and o.valid_to = n.valid_from
                where n.id = ? and n.filing_standard <> o.filing_standard
                  and n.changed_at = o.changed_at and n.content_version = o.content_version""",
                free))
        .containsExactly("1");
  }

  @Test
  @Tag("ARC-124")
  void onlyTheUserAdministratorChangesArchivesOfUnionsBelow() {
    long below = bench.file(bench.street, ArchiveLevel.NATIONAL);
    Outcome refused = change(bench.county, ArchiveLevel.PROVINCIAL, below);
    assertThat(refused.done()).isZero();
    assertThat(sentences(refused)).containsExactly("只能操作本单位的职工档案。");
    Caller admin =
        bench.unions.caller(bench.county.unionId(), Permission.ARCHIVE, Permission.USER_ADMIN);
    assertThat(change(admin, ArchiveLevel.PROVINCIAL, below).done()).isEqualTo(1);
    assertThat(standard(below)).isEqualTo("PROVINCIAL");
  }

  @Test
  @Tag("ARC-124")
  @Tag("ARC-125")
  void allThatAQueryFindsAreChangedInPortionsOfAFewStatements() throws Exception {
    filedByStreet(1203);
    long refused = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street, bench.county);
    ArchiveFilter all = ArchiveFilter.OPENING;
    BulkStandard.Portion[] portion = {new BulkStandard.Portion(new Outcome(0, List.of()), 0L)};
    List<Integer> sizes = new ArrayList<>();
    List<Integer> statements = new ArrayList<>();
    List<Long> stayed = new ArrayList<>();
    while (portion[0].last() != null) {
      long after = portion[0].last();
      statements.add(
          StatementCount.of(
                  () ->
                      portion[0] =
                          bench.as(
                              bench.street,
                              BulkStandard.class,
                              b -> b.changeNext(all, ArchiveLevel.COUNTY, after)))
              .size());
      sizes.add(portion[0].outcome().done());
      portion[0].outcome().refused().forEach(no -> stayed.add(no.id()));
    }
    assertThat(sizes).hasSize(4).contains(500, 0);
    assertThat(stayed).containsExactly(refused);
    assertThat(statements).allMatch(count -> count < 20);
    assertThat(
            query(
                """
                select count(*) from archive a where a.filing_union_id = ?
                  and a.filing_standard = 'COUNTY' and exists (select from archive_change c
                    where c.archive_id = a.id and c.kind = 'BULK_CHANGED' and c.union_id = ?)""",
                bench.street.unionId(),
                bench.street.unionId()))
        .containsExactly("1203");
    assertThat(standard(refused)).isEqualTo("NATIONAL");
  }

  @Test
  @Tag("ARC-124")
  void eachConditionNarrowsWhatIsChanged() {
    long stock = bench.file(bench.street, bench.household(1).named("司空甲"), ArchiveLevel.NATIONAL);
    long migrant =
        bench.file(bench.street, bench.household(1).ofMigrantWorker(), ArchiveLevel.PROVINCIAL);
    long reported = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
    long below = bench.file(bench.community, ArchiveLevel.NATIONAL);
    ArchiveBench.run(
        "update archive set hardship_category = 'SUDDEN_HARDSHIP', archive_class = 'STOCK' where id = "
            + stock);
    String number =
        bench.services.inTransaction(em -> em.find(ArchiveContent.class, stock).getIdNo().value());
    assertThat(found(form -> {})).containsExactlyInAnyOrder(stock, migrant, reported);
    assertThat(found(form -> form.setIncludeSubordinates(true)))
        .containsExactlyInAnyOrder(stock, migrant, reported, below);
    assertThat(found(form -> chosen(form, "archiveType", "MIGRANT_WORKER")))
        .containsExactly(migrant);
    assertThat(found(form -> chosen(form, "hardshipCategory", "SUDDEN_HARDSHIP")))
        .containsExactly(stock);
    assertThat(found(form -> chosen(form, "filingStandard", "PROVINCIAL")))
        .containsExactly(migrant);
    assertThat(found(form -> chosen(form, "archiveLevel", "COUNTY"))).containsExactly(reported);
    assertThat(found(form -> chosen(form, "archiveClass", "STOCK"))).containsExactly(stock);
    assertThat(found(form -> form.get("name").setText("司空"))).containsExactly(stock);
    assertThat(found(form -> form.get("idNo").setText(number))).containsExactly(stock);
    ArchiveFilter ofStock = filter(form -> chosen(form, "archiveClass", "STOCK"));
    BulkStandard.Portion portion =
        bench.as(
            bench.street, BulkStandard.class, b -> b.changeNext(ofStock, ArchiveLevel.COUNTY, 0));
    assertThat(portion.outcome().done()).isEqualTo(1);
    assertThat(standard(stock)).isEqualTo("COUNTY");
    assertThat(standard(migrant)).isEqualTo("PROVINCIAL");
    assertThat(standard(below)).isEqualTo("NATIONAL");
  }

  private static void chosen(QueryForm form, String field, String value) {
    form.get(field).setChoices(List.of(value));
  }

  private static ArchiveFilter filter(Consumer<QueryForm> fill) {
    QueryForm form = new QueryForm();
    form.setIncludeSubordinates(false);
    fill.accept(form);
    return ArchiveFilter.OPENING
        .of(form.getUnionId(), form.isIncludeSubordinates())
        .narrowed(form.query(), null);
  }

  private List<Long> found(Consumer<QueryForm> fill) {
    return bench.as(bench.street, ArchiveSearch.class, s -> s.ids(filter(fill)));
  }

  private void filedByStreet(int count) {
    ArchiveBench.run(
        """
        insert into archive (id, employee_no, head_name, archive_type, hardship_category, filing_standard,
          archive_level, archive_class, life_state, filing_union_id, filing_union_path, county_id,
          holder_union_id, holder_depth, sent_back, filing_date, submission, entered_at, entered_by, changed_at, changed_by)
        select nextval('archive_seq'), 'b' || i, '张伟', 'URBAN_WORKER', 'BORDERLINE', 'NATIONAL', 'GRASSROOTS',
          'INCREMENT', 'ACTIVE', s.id, s.path, h.id, s.id, s.depth, false, date '2020-01-01', gen_random_uuid(),
          now(), 'test', now(), 'test'
        from union_org s, union_org h, generate_series(1, %d) i
        where s.id = %d and h.id = %d"""
            .formatted(count, bench.street.unionId(), bench.county.unionId()));
  }

  private Outcome change(Caller caller, ArchiveLevel next, Long... ids) {
    return bench.as(caller, BulkStandard.class, bulk -> bulk.change(List.of(ids), next));
  }

  private static String standard(long archive) {
    return query("select filing_standard from archive where id = ?", archive).get(0);
  }
}
