package cn.bangfu.archive.snapshot;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.EditArchive;
import cn.bangfu.job.JobKind;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Snapshots are ordered, made in the night and stay what they are. */
class SnapshotsDbTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate FILED = LocalDate.of(2026, 11, 1);

  private final ArchiveBench bench = new ArchiveBench();
  private final Caller administrator =
      SnapshotBench.account(bench.unions, bench.province.unionId());
  private final Caller national =
      bench.unions.caller(bench.national.unionId(), Permission.ARCHIVE, Permission.USER_ADMIN);
  private long ofStreet;
  private long ofCounty;

  @BeforeEach
  void threeHouseholdsOfWhichOneCameTooLateAndOneWentTooEarly() {
    bench.at("2026-11-18T09:00:00");
    ofStreet = bench.file(bench.street, bench.household(2).on(FILED), ArchiveLevel.NATIONAL);
    ofCounty = bench.file(bench.county, bench.household(1).on(FILED), ArchiveLevel.NATIONAL);
    long gone = bench.file(bench.otherCounty, bench.household(3).on(FILED), ArchiveLevel.NATIONAL);
    bench.as(bench.otherCounty, ArchiveFiling.class, f -> f.delete(List.of(gone)));
    bench.at("2026-11-21T00:00:00");
    bench.file(bench.street, bench.household(4).on(FILED), ArchiveLevel.NATIONAL);
    bench.at("2026-11-22T09:00:00");
  }

  @Test
  @Tag("ARC-169")
  @Tag("BAT-079")
  @Tag("BAT-081")
  @Tag("BAT-084")
  @Tag("INF-106")
  void anOrderedSnapshotIsMadeTheNextNightAndEverybodyBelowSeesItsOwnBranch() {
    order("十一月二十日", DAY, "年终检查");
    SnapshotBench.night(bench.services);
    assertThat(row(administrator).state()).as("same day").isEqualTo(SnapshotState.AWAITING);
    assertThat(row(administrator).active()).isNull();
    bench.at("2026-11-23T00:10:00");
    SnapshotBench.night(bench.services);

    SnapshotRow made = row(administrator);
    assertThat(made)
        .returns("十一月二十日", SnapshotRow::name)
        .returns(DAY, SnapshotRow::asOf)
        .returns(bench.province.unionName(), SnapshotRow::unionName)
        .returns(SnapshotMode.MANUAL, SnapshotRow::mode)
        .returns(SnapshotState.DONE, SnapshotRow::state)
        .returns(administrator.name(), SnapshotRow::createdBy)
        .returns("年终检查", SnapshotRow::note);
    assertThat(counts(made)).containsExactly(2, 0, 0, 3);
    assertThat(counts(row(bench.county))).containsExactly(2, 0, 0, 3);
    assertThat(counts(row(bench.street))).containsExactly(1, 0, 0, 2);
    assertThat(counts(row(bench.otherCounty))).containsExactly(0, 0, 0, 0);
    assertThat(rows(bench.otherProvince)).extracting(SnapshotRow::name).doesNotContain(made.name());
    assertThat(rows(national)).extracting(SnapshotRow::id).doesNotContain(made.id());
    assertThatThrownBy(() -> bench.as(bench.otherProvince, Snapshots.class, s -> s.get(made.id())))
        .isInstanceOf(AccessDenied.class);
    assertThat(
            query(
                "select subject || ' ' || content from reminder where category = 'JOB' and"
                    + " receiver_union_id = ?",
                bench.province.unionId()))
        .singleElement()
        .asString()
        .startsWith(Texts.label(JobKind.SNAPSHOT) + "已完成 ")
        .contains("十一月二十日");
  }

  @Test
  @Tag("ARC-057")
  @Tag("ARC-169")
  @Tag("BAT-082")
  void nothingThatHappensLaterAltersASnapshot() {
    order("不变", DAY, null);
    bench.at("2026-11-23T00:10:00");
    SnapshotBench.night(bench.services);
    SnapshotRow before = row(administrator);
    ArchiveForm form = bench.as(bench.street, ArchiveForms.class, f -> f.open(ofStreet));
    form.getContent().removeMember(form.getContent().getMembers().get(1));
    bench.as(bench.street, ArchiveFiling.class, f -> f.edit(new EditArchive(form, true)));
    bench.report(bench.street, ofStreet);
    bench.as(bench.county, ArchiveFiling.class, f -> f.delete(List.of(ofCounty)));
    assertThat(row(administrator)).isEqualTo(before);

    long id = before.id();
    for (String attempt :
        List.of(
            "update archive_snapshot set active = 0 where id = " + id,
            "update archive_snapshot_count set active = 0 where snapshot_id = " + id,
            "delete from archive_snapshot_count where snapshot_id = " + id)) {
      assertThatThrownBy(() -> ArchiveBench.run(attempt))
          .hasStackTraceContaining("A snapshot that is made does not change");
    }
    order("同一天再来", DAY, null);
    bench.at("2026-11-24T00:10:00");
    SnapshotBench.night(bench.services);
    assertThat(rows(administrator))
        .extracting(SnapshotsDbTest::counts)
        .containsExactly(counts(before), counts(before));
  }

  @Test
  @Tag("BAT-081")
  void whatIsWrongWithAnOrderStandsAtItsField() {
    order("已有", DAY, null);
    assertThat(refused("已有", DAY)).containsExactly("本单位已有名称为“已有”的归档。");
    assertThat(refused(" ", null)).containsExactly("请填写归档名称。", "请填写时点。");
    assertThat(refused("今天", LocalDate.of(2026, 11, 22))).containsExactly("时点不能晚于昨天。");
    assertThat(refused("太早", LocalDate.of(1949, 10, 1)))
        .singleElement()
        .asString()
        .startsWith("时点不能早于系统启用之日");
    bench.as(
        SnapshotBench.account(bench.unions, bench.otherProvince.unionId()),
        Snapshots.class,
        s -> {
          s.order(new NewSnapshot("已有", DAY, null));
          return null;
        });
  }

  @Test
  @Tag("ARC-169")
  @Tag("BAT-081")
  @Tag("BAT-084")
  void onlyAdministratorsOfProvincesAndTheCountryOrderAndOnlyTheCountryRemoves() {
    order("待删", DAY, null);
    long id = row(administrator).id();
    Caller county =
        bench.unions.caller(bench.county.unionId(), Permission.ARCHIVE, Permission.USER_ADMIN);
    for (Caller caller : List.of(county, bench.province)) {
      assertThatThrownBy(
              () ->
                  bench.as(
                      caller,
                      Snapshots.class,
                      s -> {
                        s.order(new NewSnapshot("越权", DAY, null));
                        return null;
                      }))
          .isInstanceOf(AccessDenied.class);
    }
    assertThatThrownBy(() -> remove(administrator, id, "不需要")).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> remove(national, id, " "))
        .isInstanceOf(Violations.class)
        .satisfies(e -> assertThat(Texts.of((BusinessException) e)).isEqualTo("请填写删除原因。"));
    remove(national, id, "名称有误");
    assertThat(rows(administrator)).isEmpty();
    assertThatThrownBy(() -> remove(national, id, "再删一次"))
        .isInstanceOf(BusinessException.class)
        .satisfies(e -> assertThat(Texts.of((BusinessException) e)).isEqualTo("该归档已被删除。"));
    assertThat(
            query(
                "select changes from audit_record where object_kind = 'SNAPSHOT' and object_id = ?"
                    + " and changes like '%名称有误%'",
                Long.toString(id)))
        .hasSize(1);
    order("待删", DAY, null);
    assertThat(rows(administrator)).hasSize(1);
  }

  @Test
  @Tag("BAT-080")
  @Tag("BAT-084")
  void theMonthThatHasEndedIsMadeOnceAndKeptForThreeYearsThatOfDecemberForEver() {
    bench.at("2026-12-04T00:10:00");
    SnapshotBench.night(bench.services);
    SnapshotBench.night(bench.services);
    assertThat(monthly("2026-11-30")).containsExactly("2026年11月 DONE");
    assertThatThrownBy(
            () ->
                remove(
                    national,
                    Long.parseLong(
                        query(
                                "select id from archive_snapshot where mode = 'AUTOMATIC' and as_of = '2026-11-30'")
                            .get(0)),
                    "不需要"))
        .isInstanceOf(BusinessException.class)
        .satisfies(e -> assertThat(Texts.of((BusinessException) e)).startsWith("每月自动归档"));
    bench.at("2027-01-01T00:10:00");
    SnapshotBench.night(bench.services);
    bench.at("2029-12-01T00:10:00");
    SnapshotBench.night(bench.services);
    assertThat(monthly("2026-11-30")).as("thirty-six months are over").isEmpty();
    bench.at("2030-02-01T00:10:00");
    SnapshotBench.night(bench.services);
    assertThat(monthly("2026-12-31")).containsExactly("2026年12月 DONE");
  }

  @Test
  @Tag("BAT-083")
  void aSnapshotWhoseCountsDoNotAgreeFailsIsToldAndIsTriedAgain() {
    order("有差异", DAY, null);
    long id = row(administrator).id();
    bench.at("2026-11-23T00:10:00");
    system(SnapshotRuns::prepare);
    List<String> failures = new ArrayList<>();
    for (String part : parts(id)) {
      if (parts(id).size() == 1) {
        ArchiveBench.run(
            "update archive_snapshot_count set active = active + 1 where snapshot_id = " + id);
      }
      bench
          .services
          .as(
              Caller.SYSTEM,
              () -> bench.services.get(SnapshotRuns.class).make(Long.parseLong(part)))
          .ifPresent(failure -> failures.add(Texts.of(failure)));
    }
    assertThat(failures).containsExactly("归档“有差异”的档案数(3)与同一时点的档案统计(2)不一致。");
    assertThat(row(administrator).state()).isEqualTo(SnapshotState.FAILED);
    bench.at("2026-11-24T00:10:00");
    SnapshotBench.night(bench.services);
    assertThat(counts(row(administrator))).containsExactly(2, 0, 0, 3);
  }

  @Test
  @Tag("BAT-003")
  @Tag("BAT-079")
  void aPartThatIsDoneTwiceCountsOnce() {
    order("重复", DAY, null);
    long id = row(administrator).id();
    bench.at("2026-11-23T00:10:00");
    system(SnapshotRuns::prepare);
    for (String part : parts(id)) {
      for (int i = 0; i < 2; i++) {
        bench.services.as(
            Caller.SYSTEM, () -> bench.services.get(SnapshotRuns.class).make(Long.parseLong(part)));
      }
    }
    assertThat(counts(row(administrator))).containsExactly(2, 0, 0, 3);
  }

  private void system(java.util.function.Consumer<SnapshotRuns> work) {
    bench.services.as(Caller.SYSTEM, () -> work.accept(bench.services.get(SnapshotRuns.class)));
  }

  private static List<String> parts(long snapshot) {
    return query(
        "select id from archive_snapshot_part where snapshot_id = ? and not done order by id",
        snapshot);
  }

  private static List<String> monthly(String day) {
    return query(
        "select name || ' ' || state from archive_snapshot where mode = 'AUTOMATIC'"
            + " and removed_at is null and as_of = cast(? as date)",
        day);
  }

  private void order(String name, LocalDate day, String note) {
    bench.as(
        administrator,
        Snapshots.class,
        s -> {
          s.order(new NewSnapshot(name, day, note));
          return null;
        });
  }

  private List<String> refused(String name, LocalDate day) {
    try {
      order(name, day, null);
      return List.of();
    } catch (Violations wrong) {
      return wrong.all().stream().map(Texts::of).toList();
    }
  }

  private void remove(Caller caller, long id, String reason) {
    bench.as(
        caller,
        Snapshots.class,
        s -> {
          s.remove(id, reason);
          return null;
        });
  }

  private SnapshotRow row(Caller caller) {
    return rows(caller).get(0);
  }

  /** Those of the bench's own province; the country's are everybody's. */
  private List<SnapshotRow> rows(Caller caller) {
    return bench.as(caller, Snapshots.class, s -> s.page(0, 200)).stream()
        .filter(row -> row.mode() == SnapshotMode.MANUAL)
        .toList();
  }

  private static List<Integer> counts(SnapshotRow row) {
    return java.util.Arrays.asList(
        row.active(), row.exited(), row.deregistered(), row.dependants());
  }
}
