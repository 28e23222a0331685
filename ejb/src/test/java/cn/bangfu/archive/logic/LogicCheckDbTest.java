package cn.bangfu.archive.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.CheckSeverity;
import cn.bangfu.archive.filing.FileArchive;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The logic check on the real database (ARC-134 to ARC-136, E-FLD-7). */
class LogicCheckDbTest {

  private static final LogicConditions OWN = new LogicConditions(false, null, null, null);
  private static final LogicConditions BRANCH = new LogicConditions(true, null, null, null);
  private static final LogicFilter ALL = new LogicFilter(null, false);

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  @Tag("ARC-134")
  @Tag("ARC-135")
  void oneArchiveIsCheckedWithNumberSeveritySentenceAndField() {
    long id = singleParent(bench.street);
    List<LogicFinding> found =
        bench.as(bench.street, LogicCheck.class, check -> check.check(List.of(id)));
    assertThat(found)
        .filteredOn(one -> one.number().equals("FLD-034"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.severity()).isEqualTo(CheckSeverity.BLOCKS_REPORT);
              assertThat(one.text()).isEqualTo("婚姻状况为“已婚”,是否单亲不应为“是”。");
              assertThat(one.field()).isEqualTo("content.singleParent");
              assertThat(one.headName()).isEqualTo("张伟");
              assertThat(one.unionName()).isEqualTo("甲街道总工会");
              assertThat(one.own()).isTrue();
            });
    assertThatThrownBy(
            () -> bench.as(bench.otherCounty, LogicCheck.class, c -> c.check(List.of(id))))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("ARC-135")
  void whatTickedArchivesShowIsCountedPerCheckAndGoesOut() {
    List<Long> ids = List.of(singleParent(bench.street), singleParent(bench.street));
    List<LogicFinding> found = bench.as(bench.street, LogicCheck.class, check -> check.check(ids));
    List<LogicCount> counts =
        bench.as(bench.street, LogicCheck.class, check -> check.counts(found));
    assertThat(counts.get(0)).isEqualTo(new LogicCount("FLD-034", CheckSeverity.BLOCKS_REPORT, 2));
    assertThat(counts.stream().mapToLong(LogicCount::findings).sum()).isEqualTo(found.size());
    ExportOrder order = new ExportOrder(ExportMode.MASKED, ExportTarget.PRINT, "核对档案内容");
    Exported.Paper paper =
        (Exported.Paper)
            bench.<LogicCheck, Exported>as(
                bench.street, LogicCheck.class, check -> check.export(ids, order));
    assertThat(paper.rows())
        .hasSize(found.size())
        .filteredOn(row -> row.contains("FLD-034"))
        .hasSize(2)
        .allMatch(row -> row.contains("婚姻状况为“已婚”,是否单亲不应为“是”。"));
    assertThatThrownBy(
            () -> bench.as(bench.otherCounty, LogicCheck.class, c -> c.export(ids, order)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("ARC-134")
  void hintsAreShownAndDoNotStopReporting() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    List<LogicFinding> found =
        bench.as(bench.street, LogicCheck.class, check -> check.check(List.of(id)));
    assertThat(found).isNotEmpty().allMatch(one -> one.severity() == CheckSeverity.WARNING);
    assertThat(bench.report(bench.street, id).done()).isEqualTo(1);
  }

  @Test
  @Tag("ARC-134")
  @Tag("ARC-136")
  void theResultOfAUnionIsKeptUntilTheNextCheck() {
    singleParent(bench.street);
    bench.file(bench.community, ArchiveLevel.NATIONAL);
    start(bench.street, OWN);
    LogicResult first = last(bench.street);
    assertThat(first.archives()).isEqualTo(1);
    assertThat(first.archivesWithErrors()).isEqualTo(1);
    assertThat(first.conditions()).isEqualTo("本单位");
    start(bench.street, BRANCH);
    LogicResult second = last(bench.street);
    assertThat(second.archives()).isEqualTo(2);
    assertThat(second.finishedAt()).isEqualTo("2026-11-22T09:00:00+08:00");
    assertThat(
            ArchiveBench.query(
                "select id from logic_check where union_id = ?", bench.street.unionId()))
        .containsExactly(Long.toString(second.id()));
    assertThat(
            bench.<LogicResults, Boolean>as(
                bench.siblingStreet, LogicResults.class, r -> r.last().isPresent()))
        .isFalse();
    assertThat(
            bench.<LogicResults, List<LogicFinding>>as(
                bench.siblingStreet, LogicResults.class, r -> r.page(second.id(), ALL, 0, 20)))
        .isEmpty();
  }

  @Test
  @Tag("ARC-135")
  void countsPerCheckStandAboveAndOneCheckOrErrorsAloneCanBeShown() {
    singleParent(bench.street);
    singleParent(bench.street);
    start(bench.street, OWN);
    long id = last(bench.street).id();
    List<LogicCount> counts =
        bench.as(bench.street, LogicResults.class, results -> results.counts(id));
    assertThat(counts.get(0)).isEqualTo(new LogicCount("FLD-034", CheckSeverity.BLOCKS_REPORT, 2));
    assertThat(page(id, new LogicFilter("FLD-034", false))).hasSize(2);
    assertThat(page(id, new LogicFilter(null, true)))
        .allMatch(one -> one.severity() != CheckSeverity.WARNING)
        .hasSize(2);
    int all = bench.as(bench.street, LogicResults.class, results -> results.count(id, ALL));
    assertThat(all).isGreaterThan(2).isEqualTo(page(id, ALL).size());
    Exported file =
        bench.as(
            bench.street,
            LogicResults.class,
            results ->
                results.export(
                    id, ALL, new ExportOrder(ExportMode.MASKED, ExportTarget.EXCEL, "核对档案内容")));
    assertThat(file).isInstanceOf(Exported.File.class);
  }

  @Test
  @Tag("ARC-134")
  void conditionsChooseTheArchives() {
    bench.file(bench.street, ArchiveLevel.NATIONAL);
    bench.file(bench.street, bench.household(2).ofMigrantWorker(), ArchiveLevel.COUNTY);
    start(bench.street, new LogicConditions(false, ArchiveType.MIGRANT_WORKER, null, null));
    assertThat(last(bench.street).archives()).isEqualTo(1);
    start(
        bench.street,
        new LogicConditions(false, null, HardshipCategory.BORDERLINE, ArchiveLevel.NATIONAL));
    assertThat(last(bench.street).archives()).isEqualTo(1);
    start(bench.street, new LogicConditions(false, null, HardshipCategory.SUDDEN_HARDSHIP, null));
    assertThat(last(bench.street).archives()).isZero();
  }

  @Test
  @Tag("ARC-136")
  void manyArchivesAreCheckedInTheBackground() {
    long wrong = singleParent(bench.siblingStreet);
    ArchiveBench.run(
        """
        insert into archive (employee_no, head_name, archive_type, archive_level, archive_class,
          life_state, filing_union_id, filing_union_path, holder_union_id, holder_depth,
          filing_date, submission, entered_at, entered_by, changed_at, changed_by)
        select 'L' || i, '测试', 'URBAN_WORKER', 'GRASSROOTS', 'INCREMENT', 'ACTIVE', u.id, u.path,
          u.id, u.depth, current_date, gen_random_uuid(), now(), 't', now(), 't'
        from union_org u, generate_series(1, 2000) i where u.id = %d"""
            .formatted(bench.siblingStreet.unionId()));
    LogicStart begun =
        bench.as(bench.siblingStreet, LogicCheck.class, check -> check.checkUnion(OWN));
    assertThat(begun).isEqualTo(new LogicStart(2001, true));
    assertThat(
            bench.<LogicResults, Boolean>as(
                bench.siblingStreet, LogicResults.class, LogicResults::underWay))
        .isTrue();
    long check =
        Long.parseLong(
            ArchiveBench.query(
                    "select id from logic_check where union_id = ?", bench.siblingStreet.unionId())
                .get(0));
    assertThat(
            ArchiveBench.query(
                "select parameters::text from job_run where kind = 'LOGIC_CHECK' and run_key = ?",
                Long.toString(check)))
        .hasSize(1);
    int portions =
        bench.services.as(
            Caller.SYSTEM,
            () -> {
              int count = 0;
              while (bench.services.get(LogicRun.class).step(check) > 0) {
                count++;
              }
              return count;
            });
    assertThat(portions).isEqualTo(9);
    LogicResult result = last(bench.siblingStreet);
    assertThat(result.archives()).isEqualTo(2001);
    assertThat(result.archivesWithErrors()).isEqualTo(1);
    List<LogicFinding> errors =
        bench.as(
            bench.siblingStreet,
            LogicResults.class,
            results -> results.page(check, new LogicFilter(null, true), 0, 20));
    assertThat(errors).extracting(LogicFinding::archiveId).containsOnly(wrong);
  }

  /** An archive that is saved but may not be reported (E-FLD-7). */
  private long singleParent(Caller caller) {
    ArchiveForm form = bench.form(caller, bench.household(2), ArchiveLevel.NATIONAL);
    form.getContent().setSingleParent(true);
    return bench.as(caller, ArchiveFiling.class, f -> f.file(new FileArchive(form, true))).id();
  }

  private void start(Caller caller, LogicConditions conditions) {
    LogicStart begun = bench.as(caller, LogicCheck.class, check -> check.checkUnion(conditions));
    assertThat(begun.inBackground()).isFalse();
  }

  private LogicResult last(Caller caller) {
    return bench.as(caller, LogicResults.class, results -> results.last().orElseThrow());
  }

  private List<LogicFinding> page(long id, LogicFilter filter) {
    return bench.as(bench.street, LogicResults.class, r -> r.page(id, filter, 0, 100));
  }
}
