package cn.bangfu.archive.conversion;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HukouType;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.closing.ArchiveClosing;
import cn.bangfu.archive.closing.Deregistering;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.BulkStandard;
import cn.bangfu.archive.logic.ArchiveDefect;
import cn.bangfu.archive.logic.ProblemArchive;
import cn.bangfu.archive.logic.ProblemArchives;
import cn.bangfu.archive.logic.ProblemReview;
import cn.bangfu.archive.problem.ProblemKind;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.assistance.Assistances;
import cn.bangfu.assistance.AssistancesOfArchive;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Temporary-relief archives of V2.0 become archives of today. */
class ConversionDbTest {

  /** Everything stored about the help that an archive has received. */
  private static final String RECORDS =
      """
      with record as (select * from assistance where archive_id = ?)
      select r::text from record r
      union all
      select l::text from assistance_line l join record r on r.id = l.assistance_id order by 1
      """;

  private static final String CHANGES =
      "select c::text from archive_change c where c.archive_id = ? order by c.id";

  private final ArchiveBench bench = new ArchiveBench();
  private final ConversionBench conversion = new ConversionBench(bench);

  @BeforeEach
  void nothingElseIsToBeConverted() {
    ArchiveBench.run(
        "update job_run set state = 'CANCELLED', ended_at = now()"
            + " where state in ('QUEUED', 'RUNNING', 'INTERRUPTED')",
        "update legacy_archive set converted_at = now() where converted_at is null",
        "update archive set awaits_conversion = false where awaits_conversion");
  }

  @Test
  @Tag("BAT-065")
  @Tag("ARC-172")
  @Tag("ARC-176")
  @Tag("BAT-071")
  @Tag("BAT-072")
  void reportedAndUnreportedOnesBecomeArchivesOfTheirTypeAtTheirFilingUnion() {
    long reported =
        old(
            "农业",
            bench.fileAndReport(
                ArchiveLevel.NATIONAL, bench.community, bench.street, bench.county));
    long own = old("农转居", bench.file(bench.street, ArchiveLevel.NATIONAL));
    ArchiveBench.run("update archive set archive_class = 'STOCK' where id = " + reported);

    ConversionRun dry = conversion.run(o -> o.dryRun(ConversionStepKind.TEMPORARY));
    assertThat(dry.getConverted()).isEqualTo(2);
    assertThat(column("former_temporary", reported)).isEqualTo("f");
    assertThatThrownBy(() -> conversion.run(o -> o.start(ConversionStepKind.TEMPORARY)))
        .isInstanceOfSatisfying(
            BusinessException.class,
            no -> assertThat(no.problem()).isEqualTo(ConversionProblem.NOT_CONFIRMED));
    assertThatThrownBy(() -> conversion.confirm(bench.national, dry))
        .isInstanceOf(AccessDenied.class);
    conversion.confirm(dry);
    assertThatThrownBy(() -> conversion.confirm(dry)).isInstanceOf(BusinessException.class);

    ConversionRun run = conversion.run(o -> o.start(ConversionStepKind.TEMPORARY));
    assertThat(run.getConverted()).isEqualTo(2);
    assertThat(run.getRead()).isEqualTo(2 + run.getAlready());
    assertThat(run.getArchivesAfter()).isEqualTo(run.getArchivesBefore());
    assertThat(run.getPersonsAfter()).isEqualTo(run.getPersonsBefore());
    assertThat(run.getRecordsAfter()).isEqualTo(run.getRecordsBefore());
    assertThat(run.getAmountAfter()).isEqualByComparingTo(run.getAmountBefore());
    assertThat(state(reported))
        .isEqualTo("MIGRANT_WORKER GRASSROOTS GRASSROOTS INCREMENT ACTIVE t t 2026-11-22");
    assertThat(state(own))
        .isEqualTo("URBAN_WORKER GRASSROOTS GRASSROOTS INCREMENT ACTIVE f t 2026-11-22");
    assertThat(column("holder_union_id", reported))
        .isEqualTo(Long.toString(bench.community.unionId()));
    assertThat(
            query(
                "select text from reporting_record where record_id = ? and action = 'SEND_BACK'",
                reported))
        .containsExactly("临时救助档案取消,系统退回");
    assertThat(
            query(
                "select 1 from reporting_record where record_id = ? and action = 'SEND_BACK'", own))
        .isEmpty();
    assertThat(
            query(
                "select kind from archive_change where archive_id = ? order by id desc limit 1",
                own))
        .containsExactly("CONVERTED");
    assertThat(query("select count(*) from archive_member where archive_id = ?", own))
        .containsExactly("2");
    assertThat(query("select kind from archive_problem where archive_id = ?", own))
        .as("the category is to be chosen")
        .containsExactly("INCOMPLETE");
    assertThat(bench.report(bench.street, own).done()).isZero();

    conversion.confirm(conversion.run(o -> o.dryRun(ConversionStepKind.TEMPORARY)));
    assertThat(conversion.run(o -> o.start(ConversionStepKind.TEMPORARY)).getConverted()).isZero();
  }

  @Test
  @Tag("ARC-176")
  @Tag("BAT-071")
  void helpAndHistoryStayWithItUnchangedAndSoDoTheTotalsOfTheWholeCountry() {
    AssistanceBench help = new AssistanceBench();
    long archive = help.household();
    help.help(help.street, archive, "100.00");
    help.help(help.street, archive, "250.50");
    old("农业", archive);
    final List<String> records = query(RECORDS, archive);
    final List<String> changes = query(CHANGES, archive);
    assertThat(records).hasSize(4);

    conversion.confirm(conversion.run(o -> o.dryRun(ConversionStepKind.TEMPORARY)));
    ConversionRun run = conversion.run(o -> o.start(ConversionStepKind.TEMPORARY));

    assertThat(column("former_temporary", archive)).isEqualTo("t");
    assertThat(query(RECORDS, archive)).isEqualTo(records);
    assertThat(query(CHANGES, archive))
        .startsWith(changes.toArray(String[]::new))
        .hasSize(changes.size() + 1)
        .last()
        .asString()
        .contains("CONVERTED");
    assertThat(run.getRecordsBefore()).isGreaterThanOrEqualTo(2);
    assertThat(run.getAmountBefore()).isGreaterThanOrEqualTo(new BigDecimal("350.50"));
    assertThat(run.getRecordsAfter()).isEqualTo(run.getRecordsBefore());
    assertThat(run.getAmountAfter()).isEqualByComparingTo(run.getAmountBefore());
    AssistancesOfArchive all = help.as(help.street, Assistances.class, a -> a.ofArchive(archive));
    assertThat(all.total()).isEqualTo(2);
    assertThat(all.amount()).isEqualByComparingTo("350.50");
  }

  @Test
  @Tag("BAT-066")
  void withoutHouseholdRegistrationOneWaitsUntilItIsFilledIn() {
    long unknown = old("", bench.file(bench.street, ArchiveLevel.NATIONAL));
    ArchiveBench.run("update archive_content set hukou_type = null where archive_id = " + unknown);
    conversion.confirm(conversion.run(o -> o.dryRun(ConversionStepKind.TEMPORARY)));
    ConversionRun run = conversion.run(o -> o.start(ConversionStepKind.TEMPORARY));
    assertThat(run.getRefused()).isEqualTo(1);
    assertThat(column("former_temporary", unknown)).isEqualTo("f");
    assertThat(column("awaits_conversion", unknown)).isEqualTo("t");
    Caller admin =
        bench.unions.caller(bench.street.unionId(), Permission.ARCHIVE, Permission.USER_ADMIN);
    assertThat(bench.as(admin, Conversions.class, c -> c.unconverted(run.getRunId(), 0, 20)).get(0))
        .extracting(UnconvertedRow::archiveId)
        .isEqualTo(unknown);
    Caller other =
        bench.unions.caller(
            bench.siblingStreet.unionId(), Permission.ARCHIVE, Permission.USER_ADMIN);
    assertThat((int) bench.as(other, Conversions.class, c -> c.unconvertedCount(run.getRunId())))
        .isZero();
    ArchiveBench.run(
        "update archive_content set hukou_type = 'URBAN' where archive_id = " + unknown);
    assertThat(conversion.run(o -> o.start(ConversionStepKind.TEMPORARY)).getConverted())
        .isEqualTo(1);
  }

  @Test
  @Tag("ARC-173")
  @Tag("BAT-066")
  void itStandsAmongTheProblemsAndOnlyItsRegistrationCanBeFilled() {
    long unknown = old("", bench.file(bench.street, ArchiveLevel.NATIONAL));
    long known = old("农业", bench.file(bench.street, ArchiveLevel.NATIONAL));
    review(unknown, known);
    List<ProblemArchive> listed = problems();
    assertThat(listed).extracting(ProblemArchive::id).containsExactly(unknown, known);
    assertThat(listed.get(0).kinds()).contains(ProblemKind.NOT_CONVERTED);
    assertThat(listed.get(0).defects()).extracting(ArchiveDefect::text).contains("户口类型未填写,无法转换");
    assertThat(listed.get(1).kinds())
        .as("V2.0 knew its registration")
        .doesNotContain(ProblemKind.NOT_CONVERTED);

    String refusal = "该临时救助档案尚未转换,只能在“有问题档案”中填写户口类型、删除或合并。";
    assertThatThrownBy(() -> bench.as(bench.street, ArchiveForms.class, f -> f.open(unknown)))
        .satisfies(no -> assertThat(Texts.of((BusinessException) no)).isEqualTo(refusal));
    assertThat(
            ArchiveBench.sentences(
                bench.as(
                    bench.street,
                    BulkStandard.class,
                    b -> b.change(List.of(unknown), ArchiveLevel.COUNTY))))
        .containsExactly(refusal);
    Deregistering facts =
        new Deregistering(
            bench
                .services
                .get(CodeValues.class)
                .byConstant("deregistration_reason", "MISSING")
                .getId(),
            LocalDate.of(2026, 11, 22),
            null,
            null);
    assertThatThrownBy(
            () ->
                bench.as(
                    bench.street, ArchiveClosing.class, c -> c.deregister(List.of(unknown), facts)))
        .satisfies(no -> assertThat(Texts.of((BusinessException) no)).isEqualTo(refusal));
    assertThat(bench.report(bench.street, unknown).done()).isZero();

    assertThatThrownBy(() -> fill(bench.siblingStreet, listed.get(0), HukouType.URBAN))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> fill(bench.street, listed.get(0), null))
        .satisfies(no -> assertThat(Texts.of((BusinessException) no)).isEqualTo("户口类型未填写。"));
    fill(bench.street, listed.get(0), HukouType.URBAN);
    assertThat(query("select hukou_type from archive_content where archive_id = ?", unknown))
        .containsExactly("URBAN");
    assertThat(problems().get(0).kinds()).doesNotContain(ProblemKind.NOT_CONVERTED);
    assertThatThrownBy(() -> fill(bench.street, listed.get(0), HukouType.RURAL))
        .as("somebody has filled it in meanwhile")
        .isInstanceOf(BusinessException.class);

    conversion.confirm(conversion.run(o -> o.dryRun(ConversionStepKind.TEMPORARY)));
    assertThat(conversion.run(o -> o.start(ConversionStepKind.TEMPORARY)).getConverted())
        .isEqualTo(2);
    assertThat(column("awaits_conversion", unknown)).isEqualTo("f");
    assertThat(bench.as(bench.street, ArchiveForms.class, f -> f.open(unknown)).getContent())
        .isNotNull();
  }

  @Test
  @Tag("ARC-173")
  void oneThatCannotBeConvertedMayBeDeleted() {
    long unknown = old("", bench.file(bench.street, ArchiveLevel.NATIONAL));
    assertThat(bench.as(bench.street, ArchiveFiling.class, f -> f.delete(List.of(unknown))).done())
        .isEqualTo(1);
  }

  private void fill(Caller caller, ProblemArchive shown, HukouType hukou) {
    bench.as(
        caller,
        ProblemArchives.class,
        p -> {
          p.fillRegistration(shown.id(), shown.contentVersion(), hukou);
          return null;
        });
  }

  private List<ProblemArchive> problems() {
    return bench.as(
        bench.street,
        ProblemArchives.class,
        p -> p.page(ArchiveType.URBAN_WORKER, null, null, 0, 20));
  }

  private void review(Long... ids) {
    bench.services.as(
        Caller.SYSTEM, () -> bench.services.get(ProblemReview.class).review(List.of(ids)));
  }

  @Test
  @Tag("BAT-067")
  @Tag("ARC-175")
  void onePersonInTwoArchivesIsMarkedToBeMerged() {
    long first = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long twice = old("非农业", bench.file(bench.street, ArchiveLevel.NATIONAL));
    ArchiveBench.run("delete from archive_person_claim where archive_id = " + twice);
    bench.services.inTransaction(
        em -> {
          em.find(ArchiveContent.class, twice)
              .setIdNo(em.find(ArchiveContent.class, first).getIdNo());
          return null;
        });
    conversion.confirm(conversion.run(o -> o.dryRun(ConversionStepKind.TEMPORARY)));
    conversion.run(o -> o.start(ConversionStepKind.TEMPORARY));
    assertThat(
            query(
                "select kind from archive_problem where archive_id = ? and kind = 'DUPLICATE_ID_NO'",
                twice))
        .hasSize(1);
  }

  /** As it is loaded from V2.0: on file and without a category. */
  private static long old(String hukou, long archive) {
    ArchiveBench.run(
        "update archive set hardship_category = null, awaits_conversion = true where id = "
            + archive,
        "update archive_content set hukou_type = null where archive_id = " + archive,
        "insert into legacy_archive (archive_id, hukou) values (%d, '%s')"
            .formatted(archive, hukou));
    return archive;
  }

  private static String state(long archive) {
    return query(
            """
            select archive_type || ' ' || archive_level || ' ' || filing_standard || ' ' || archive_class
                || ' ' || life_state || ' ' || left(sent_back::text, 1) || ' '
                || left(former_temporary::text, 1) || ' ' || converted_on
              from archive where id = ?""",
            archive)
        .get(0);
  }

  private static String column(String column, long archive) {
    return query("select " + column + " from archive where id = ?", archive).get(0);
  }
}
