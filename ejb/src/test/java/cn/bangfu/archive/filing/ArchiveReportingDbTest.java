package cn.bangfu.archive.filing;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.ArchiveView;
import cn.bangfu.archive.Archives;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Violations;
import cn.bangfu.reminder.Reminder;
import cn.bangfu.reminder.ReminderBox;
import cn.bangfu.reminder.ReminderFilter;
import cn.bangfu.reminder.Reminders;
import cn.bangfu.reporting.ReportState;
import cn.bangfu.reporting.ReportingRecord;
import cn.bangfu.testkit.StatementCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reports and returns on the real database. */
class ArchiveReportingDbTest {

  private static final int ROUNDS = 100;

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  @Tag("ARC-098")
  void oneStatementLogsTheStepsOfAllThatAreReportedTogetherAndOneTheirChanges() throws Exception {
    Long[] ids = new Long[4];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = bench.file(bench.street, ArchiveLevel.NATIONAL);
    }
    List<String> statements = StatementCount.of(() -> bench.report(bench.street, ids));
    assertThat(statements).filteredOn(sql -> sql.contains("into reporting_record")).hasSize(1);
    assertThat(statements).filteredOn(sql -> sql.contains("into archive_change")).hasSize(1);
    assertThat(
            query(
                "select count(*) from reporting_record where record_id between ? and ? and seq = 1"
                    + " and action = 'REPORT' and level_after = 'COUNTY'",
                ids[0],
                ids[3]))
        .containsExactly("4");
  }

  @Test
  @Tag("ARC-097")
  @Tag("ARC-098")
  @Tag("ARC-104")
  void anArchiveTravelsToTheTopAndBackStepByStepAndTheLevelFollows() {
    long id = bench.file(bench.community, ArchiveLevel.NATIONAL);
    List<ArchiveLevel> levels = new ArrayList<>(List.of(view(bench.community, id).level()));
    for (Caller from :
        List.of(bench.community, bench.street, bench.county, bench.city, bench.province)) {
      assertThat(bench.report(from, id).done()).isEqualTo(1);
      levels.add(view(bench.community, id).level());
    }
    bench.at("2026-11-23T10:00:00");
    bench.sendBack(bench.national, "材料不全", id);
    levels.add(view(bench.community, id).level());
    assertThat(view(bench.province, id).state()).isEqualTo(ReportState.SENT_BACK);
    bench.sendBack(bench.province, "请补充医药费票据", id);
    levels.add(view(bench.community, id).level());
    bench.report(bench.city, id);
    levels.add(view(bench.community, id).level());
    assertThat(levels)
        .containsExactly(
            ArchiveLevel.GRASSROOTS,
            ArchiveLevel.GRASSROOTS,
            ArchiveLevel.COUNTY,
            ArchiveLevel.PREFECTURAL,
            ArchiveLevel.PROVINCIAL,
            ArchiveLevel.NATIONAL,
            ArchiveLevel.PROVINCIAL,
            ArchiveLevel.PREFECTURAL,
            ArchiveLevel.PROVINCIAL);
    assertThat(
            query(
                "select first_national_at at time zone 'Asia/Shanghai' from archive where id = ?",
                id))
        .containsExactly("2026-11-22 09:00:00");
  }

  @Test
  @Tag("ARC-061")
  void everyUnionOfTheWaySeesAllStepsWithReasonAndLevel() {
    long id = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.community, bench.street);
    bench.sendBack(bench.county, "家庭收入有误", id);
    for (Caller caller : List.of(bench.community, bench.street, bench.county, bench.national)) {
      List<ReportingRecord> steps = bench.as(caller, Archives.class, a -> a.view(id)).steps();
      assertThat(steps).extracting(ReportingRecord::getSeq).containsExactly(3, 2, 1);
      assertThat(steps.get(0).getText()).isEqualTo("家庭收入有误");
      assertThat(steps.get(0).getFromUnionName()).isEqualTo("东湖区总工会");
      assertThat(steps.get(0).getToUnionName()).isEqualTo("甲街道总工会");
      assertThat(steps.get(1).getText()).isEqualTo("同意上报");
      assertThat(steps.get(1).getLevelAfter()).isEqualTo("COUNTY");
    }
    assertThat(bench.as(bench.street, Archives.class, a -> a.view(id)).sendBackReason())
        .isEqualTo("家庭收入有误");
    assertThat(bench.as(bench.county, Archives.class, a -> a.view(id)).sendBackReason()).isNull();
  }

  @Test
  @Tag("ARC-093")
  @Tag("ARC-094")
  @Tag("ARC-096")
  void whatFailsAGuardIsListedWithItsReasonAndTheOthersGo() {
    long goes = bench.file(bench.county, ArchiveLevel.PROVINCIAL);
    long capped = bench.file(bench.county, ArchiveLevel.COUNTY);
    long gone = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.county);
    long notHere = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long wrong = bench.file(bench.county, ArchiveLevel.NATIONAL);
    ArchiveBench.run("update archive_content set single_parent = true where archive_id = " + wrong);
    long incomplete = bench.file(bench.county, ArchiveLevel.NATIONAL);
    ArchiveBench.run(
        "update archive_content set main_cause = null where archive_id = " + incomplete);

    Outcome outcome = bench.report(bench.county, goes, capped, gone, notHere, wrong, incomplete);

    assertThat(outcome.done()).isEqualTo(1);
    assertThat(outcome.refused())
        .extracting(Outcome.Refused::id)
        .containsExactlyInAnyOrder(capped, gone, notHere, wrong, incomplete);
    assertThat(sentences(outcome))
        .contains(
            "该档案的建档标准为“区县级”,不能上报到“南昌市总工会”(地市级)。",
            "该档案已上报。",
            "该档案尚未由下级上报到本单位。",
            "逻辑校验未通过:婚姻状况为“已婚”,是否单亲不应为“是”。",
            "主要致困原因未填写。");
    assertThat(outcome.refused().get(0).name()).isEqualTo("张伟");
    assertThat(view(bench.county, goes).state()).isEqualTo(ReportState.REPORTED);
    assertThat(view(bench.county, wrong).state()).isEqualTo(ReportState.UNREPORTED);
  }

  @Test
  @Tag("ARC-100")
  @Tag("INF-052")
  @Tag("INF-054")
  @Tag("INF-105")
  void aReportSendsOneReminderPerCategoryWithTheNumberThatWent() {
    long one = bench.file(bench.county, ArchiveLevel.NATIONAL);
    long two = bench.file(bench.county, ArchiveLevel.NATIONAL);
    long migrant =
        bench.file(bench.county, bench.household(2).ofMigrantWorker(), ArchiveLevel.NATIONAL);
    long capped = bench.file(bench.county, ArchiveLevel.COUNTY);
    bench.report(bench.county, one, two, migrant, capped);
    List<Reminder> got =
        bench.as(
            bench.city, Reminders.class, r -> r.page(ReminderFilter.all(ReminderBox.OPEN), 0, 20));
    assertThat(got)
        .extracting(Reminder::getSubject, Reminder::getContent, Reminder::getTargetCount)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("职工档案上报数据", "东湖区总工会上报职工档案2份,请审核。", 2),
            org.assertj.core.groups.Tuple.tuple("农民工档案上报数据", "东湖区总工会上报农民工档案1份,请审核。", 1));
    long open = bench.as(bench.street, Reminders.class, Reminders::openCount);
    assertThat(open).isZero();
  }

  @Test
  @Tag("ARC-102")
  @Tag("ARC-104")
  @Tag("INF-053")
  void aReturnGoesToTheNextUnionBelowAndTellsEachReceiverOnce() {
    long one = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.community, bench.street);
    long two = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
    long three = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.siblingStreet);
    Outcome outcome = bench.sendBack(bench.county, "请核实住房情况", one, two, three);
    assertThat(outcome.done()).isEqualTo(3);
    assertThat(view(bench.street, one).state()).isEqualTo(ReportState.SENT_BACK);
    assertThat(view(bench.community, one).state()).isEqualTo(ReportState.REPORTED);
    assertThat(view(bench.county, one).state()).isEqualTo(ReportState.SUBORDINATE_UNREPORTED);
    List<Reminder> street =
        bench.as(
            bench.street,
            Reminders.class,
            r -> r.page(ReminderFilter.all(ReminderBox.OPEN), 0, 20));
    assertThat(street)
        .filteredOn(r -> r.getSubject().equals("职工档案退回数据"))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.getContent()).isEqualTo("请核实住房情况");
              assertThat(r.getTargetCount()).isEqualTo(2);
            });
    List<Reminder> sibling =
        bench.as(
            bench.siblingStreet,
            Reminders.class,
            r -> r.page(ReminderFilter.all(ReminderBox.OPEN), 0, 20));
    assertThat(sibling).hasSize(1);
  }

  @Test
  @Tag("ARC-101")
  @Tag("ARC-104")
  void aReturnedArchiveOfAMigrantWorkerIsToldUnderItsOwnSubject() {
    long id = bench.file(bench.street, bench.household(2).ofMigrantWorker(), ArchiveLevel.NATIONAL);
    bench.report(bench.street, id);
    bench.sendBack(bench.county, "合同期限有误", id);
    List<Reminder> got =
        bench.as(
            bench.street,
            Reminders.class,
            r -> r.page(ReminderFilter.all(ReminderBox.OPEN), 0, 20));
    assertThat(got)
        .extracting(Reminder::getSubject, Reminder::getContent)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("农民工档案退回数据", "合同期限有误"));
  }

  @Test
  @Tag("ARC-101")
  @Tag("ARC-103")
  void aReturnNeedsAReasonAndOnlyTheHolderCanGiveIt() {
    long own = bench.file(bench.county, ArchiveLevel.NATIONAL);
    long on = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street, bench.county);
    assertThatThrownBy(() -> bench.sendBack(bench.county, "  ", own))
        .isInstanceOfSatisfying(
            Violations.class,
            wrong ->
                assertThat(wrong.all().get(0).problem()).isEqualTo(ArchiveRefusal.REASON_MISSING));
    assertThatThrownBy(() -> bench.sendBack(bench.county, "错", own)).isInstanceOf(Violations.class);
    assertThatThrownBy(() -> bench.sendBack(bench.county, "错".repeat(501), own))
        .isInstanceOf(Violations.class);
    assertThat(sentences(bench.sendBack(bench.county, "材料不全", own, on)))
        .containsExactlyInAnyOrder("本单位的档案不能退回。", "该档案已上报到上级工会,请先由上级工会退回。");
  }

  @Test
  @Tag("ARC-095")
  void thePreviewTellsWhatWouldGoAndChangesNothing() {
    long goes = bench.file(bench.county, ArchiveLevel.NATIONAL);
    long capped = bench.file(bench.county, ArchiveLevel.COUNTY);
    Preview preview =
        bench.as(bench.county, ArchiveReporting.class, r -> r.previewReport(List.of(goes, capped)));
    assertThat(preview.possible()).isEqualTo(1);
    assertThat(preview.refused()).hasSize(1);
    assertThat(preview.receivers()).containsExactly("南昌市总工会");
    assertThat(preview.reminders())
        .isEqualTo(
            Map.of(ArchiveType.URBAN_WORKER, new ReminderText("职工档案上报数据", "东湖区总工会上报职工档案1份,请审核。")));
    assertThat(view(bench.county, goes).state()).isEqualTo(ReportState.UNREPORTED);
  }

  @Test
  @Tag("ARC-099")
  void theRootReportsToNobody() {
    long id = bench.file(bench.national, ArchiveLevel.NATIONAL);
    assertThatThrownBy(() -> bench.report(bench.national, id))
        .isInstanceOfSatisfying(
            BusinessException.class,
            no -> assertThat(no.problem()).isEqualTo(ArchiveRefusal.NO_SUPERIOR));
  }

  @Test
  @Tag("ARC-104")
  void aReturnLeavesTheContentAsItIs() {
    long id = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
    String before = checksum(id);
    bench.sendBack(bench.county, "材料不全", id);
    assertThat(checksum(id)).isEqualTo(before);
  }

  @Test
  @Tag("ARC-093")
  @Tag("ARC-096")
  void ofTwoWhoReportAtTheSameInstantOneWinsAndTheOtherIsToldWhy() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        long id = bench.file(bench.county, bench.household(0), ArchiveLevel.NATIONAL);
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Outcome> one =
            () -> {
              start.await(10, TimeUnit.SECONDS);
              return bench.report(bench.county, id);
            };
        Future<Outcome> first = pool.submit(one);
        Future<Outcome> second = pool.submit(one);
        List<Outcome> outcomes =
            List.of(first.get(20, TimeUnit.SECONDS), second.get(20, TimeUnit.SECONDS));
        assertThat(outcomes).extracting(Outcome::done).containsExactlyInAnyOrder(0, 1);
        assertThat(outcomes.stream().flatMap(o -> sentences(o).stream()))
            .containsExactly("该档案已上报。");
        assertThat(query("select count(*) from reporting_record where record_id = ?", id))
            .containsExactly("1");
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static String checksum(long id) {
    return query(
            """
            select md5(c::text || (select string_agg(m::text, ',' order by m.id)
                                   from archive_member m where m.archive_id = c.archive_id))
            from archive_content c where c.archive_id = ?""",
            id)
        .get(0);
  }

  private record Seen(ArchiveLevel level, ReportState state) {}

  private Seen view(Caller caller, long id) {
    ArchiveView view = bench.as(caller, Archives.class, a -> a.view(id));
    return new Seen(view.archive().getArchiveLevel(), view.position().state());
  }
}
