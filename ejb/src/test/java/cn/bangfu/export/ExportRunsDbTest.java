package cn.bangfu.export;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.export.ExportBench.all;
import static cn.bangfu.export.ExportBench.asked;
import static cn.bangfu.export.ExportBench.only;
import static cn.bangfu.export.ExportBench.told;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Role;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.EditArchive;
import cn.bangfu.archive.past.PastArchives;
import cn.bangfu.archive.past.PastFilter;
import cn.bangfu.archive.past.PastRow;
import cn.bangfu.job.JobClock;
import cn.bangfu.job.JobDesk;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobOperation;
import cn.bangfu.job.JobState;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.testkit.StatementCount;
import cn.bangfu.unionorg.CutUnion;
import cn.bangfu.unionorg.UnionMoving;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The nights in which files are written. */
class ExportRunsDbTest {

  private static final LocalDate FILED = LocalDate.of(2026, 11, 1);

  private final ExportBench bench = new ExportBench();
  private final Caller operator = bench.archives.unions.platform(Role.SYSTEM_ADMIN);
  private final ExportRuns runs = bench.archives.services.get(ExportRuns.class);
  private long ofStreet;
  private long ofCounty;

  @BeforeEach
  void householdsOfTheDayAndOneThatCameTooLate() {
    // what other tests have left is not this night's work
    ArchiveBench.run(
        "update export_application set removed_at = now() where export_state = 'WAITING'");
    bench.archives.at("2026-11-20T09:00:00");
    ofStreet = file(bench.archives.street, "张甲", 2);
    file(bench.archives.street, "李乙", 0);
    ofCounty = file(bench.archives.county, "王丙", 1);
    bench.archives.at("2026-11-21T10:00:00");
  }

  @AfterEach
  void usualSteps() {
    runs.step = 500;
    runs.rowsPerFile = 500_000;
  }

  private long file(Caller clerk, String name, int members) {
    return bench.archives.file(
        clerk, bench.archives.household(members).named(name).on(FILED), ArchiveLevel.NATIONAL);
  }

  @Test
  @Tag("BAT-033")
  @Tag("BAT-035")
  @Tag("BAT-036")
  @Tag("BAT-038")
  @Tag("BAT-040")
  void theFileHoldsWhatTheListOfTheDayBeforeHeld() {
    bench.approved(bench.county, bench.city, asked(all(bench.county)));
    bench.archives.at("2026-11-22T00:30:00");
    file(bench.archives.street, "晚来", 0);
    rename(ofStreet, "张改");
    bench.archives.at("2026-11-22T01:30:00");
    night();
    ExportRow row = bench.row(bench.county);
    assertThat(row)
        .returns(ExportState.EXPORTED, ExportRow::exportState)
        .returns(FileState.READY, ExportRow::fileState)
        .returns(LocalDate.of(2026, 11, 21), ExportRow::dataDay)
        .returns(LocalDate.of(2026, 12, 7), ExportRow::validTo);
    assertThat(told(bench.county)).endsWith("批量导出申请已批准", "数据文件可下载");

    Map<String, String> files = unpacked(row.id());
    assertThat(files)
        .containsOnlyKeys(
            "档案基本信息.csv",
            "家庭成员信息.csv",
            "立卡信息.csv",
            "帮扶救助信息.csv",
            "脱困注销信息.csv",
            "上报退回记录.csv",
            "文件清单.txt");
    List<String> basic = files.get("档案基本信息.csv").lines().toList();
    List<PastRow> listed =
        bench.archives.as(
            bench.archives.county,
            PastArchives.class,
            p ->
                p.page(
                    new PastFilter(
                        LocalDate.of(2026, 11, 21),
                        null,
                        true,
                        ExportBench.conditions(true).lifeStates(),
                        null,
                        null,
                        null,
                        null),
                    0,
                    50));
    assertThat(basic).hasSize(listed.size() + 2);
    assertThat(basic.get(0)).startsWith("\uFEFF\"职工编号\",\"姓名\",\"身份证号\",\"档案类型\"");
    assertThat(basic.get(1)).contains("\"王丙\"").startsWith("\"\t");
    assertThat(basic.get(2) + basic.get(3)).contains("\"张甲\"", "\"李乙\"").doesNotContain("张改");
    assertThat(basic.get(4))
        .startsWith("#导出单位:东湖区总工会;导出人:")
        .contains("脱敏导出", ExportBench.PURPOSE, "2026-11-21 24:00", "2026-11-22 01:30");
    assertThat(files.get("档案基本信息.csv")).contains("********").doesNotContain("晚来");
    assertThat(files.get("家庭成员信息.csv").lines()).hasSize(5);
    assertThat(files.get("家庭成员信息.csv")).startsWith("\uFEFF\"职工编号\",\"户主姓名\",\"户主身份证号\"");
    assertThat(files.get("文件清单.txt"))
        .contains(
            "档案基本信息.csv 行数:3 SHA-256:",
            row.applicationNo(),
            "用途说明:" + ExportBench.PURPOSE,
            "导出单位:东湖区总工会(含下级)");
    assertThat(query("select count(*) from export_piece where application_id = ?", row.id()))
        .containsExactly("0");
  }

  @Test
  @Tag("BAT-037")
  void afterACrashAtAnyStepTheFileIsByteForByteTheSame() {
    runs.step = 1;
    ExportRow row = bench.approved(bench.county, bench.city, asked(all(bench.county)));
    bench.archives.at("2026-11-22T01:30:00");
    night();
    String undisturbed = hash(row.id());
    for (int crash = 0; crash < 5; crash++) {
      again(row.id());
      long first = run();
      for (int i = 0; i < crash; i++) {
        step(first);
      }
      end(first); // the server dies: what it had committed is all there is
      bench.archives.at("2026-11-22T02:3" + crash + ":00");
      night();
      assertThat(hash(row.id())).as("crash after " + crash).isEqualTo(undisturbed);
      bench.archives.at("2026-11-22T01:30:00");
    }
    runs.step = 500;
    again(row.id());
    night();
    assertThat(hash(row.id())).as("in one step").isEqualTo(undisturbed);
  }

  @Test
  @Tag("BAT-033")
  @Tag("BAT-036")
  void whatTheWindowDoesNotFinishGoesOnTheNextNightWithTheSameDay() {
    runs.step = 1;
    ExportRow first = bench.approved(bench.county, bench.city, asked(only(bench.street)));
    bench.archives.at("2026-11-21T10:00:01");
    ExportRow second = bench.approved(bench.city, bench.province, asked(only(bench.county)));
    bench.archives.at("2026-11-22T01:30:00");
    long run = run();
    assertThat(step(run)).contains(first.id());
    bench.archives.at("2026-11-22T01:40:00");
    ExportRow late = bench.approved(bench.street, bench.county, asked(only(bench.street)));
    bench.archives.at("2026-11-22T05:30:00");
    assertThat(step(run)).isEmpty();
    end(run);
    assertThat(bench.row(bench.county))
        .returns(ExportState.EXPORTING, ExportRow::exportState)
        .returns(1, ExportRow::done)
        .returns(2, ExportRow::expected);
    rename(ofStreet, "第二天改名");
    bench.archives.at("2026-11-23T01:30:00");
    night();
    assertThat(bench.row(bench.county))
        .returns(ExportState.EXPORTED, ExportRow::exportState)
        .returns(LocalDate.of(2026, 11, 21), ExportRow::dataDay);
    assertThat(unpacked(first.id()).get("档案基本信息.csv")).contains("张甲").doesNotContain("改名");
    assertThat(bench.row(bench.city))
        .returns(second.id(), ExportRow::id)
        .returns(LocalDate.of(2026, 11, 22), ExportRow::dataDay);
    assertThat(bench.row(bench.street))
        .returns(late.id(), ExportRow::id)
        .returns(ExportState.EXPORTED, ExportRow::exportState);
  }

  @Test
  @Tag("BAT-034")
  void oneThatFailsIsTriedThreeNightsAndStopsNoOther() {
    ExportRow bad = bench.approved(bench.county, bench.city, asked(only(bench.street)));
    bench.archives.at("2026-11-21T10:00:01");
    ExportRow good = bench.approved(bench.city, bench.province, asked(only(bench.county)));
    for (int night = 0; night < 3; night++) {
      bench.archives.at("2026-11-2" + (2 + night) + "T01:30:00");
      long run = run();
      for (int trouble = 0; trouble < 4; trouble++) {
        assertThat(next(run)).contains(bad.id());
        boolean over = system(() -> runs.troubled(run, bad.id()));
        assertThat(over).isEqualTo(trouble == 3);
      }
      assertThat(bench.row(bench.county).exportState()).isEqualTo(ExportState.FAILED);
      while (step(run).isPresent()) {
        // the others
      }
      end(run);
    }
    assertThat(bench.row(bench.city))
        .returns(good.id(), ExportRow::id)
        .returns(ExportState.EXPORTED, ExportRow::exportState);
    bench.archives.at("2026-11-25T01:30:00");
    long fourth = run();
    assertThat(next(fourth)).isEmpty();
    end(fourth);
    assertThat(told(bench.county)).filteredOn("批量导出失败"::equals).hasSize(3);
    assertThat(told(bench.city)).contains("批量导出失败");
    bench.archives.as(
        bench.county,
        ExportDesk.class,
        desk -> {
          desk.remove(bad.id());
          return null;
        });
  }

  @Test
  @Tag("BAT-040")
  void manyRowsAreSplitAndASingleTableIsNotPacked() {
    runs.rowsPerFile = 2;
    ExportRow row =
        bench.approved(
            bench.county,
            bench.city,
            asked(ExportMode.MASKED, EnumSet.of(ExportContent.BASIC), all(bench.county)));
    ExportRow one =
        bench.approved(
            bench.street,
            bench.county,
            asked(ExportMode.FULL, EnumSet.of(ExportContent.BASIC), only(bench.street)));
    bench.archives.at("2026-11-22T01:30:00");
    night();
    Map<String, String> files = unpacked(row.id());
    assertThat(files).containsOnlyKeys("档案基本信息_1.csv", "档案基本信息_2.csv", "文件清单.txt");
    assertThat(files.get("档案基本信息_1.csv").lines()).hasSize(4);
    assertThat(files.get("档案基本信息_2.csv").lines()).hasSize(3);
    assertThat(query("select file_name from export_application where id = ?", one.id()))
        .containsExactly("档案基本信息_" + one.applicationNo() + ".csv");
    String clear = new String(content(one.id()), StandardCharsets.UTF_8);
    assertThat(clear).contains("完整导出").doesNotContain("********");
    assertThat(query("select count(*) from export_part where sealed like '%张甲%'::bytea"))
        .as("nothing lies in clear")
        .containsExactly("0");
  }

  @Test
  @Tag("ARC-183")
  void onlyChosenColumnsStandInTheFileWithThoseThatAlwaysDo() {
    AskedExport everything = asked(all(bench.county));
    bench.approved(
        bench.county,
        bench.city,
        new AskedExport(
            everything.targets(),
            everything.conditions(),
            EnumSet.of(ExportContent.BASIC, ExportContent.MEMBERS),
            Set.of("BASIC.name", "MEMBERS.member.relation"),
            ExportMode.MASKED,
            ExportBench.PURPOSE));
    bench.archives.at("2026-11-22T01:30:00");
    night();
    Map<String, String> files = unpacked(bench.row(bench.county).id());
    assertThat(files.get("档案基本信息.csv").lines().findFirst())
        .contains("\uFEFF\"职工编号\",\"姓名\",\"身份证号\"");
    assertThat(files.get("家庭成员信息.csv").lines().findFirst().orElseThrow().split(",")).hasSize(5);
  }

  @Test
  @Tag("BAT-032")
  @Tag("ORG-066")
  void whatHasLeftTheJurisdictionIsNotToldAndWhatWasWrittenOfAMovedUnionIsRemoved() {
    runs.step = 1;
    ExportRow ofCity =
        bench.approved(
            bench.city, bench.province, asked(all(bench.county), all(bench.otherCounty)));
    file(bench.archives.otherCounty, "赵丁", 0);
    bench.archives.at("2026-11-21T10:00:01");
    ExportRow moved = bench.approved(bench.county, bench.city, asked(all(bench.county)));
    bench.archives.at("2026-11-22T00:10:00");
    ArchiveBench.run(
        "update export_application set export_state = 'EXPORTING' where id = " + moved.id(),
        "insert into export_piece values (" + moved.id() + ", 0, 'BASIC', 1, 1, 'x')");
    moveCounty();
    bench.archives.at("2026-11-22T01:30:00");
    night();
    ExportRow done = bench.row(bench.city);
    assertThat(done)
        .returns(ofCity.id(), ExportRow::id)
        .returns("东湖区总工会", ExportRow::leftOut)
        .returns(ExportState.EXPORTED, ExportRow::exportState);
    Map<String, String> files = unpacked(ofCity.id());
    assertThat(files.get("档案基本信息.csv")).contains("赵丁").doesNotContain("张甲", "王丙");
    assertThat(files.get("文件清单.txt")).contains("未包含的单位:东湖区总工会");
    assertThat(
            query(
                "select approval_state || ' ' || export_state from export_application where id = ?",
                moved.id()))
        .containsExactly("PENDING WAITING");
    assertThat(query("select count(*) from export_piece where application_id = ?", moved.id()))
        .containsExactly("0");
  }

  @Test
  @Tag("BAT-045")
  void aStepTakesAsManyStatementsForManyArchivesAsForFew() throws Exception {
    runs.step = 1;
    bench.approved(bench.county, bench.city, asked(all(bench.county)));
    bench.archives.at("2026-11-22T01:30:00");
    long run = run();
    step(run);
    int one = StatementCount.of(() -> step(run)).size();
    end(run);
    file(bench.archives.street, "又一", 3);
    file(bench.archives.street, "又二", 3);
    file(bench.archives.street, "又三", 3);
    runs.step = 500;
    bench.approved(bench.city, bench.province, asked(all(bench.county)));
    bench.archives.at("2026-11-23T01:30:00");
    long other = run();
    while (!bench.row(bench.county).exportState().equals(ExportState.EXPORTED)) {
      step(other);
    }
    int many = StatementCount.of(() -> step(other)).size();
    // the first step of an application also counts and finds its unions
    assertThat(many).isLessThanOrEqualTo(one + 12);
    while (step(other).isPresent()) {
      // to the end
    }
    end(other);
  }

  @Test
  @Tag("BAT-014")
  void theWindowLiesInTheNight() {
    for (String wrong : List.of("03:01", "12:00", "21:59")) {
      assertThat(ExportBench.refusal(() -> schedule(wrong)))
          .isEqualTo("time 批量导出须在夜间进行,开始时间应在22:00至次日03:00之间。");
    }
    for (String right : List.of("22:00", "00:00", "03:00", "01:30")) {
      schedule(right);
    }
  }

  private void schedule(String time) {
    bench.archives.as(
        operator,
        JobOperation.class,
        o -> {
          o.change(JobKind.ARCHIVE_EXPORT, java.time.LocalTime.parse(time), false, "调整导出时间");
          return null;
        });
  }

  private void moveCounty() {
    long city = bench.archives.unions.union("九江市总工会", bench.archives.province.unionId(), 2);
    CutUnion cut =
        bench.archives.as(bench.province, UnionMoving.class, m -> m.cut(bench.county.unionId()));
    bench.archives.as(bench.province, UnionMoving.class, m -> m.paste(cut, city));
  }

  private void rename(long archive, String name) {
    ArchiveForm changed =
        bench.archives.as(bench.archives.street, ArchiveForms.class, f -> f.open(archive));
    changed.getContent().setName(name);
    bench.archives.as(
        bench.archives.street, ArchiveFiling.class, f -> f.edit(new EditArchive(changed, true)));
  }

  /** A run as the operator starts it. */
  private long run() {
    long run =
        bench.archives.as(operator, JobOperation.class, o -> o.runNow(JobKind.ARCHIVE_EXPORT));
    bench.archives.as(Caller.SYSTEM, JobClock.class, c -> c.begin(run, "test#1"));
    return run;
  }

  private void end(long run) {
    system(
        () -> {
          bench.archives.services.get(JobDesk.class).ended(run, JobState.DONE);
          return null;
        });
  }

  private Optional<Long> next(long run) {
    return system(() -> runs.next(run));
  }

  private Optional<Long> step(long run) {
    return system(
        () -> {
          Optional<Long> next = runs.next(run);
          next.ifPresent(runs::advance);
          return next;
        });
  }

  private void night() {
    long run = run();
    while (step(run).isPresent()) {
      // until nothing is left
    }
    end(run);
  }

  private <T> T system(java.util.concurrent.Callable<T> work) {
    return bench.archives.services.as(Caller.SYSTEM, work);
  }

  /** As if it had not been written yet; number, day and first start stay. */
  private static void again(long id) {
    ArchiveBench.run(
        "delete from export_part where application_id = " + id,
        "update export_application set export_state = 'WAITING', file_hash = null, valid_to = null,"
            + " read_out = false, cursor_id = null, done = 0, row_counts = null where id = "
            + id);
  }

  private static String hash(long id) {
    return query("select file_hash from export_application where id = ?", id).get(0);
  }

  private byte[] content(long id) {
    return bench.archives.services.inTransaction(
        em -> {
          ExportApplication application = em.find(ExportApplication.class, id);
          ExportParts parts = bench.archives.services.get(ExportParts.class);
          java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
          int many = application.file().parts();
          for (int no = 0; no < many; no++) {
            out.writeBytes(parts.open(id, application.key(), no, no == many - 1));
          }
          assertThat((long) out.size()).isEqualTo(application.file().size());
          return out.toByteArray();
        });
  }

  private Map<String, String> unpacked(long id) {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(content(id)), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return files;
  }
}
