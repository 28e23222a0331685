package cn.bangfu.archive.conversion;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.Role;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.kernel.BusinessException;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Temporary-relief archives of V2.0 become archives of today. */
class ConversionDbTest {

  private final ArchiveBench bench = new ArchiveBench();
  private final Caller national =
      bench.unions.caller(bench.national.unionId(), Permission.ARCHIVE, Permission.USER_ADMIN);
  private final Caller operator = bench.unions.platform(Role.SYSTEM_ADMIN);

  @BeforeEach
  void nothingElseIsToBeConverted() {
    ArchiveBench.run(
        "update job_run set state = 'CANCELLED', ended_at = now()"
            + " where state in ('QUEUED', 'RUNNING', 'INTERRUPTED')",
        "update legacy_archive set converted_at = now() where converted_at is null");
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

    ConversionRun dry = run(ConversionOperation::dryRun);
    assertThat(dry.getConverted()).isEqualTo(2);
    assertThat(column("former_temporary", reported)).isEqualTo("f");
    assertThatThrownBy(() -> run(ConversionOperation::start))
        .isInstanceOfSatisfying(
            BusinessException.class,
            no -> assertThat(no.problem()).isEqualTo(ConversionProblem.NOT_CONFIRMED));
    assertThatThrownBy(() -> confirm(bench.national, dry)).isInstanceOf(AccessDenied.class);
    confirm(national, dry);
    assertThatThrownBy(() -> confirm(national, dry)).isInstanceOf(BusinessException.class);

    ConversionRun run = run(ConversionOperation::start);
    assertThat(run.getConverted()).isEqualTo(2);
    assertThat(run.getRead()).isEqualTo(2 + run.getAlready());
    assertThat(run.getArchivesAfter()).isEqualTo(run.getArchivesBefore());
    assertThat(run.getPersonsAfter()).isEqualTo(run.getPersonsBefore());
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

    confirm(national, run(ConversionOperation::dryRun));
    assertThat(run(ConversionOperation::start).getConverted()).isZero();
  }

  @Test
  @Tag("BAT-066")
  void withoutHouseholdRegistrationOneWaitsUntilItIsFilledIn() {
    long unknown = old("", bench.file(bench.street, ArchiveLevel.NATIONAL));
    ArchiveBench.run("update archive_content set hukou_type = null where archive_id = " + unknown);
    confirm(national, run(ConversionOperation::dryRun));
    ConversionRun run = run(ConversionOperation::start);
    assertThat(run.getRefused()).isEqualTo(1);
    assertThat(column("former_temporary", unknown)).isEqualTo("f");
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
    assertThat(run(ConversionOperation::start).getConverted()).isEqualTo(1);
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
    confirm(national, run(ConversionOperation::dryRun));
    run(ConversionOperation::start);
    assertThat(
            query(
                "select kind from archive_problem where archive_id = ? and kind = 'DUPLICATE_ID_NO'",
                twice))
        .hasSize(1);
  }

  /** As it is loaded from V2.0: on file and without a category. */
  private static long old(String hukou, long archive) {
    ArchiveBench.run(
        "update archive set hardship_category = null where id = " + archive,
        "update archive_content set hukou_type = null where archive_id = " + archive,
        "insert into legacy_archive (archive_id, hukou) values (%d, '%s')"
            .formatted(archive, hukou));
    return archive;
  }

  private ConversionRun run(ToLongFunction<ConversionOperation> asked) {
    long run = bench.as(operator, ConversionOperation.class, asked::applyAsLong);
    while (!bench.as(Caller.SYSTEM, ConversionDesk.class, d -> d.step(run)).over()) {
      // until nothing is left
    }
    ArchiveBench.run(
        "update job_run set state = 'DONE', ended_at = now() where state = 'QUEUED' and id = "
            + run);
    return bench.as(national, Conversions.class, Conversions::runs).stream()
        .filter(one -> one.getRunId() == run)
        .findFirst()
        .orElseThrow();
  }

  private void confirm(Caller caller, ConversionRun run) {
    bench.as(
        caller,
        Conversions.class,
        c -> {
          c.confirm(run.getRunId());
          return null;
        });
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
