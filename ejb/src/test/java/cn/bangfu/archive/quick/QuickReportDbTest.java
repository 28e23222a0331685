package cn.bangfu.archive.quick;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
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
import cn.bangfu.archive.filing.FileArchive;
import cn.bangfu.job.JobClock;
import cn.bangfu.job.JobDesk;
import cn.bangfu.job.JobState;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.quick.QuickDesk;
import cn.bangfu.quick.QuickResult;
import cn.bangfu.quick.QuickText;
import cn.bangfu.quick.QuickUnion;
import cn.bangfu.quick.QuickWay;
import cn.bangfu.reminder.Reminder;
import cn.bangfu.reminder.ReminderBox;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderFilter;
import cn.bangfu.reminder.Reminders;
import cn.bangfu.testkit.StatementCount;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Quick report and return: what is counted, what goes, what stays and why. */
class QuickReportDbTest {

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  @Tag("ARC-106")
  @Tag("ARC-107")
  @Tag("ARC-108")
  @Tag("ARC-109")
  void theWorkedExampleOfACountyReportsTwelveAndLeavesThree() {
    long broken = 0;
    for (int i = 0; i < 12; i++) {
      ArchiveLevel standard = i == 10 ? ArchiveLevel.COUNTY : ArchiveLevel.NATIONAL;
      broken = bench.fileAndReport(standard, bench.street);
    }
    incomplete(broken);
    bench.file(bench.county, ArchiveLevel.NATIONAL);
    bench.file(bench.county, ArchiveLevel.NATIONAL);
    incomplete(bench.file(bench.county, ArchiveLevel.NATIONAL));
    bench.file(bench.siblingStreet, ArchiveLevel.NATIONAL);

    List<QuickUnion> unions = bench.as(bench.county, QuickReports.class, QuickReports::unions);
    assertThat(unions).extracting(QuickUnion::name).containsExactly("东湖区总工会", "甲街道总工会", "丁街道总工会");
    assertThat(unions).extracting(QuickUnion::possible).containsExactly(2L, 10L, 0L);
    assertThat(unions).extracting(QuickUnion::impossible).containsExactly(1L, 2L, 0L);
    assertThat(unions).extracting(QuickUnion::returnable).containsExactly(0L, 12L, 0L);

    QuickFilter all = filter(QuickWay.REPORT, bench.county.unionId(), bench.street.unionId());
    List<QuickRow> rows = bench.as(bench.county, QuickReports.class, q -> q.page(all, 0, 50));
    assertThat(rows).hasSize(15);
    assertThat(rows).filteredOn(row -> !row.reasons().isEmpty()).hasSize(3);
    assertThat(rows.get(0).idNo()).contains("********");

    QuickResult result =
        bench.as(bench.county, QuickReports.class, q -> q.report(all, QuickText.USUAL));
    assertThat(result.running()).isFalse();
    assertThat(result.unions())
        .containsExactly(
            new QuickResult.OfUnion("东湖区总工会", 2, 1, 0),
            new QuickResult.OfUnion("甲街道总工会", 10, 2, 0));
    assertThat(result.refused()).hasSize(3);
    assertThat(result.refused())
        .extracting(QuickResult.Refused::reason)
        .anyMatch(reason -> reason.contains("建档标准为“区县级”"))
        .anyMatch(reason -> reason.contains("家庭住址未填写。"));
    assertThat(
            query(
                "select content from reminder where receiver_union_id = ? and sender_union_id = ?",
                bench.city.unionId(),
                bench.county.unionId()))
        .containsExactly("东湖区总工会上报职工档案12份,请审核。");
    assertThat(
            query(
                """
                select count(*) from archive a where a.holder_union_id = ? and not a.sent_back
                  and a.archive_level = 'PREFECTURAL'
                  and exists (select from reporting_record r where r.record_id = a.id and r.via_quick
                    and r.text = '同意上报' and r.to_union_id = a.holder_union_id)
                  and exists (select from archive_change c where c.archive_id = a.id
                    and c.kind = 'REPORTED' and c.union_id = ?)""",
                bench.city.unionId(),
                bench.county.unionId()))
        .containsExactly("12");
    assertThatThrownBy(
            () -> bench.as(bench.city, QuickReports.class, q -> q.result(result.order())))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("ARC-106")
  void ofVeryManyTheTreeCountsByTheirStandardsAlone() {
    heldByCounty(502);
    run(
        """
        update archive set filing_standard = 'COUNTY' where id =
          (select max(id) from archive where filing_union_id = %d)"""
            .formatted(bench.street.unionId()));
    QuickUnion street =
        bench.as(bench.county, QuickReports.class, QuickReports::unions).stream()
            .filter(union -> union.id() == bench.street.unionId())
            .findFirst()
            .orElseThrow();
    assertThat(street.exact()).isFalse();
    assertThat(street.possible()).isEqualTo(501);
    assertThat(street.impossible()).isEqualTo(1);
    assertThat(street.returnable()).isEqualTo(502);
  }

  @Test
  @Tag("ARC-107")
  void anArchiveThatWasUntickedStays() {
    long first = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
    long second = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
    QuickFilter filter =
        new QuickFilter(
            QuickWay.REPORT,
            List.of(bench.street.unionId()),
            null,
            null,
            ArchiveLevel.NATIONAL,
            List.of(first));
    bench.as(bench.county, QuickReports.class, q -> q.report(filter, QuickText.of("好")));
    assertThat(holder(first)).isEqualTo(bench.county.unionId());
    assertThat(holder(second)).isEqualTo(bench.city.unionId());
  }

  @Test
  @Tag("ARC-107")
  @Tag("ARC-108")
  void bothKindsOfArchivesGoTogetherAndTheListCanBeNarrowed() {
    long worker = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
    long migrant =
        bench.file(bench.street, bench.household(2).ofMigrantWorker(), ArchiveLevel.NATIONAL);
    bench.report(bench.street, migrant);
    long sudden = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
    run("update archive set hardship_category = 'SUDDEN_HARDSHIP' where id = " + sudden);
    assertThat(shown(ArchiveType.MIGRANT_WORKER, null)).containsExactly(migrant);
    assertThat(shown(ArchiveType.URBAN_WORKER, null)).containsExactlyInAnyOrder(worker, sudden);
    assertThat(shown(null, HardshipCategory.SUDDEN_HARDSHIP)).containsExactly(sudden);
    QuickFilter both =
        new QuickFilter(
            QuickWay.REPORT, List.of(bench.street.unionId()), null, null, null, List.of(sudden));
    QuickResult result =
        bench.as(
            bench.county,
            QuickReports.class,
            q -> q.report(both, new QuickText(null, null, "一并上报")));
    assertThat(result.done()).isEqualTo(2);
    assertThat(holder(worker)).isEqualTo(bench.city.unionId());
    assertThat(holder(migrant)).isEqualTo(bench.city.unionId());
    assertThat(
            query(
                "select category || ' ' || subject || ' ' || content from reminder where"
                    + " receiver_union_id = ? and sender_union_id = ? order by category",
                bench.city.unionId(),
                bench.county.unionId()))
        .as("one text, told once to each kind's readers")
        .containsExactly("ARCHIVE 职工档案上报数据 一并上报", "MIGRANT_ARCHIVE 农民工档案上报数据 一并上报");
  }

  private List<Long> shown(ArchiveType type, HardshipCategory category) {
    QuickFilter filter =
        new QuickFilter(
            QuickWay.REPORT, List.of(bench.street.unionId()), type, category, null, List.of());
    return bench.as(bench.county, QuickReports.class, q -> q.page(filter, 0, 50)).stream()
        .map(QuickRow::id)
        .toList();
  }

  @Test
  @Tag("ARC-110")
  void aReturnGoesToTheSubordinateEachArchiveCameFromAndNeverToTheOwnUnion() {
    long deep = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.community, bench.street);
    long shallow = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
    long other = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.siblingStreet);
    long gone = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street, bench.county);
    QuickFilter both =
        filter(QuickWay.SEND_BACK, bench.street.unionId(), bench.siblingStreet.unionId());
    assertThatThrownBy(() -> sendBack(bench.county, both, " "))
        .isInstanceOf(BusinessException.class);
    assertThatThrownBy(
            () ->
                sendBack(bench.county, filter(QuickWay.SEND_BACK, bench.county.unionId()), "材料不全"))
        .isInstanceOf(BusinessException.class);
    QuickResult result = sendBack(bench.county, both, "材料不全");
    assertThat(result.done()).isEqualTo(3);
    assertThat(holder(deep)).isEqualTo(bench.street.unionId());
    assertThat(holder(shallow)).isEqualTo(bench.street.unionId());
    assertThat(holder(other)).isEqualTo(bench.siblingStreet.unionId());
    assertThat(holder(gone)).isEqualTo(bench.city.unionId());
    assertThat(query("select sent_back from archive where id = ?", deep)).containsExactly("t");
    assertThat(query("select archive_level from archive where id = ?", deep))
        .containsExactly("GRASSROOTS");
    assertThat(
            query(
                "select receiver_union_id from reminder where sender_union_id = ? and content ="
                    + " '材料不全' order by 1",
                bench.county.unionId()))
        .containsExactlyInAnyOrder(
            Long.toString(bench.street.unionId()), Long.toString(bench.siblingStreet.unionId()));
  }

  @Test
  @Tag("ARC-111")
  void moreThanTwoHundredAreAJobThatStopsBetweenWholeArchivesAndGoesOnWithTheRest()
      throws Exception {
    heldByCounty(1200);
    QuickResult begun =
        sendBack(bench.county, filter(QuickWay.SEND_BACK, bench.street.unionId()), "统一退回核对");
    assertThat(begun.running()).isTrue();
    assertThat(begun.total()).isEqualTo(1200);
    assertThat(query("select kind from job_run where run_key = ?", Long.toString(begun.order())))
        .as("runs of other kinds may have the same key")
        .containsOnlyOnce("QUICK_REPORT");
    int[] statements = new int[1];
    statements[0] = StatementCount.of(() -> step(begun.order())).size();
    assertThat(statements[0]).as("one statement moves a portion").isLessThan(25);
    assertThat(moved()).isEqualTo(1000);
    assertThat(logged()).isEqualTo(1000);
    assertThat(step(begun.order()).over()).isFalse();
    assertThat(moved()).isEqualTo(1200);
    assertThat(step(begun.order()).over()).isTrue();
    assertThat(step(begun.order()).over()).as("a restart after the end does nothing").isTrue();
    assertThat(logged()).isEqualTo(1200);
    assertThat(
            query(
                "select target_count from reminder where sender_union_id = ? and content = ?",
                bench.county.unionId(),
                "统一退回核对"))
        .containsExactly("1200");
    QuickResult result = bench.as(bench.county, QuickReports.class, q -> q.result(begun.order()));
    assertThat(result.running()).isFalse();
    assertThat(result.unions()).containsExactly(new QuickResult.OfUnion("甲街道总工会", 1200, 0, 0));
  }

  @Test
  @Tag("ARC-111")
  @Tag("INF-054")
  void aReminderBringsTheResultToTheUserWhoAskedAndMayHaveLeft() {
    heldByCounty(201);
    Caller asker = user("asker");
    long order =
        sendBack(asker, filter(QuickWay.SEND_BACK, bench.street.unionId()), "统一退回核对").order();
    long run =
        Long.parseLong(
            query(
                    "select id from job_run where kind = 'QUICK_REPORT' and run_key = ?",
                    Long.toString(order))
                .get(0));
    bench.services.as(
        Caller.SYSTEM,
        () -> {
          bench.services.get(JobClock.class).begin(run, "server#1");
          QuickDesk.Progress progress;
          do {
            progress = bench.services.get(QuickDesk.class).step(order);
          } while (!progress.over());
          JobDesk job = bench.services.get(JobDesk.class);
          job.progress(run, progress.done(), progress.refused(), null);
          job.ended(run, JobState.DONE);
        });
    assertThat(ofJobs(asker))
        .extracting(one -> one.getSubject() + ":" + one.getContent())
        .containsExactly("快速上报退回已完成:运行编号" + run + ",已处理201项,状态:已完成。详见“我的任务”。");
    assertThat(ofJobs(user("other"))).isEmpty();
  }

  private List<Reminder> ofJobs(Caller who) {
    return bench
        .as(who, Reminders.class, r -> r.page(ReminderFilter.all(ReminderBox.OPEN), 0, 20))
        .stream()
        .filter(one -> one.getCategory() == ReminderCategory.JOB)
        .toList();
  }

  /** A clerk of the county with an account of his own. */
  private Caller user(String login) {
    Caller county = bench.county;
    long id =
        bench.unions.user(
            county.unionId(), login + UUID.randomUUID().toString().substring(0, 8), "-");
    return new Caller(
        id,
        login,
        "王五",
        county.unionId(),
        county.unionName(),
        county.unionPath(),
        county.unionDepth(),
        county.unionLevel(),
        county.stage(),
        county.permissions());
  }

  @Test
  @Tag("ARC-111")
  void whatIsAskedOfTheDatabaseDoesNotGrowWithTheArchivesThatAreChecked() throws Exception {
    List<Integer> statements = new ArrayList<>();
    for (int count : List.of(4, 24)) {
      for (int i = 0; i < count; i++) {
        ArchiveForm form = bench.form(bench.street, bench.household(2), ArchiveLevel.NATIONAL);
        form.getContent().setBank("中国银行");
        form.getContent().setBankBranch("北京支行");
        form.getContent().setBankCardNo("6222021234567891234");
        FileArchive command = new FileArchive(form, true);
        bench.report(
            bench.street, bench.as(bench.street, ArchiveFiling.class, f -> f.file(command)).id());
      }
      QuickFilter move = filter(QuickWay.REPORT, bench.street.unionId());
      int[] done = new int[1];
      statements.add(
          StatementCount.of(
                  () ->
                      done[0] =
                          bench
                              .as(
                                  bench.county,
                                  QuickReports.class,
                                  q -> q.report(move, QuickText.USUAL))
                              .done())
              .size());
      assertThat(done[0]).isEqualTo(count);
    }
    assertThat(statements.get(1)).isLessThanOrEqualTo(statements.get(0)).isLessThan(50);
  }

  private QuickDesk.Progress step(long order) {
    return bench.as(Caller.SYSTEM, QuickDesk.class, desk -> desk.step(order));
  }

  private long moved() {
    return Long.parseLong(
        query(
                "select count(*) from archive where holder_union_id = ? and sent_back",
                bench.street.unionId())
            .get(0));
  }

  private long logged() {
    return Long.parseLong(
        query(
                "select count(*) from reporting_record where from_union_id = ? and via_quick and"
                    + " action = 'SEND_BACK'",
                bench.county.unionId())
            .get(0));
  }

  /** Archives of the street that the county holds, without content: a return asks for none. */
  private void heldByCounty(int count) {
    run(
        """
        insert into archive (id, employee_no, head_name, archive_type, hardship_category, filing_standard,
          archive_level, archive_class, life_state, filing_union_id, filing_union_path, county_id,
          holder_union_id, holder_depth, sent_back, filing_date, submission, entered_at, entered_by, changed_at, changed_by)
        select nextval('archive_seq'), 'q' || i, '张伟', 'URBAN_WORKER', 'BORDERLINE', 'NATIONAL', 'COUNTY',
          'INCREMENT', 'ACTIVE', s.id, s.path, h.id, h.id, h.depth, false, date '2020-01-01', gen_random_uuid(),
          now(), 'test', now(), 'test'
        from union_org s, union_org h, generate_series(1, %d) i
        where s.id = %d and h.id = %d"""
            .formatted(count, bench.street.unionId(), bench.county.unionId()));
  }

  private QuickResult sendBack(Caller caller, QuickFilter filter, String reason) {
    return bench.as(caller, QuickReports.class, q -> q.sendBack(filter, QuickText.of(reason)));
  }

  private static QuickFilter filter(QuickWay way, Long... unions) {
    return new QuickFilter(way, List.of(unions), null, null, null, List.of());
  }

  private static void incomplete(long archive) {
    run("update archive_content set home_address = null where archive_id = " + archive);
  }

  private static long holder(long archive) {
    return Long.parseLong(
        query("select holder_union_id from archive where id = ?", archive).get(0));
  }
}
