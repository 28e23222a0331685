package cn.bangfu.export;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.export.ExportBench.all;
import static cn.bangfu.export.ExportBench.asked;
import static cn.bangfu.export.ExportBench.refusal;
import static cn.bangfu.export.ExportBench.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.job.cleanup.CleanUpDesk;
import cn.bangfu.job.cleanup.CleanUpKind;
import cn.bangfu.job.cleanup.Removed;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who takes a finished file, and how it ends. */
class ExportDownloadsDbTest {

  private final ExportBench bench = new ExportBench();
  private final ExportRuns runs = bench.archives.services.get(ExportRuns.class);
  private ExportRow row;

  @BeforeEach
  void aFinishedFile() {
    bench.archives.at("2026-11-20T09:00:00");
    bench.archives.file(
        bench.archives.county,
        bench.archives.household(1).on(LocalDate.of(2026, 11, 1)),
        ArchiveLevel.NATIONAL);
    bench.archives.at("2026-11-21T10:00:00");
    row = bench.approved(bench.county, bench.city, asked(all(bench.county)));
    assertThat(refusal(() -> open(bench.county, 0))).isEqualTo("数据文件尚未生成,不能下载。");
    bench.archives.at("2026-11-22T01:30:00");
    bench.archives.services.as(
        Caller.SYSTEM,
        () -> {
          for (int i = 0; i < 3; i++) {
            runs.advance(row.id());
          }
          return null;
        });
    row = bench.row(bench.county);
    assertThat(row.ready()).isTrue();
  }

  @Test
  @Tag("BAT-041")
  @Tag("USR-129")
  void onlyTheUnionThatAskedTakesIt() throws Exception {
    for (Caller other : List.of(bench.city, bench.province, bench.street, bench.otherCounty)) {
      assertThatThrownBy(() -> open(other, 0)).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> part(other, 0)).isInstanceOf(AccessDenied.class);
    }
    assertThat(refusal(() -> open(bench.archives.county, 0))).isEqualTo("只有用户管理员可以使用批量导出。");
    ExportFile file = open(bench.county, 0);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (int no = 0; no < file.parts(); no++) {
      content.writeBytes(part(bench.county, no));
    }
    assertThat((long) content.size()).isEqualTo(file.size());
    assertThat(
            HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(content.toByteArray())))
        .isEqualTo(file.hash());
    Caller successor =
        new Caller(
            1,
            "successor",
            "接任",
            bench.county.unionId(),
            bench.county.unionName(),
            bench.county.unionPath(),
            bench.county.unionDepth(),
            bench.county.unionLevel(),
            bench.county.stage(),
            bench.county.permissions());
    assertThat(open(successor, 0).name()).startsWith("批量导出_DC").endsWith(".zip");
  }

  @Test
  @Tag("BAT-042")
  @Tag("USR-101")
  void eachDownloadIsRecordedAndCountedAResumedOneOnce() {
    ExportFile file = open(bench.county, 0);
    open(bench.county, 100);
    open(bench.county, 0);
    assertThat(bench.row(bench.county).downloads()).isEqualTo(2);
    assertThat(
            query(
                "select changes || ' ' || row_count || ' ' || purpose from audit_record where event ="
                    + " 'EXPORT_OPEN' and object_id = ? order by id",
                Long.toString(row.id())))
        .hasSize(3)
        .first()
        .asString()
        .contains(row.applicationNo(), "脱敏导出", file.hash(), " 3 ", ExportBench.PURPOSE);
  }

  @Test
  @Tag("BAT-043")
  @Tag("USR-129")
  @Tag("INF-054")
  void theDayBeforeItIsToldAndThenTheFileIsGone() {
    upkeep("2026-12-06T01:30:00");
    assertThat(told(bench.county)).doesNotContain("数据文件即将过期");
    upkeep("2026-12-07T01:30:00");
    upkeep("2026-12-07T02:30:00");
    cleanUp("2026-12-07T05:40:00");
    assertThat(told(bench.county)).containsOnlyOnce("数据文件即将过期");
    open(bench.county, 0);
    assertThat(cleanUp("2026-12-08T05:40:00").number()).isPositive();
    assertThat(bench.row(bench.county).fileState()).isEqualTo(FileState.EXPIRED);
    assertThat(refusal(() -> open(bench.county, 0))).isEqualTo("文件已过期,请重新申请。");
    assertThat(query("select count(*) from export_part where application_id = ?", row.id()))
        .containsExactly("0");
    assertThat(bench.row(bench.county).exportState()).isEqualTo(ExportState.EXPORTED);
    assertThat(
            refusal(
                () ->
                    bench.archives.as(
                        bench.county,
                        ExportDesk.class,
                        desk -> {
                          desk.remove(row.id());
                          return null;
                        })))
        .isEqualTo("只有未导出或导出失败的申请可以删除。");
  }

  @Test
  @Tag("BAT-091")
  @Tag("BAT-092")
  void whatIsBeingTakenWaitsForTheNextNightAndWhatIsMissingIsReported() {
    bench.archives.at("2026-12-07T23:30:00");
    open(bench.county, 0);
    assertThat(cleanUp("2026-12-08T00:20:00").missing()).isEmpty();
    assertThat(query("select count(*) from export_part where application_id = ?", row.id()))
        .as("on its way")
        .doesNotContain("0");
    ArchiveBench.run("delete from export_part where application_id = " + row.id());
    Removed removed = cleanUp("2026-12-08T05:40:00");
    assertThat(removed.number()).isPositive();
    assertThat(removed.missing()).contains(row.applicationNo());
    assertThat(bench.row(bench.county).fileState()).isEqualTo(FileState.EXPIRED);
    assertThat(cleanUp("2026-12-09T05:40:00").missing()).doesNotContain(row.applicationNo());
  }

  @Test
  @Tag("BAT-091")
  void whatAKilledExportHasWrittenGoesOnceItIsGivenUpAndNotWhileItWaitsForTheNextNight() {
    long id = bench.approved(bench.county, bench.city, asked(all(bench.county))).id();
    bench.archives.at("2026-11-23T01:30:00");
    bench.archives.services.as(Caller.SYSTEM, () -> runs.advance(id)); // and the server dies
    String pieces = "select count(*) from export_piece where application_id = ?";
    assertThat(query(pieces, id)).doesNotContain("0");
    clean("2026-11-30T05:40:00", CleanUpKind.EXPORT_PIECES);
    assertThat(query(pieces, id)).as("the next night goes on").doesNotContain("0");
    ArchiveBench.run(
        "update export_application set export_state = 'FAILED', changed_at = timestamptz"
            + " '2026-11-30T12:00:00+08' where id = "
            + id);
    clean("2026-12-01T05:40:00", CleanUpKind.EXPORT_PIECES);
    assertThat(query(pieces, id)).as("kept for a day").doesNotContain("0");
    clean("2026-12-02T05:40:00", CleanUpKind.EXPORT_PIECES);
    assertThat(query(pieces, id)).containsExactly("0");
  }

  @Test
  @Tag("USR-117")
  @Tag("BAT-044")
  void whatWasAlteredOutsideTheProductIsNotHandedOut() {
    ArchiveBench.run(
        "update export_part set sealed = 'nothing' where application_id = " + row.id());
    assertThat(refusal(() -> part(bench.county, 0))).isEqualTo("数据校验失败,文件不能下载。");
  }

  private void upkeep(String moment) {
    bench.archives.at(moment);
    bench.archives.services.as(
        Caller.SYSTEM,
        () -> {
          ExportUpkeep upkeep = bench.archives.services.get(ExportUpkeep.class);
          for (int i = 0; i < 20 && upkeep.anything(); i++) {
            upkeep.remind();
          }
          return null;
        });
  }

  private Removed cleanUp(String moment) {
    return clean(moment, CleanUpKind.EXPORT_FILES);
  }

  private Removed clean(String moment, CleanUpKind kind) {
    bench.archives.at(moment);
    return bench.archives.services.as(
        Caller.SYSTEM,
        () ->
            bench
                .archives
                .services
                .get(CleanUpDesk.class)
                .step(kind, bench.archives.services.today().today()));
  }

  private ExportFile open(Caller by, long from) {
    return bench.archives.as(by, ExportDownloads.class, d -> d.open(row.id(), from));
  }

  private byte[] part(Caller by, int no) {
    return bench.archives.as(by, ExportDownloads.class, d -> d.part(row.id(), no));
  }
}
