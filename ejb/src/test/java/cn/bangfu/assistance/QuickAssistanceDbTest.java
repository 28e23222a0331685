package cn.bangfu.assistance;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static cn.bangfu.quick.QuickBench.heldBy;
import static cn.bangfu.quick.QuickBench.logged;
import static cn.bangfu.quick.QuickBench.more;
import static cn.bangfu.quick.QuickBench.of;
import static cn.bangfu.quick.QuickBench.step;
import static cn.bangfu.quick.QuickBench.told;
import static cn.bangfu.quick.QuickBench.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.quick.QuickReports;
import cn.bangfu.assistance.entry.AssistanceReporting;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.quick.Listed;
import cn.bangfu.quick.QuickChoice;
import cn.bangfu.quick.QuickDrill;
import cn.bangfu.quick.QuickResult;
import cn.bangfu.quick.QuickSum;
import cn.bangfu.quick.QuickUnion;
import cn.bangfu.quick.QuickWay;
import cn.bangfu.testkit.Services;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Help goes up and down for whole unions: what is counted, what goes, what stays and why. */
class QuickAssistanceDbTest extends QuickDrill<QuickAssistance, AssistanceRow> {

  private final AssistanceBench bench = new AssistanceBench();

  QuickAssistanceDbTest() {
    super(QuickAssistance.class);
  }

  @Override
  protected Services services() {
    return bench.archives.services;
  }

  private void reportOne(Caller caller, long id) {
    bench.as(caller, AssistanceReporting.class, r -> r.report(List.of(id), null, null));
  }

  /** An archive of the street that stands at the province. */
  private long archive() {
    return archive(bench.archives.street);
  }

  private long archive(Caller by) {
    long archive = bench.archives.file(by, ArchiveLevel.NATIONAL);
    bench.archives.report(by, archive);
    if (by == bench.archives.community) {
      bench.archives.report(bench.archives.street, archive);
    }
    bench.archives.report(bench.archives.county, archive);
    bench.archives.report(bench.archives.city, archive);
    return archive;
  }

  /** Help of a union that its superior holds. */
  private long reported(Caller by, long archive, String amount) {
    long id = bench.help(by, archive, amount);
    reportOne(by, id);
    return id;
  }

  private static String holder(long id) {
    return query("select holder_union_id from assistance where id = ?", id).get(0);
  }

  private static String union(Caller caller) {
    return Long.toString(caller.unionId());
  }

  private static String said(Runnable act) {
    try {
      act.run();
      return "";
    } catch (BusinessException no) {
      return Texts.of(no);
    }
  }

  @Test
  @Tag("AST-068")
  @Tag("AST-069")
  @Tag("AST-066")
  @Tag("AST-070")
  @Tag("AST-072")
  void aCountyReportsWhatMayGoAndSeesWhatStaysAndWhy() {
    long known = archive();
    long first = reported(bench.street, known, "300.00");
    final long second = reported(bench.street, known, "50.50");
    long low = bench.household();
    bench.archives.report(bench.archives.street, low);
    final long stays = reported(bench.street, low, "70.00");
    final long sibling =
        reported(bench.siblingStreet, archive(bench.archives.siblingStreet), "20.00");
    final long own = bench.help(bench.county, known, "1000.00");
    bench.help(bench.street, known, "9.00");

    List<QuickUnion> unions = as(bench.county, QuickAssistance::unions);
    assertThat(unions)
        .extracting(
            one ->
                "%s %d %s %d %d"
                    .formatted(
                        one.name(),
                        one.possible(),
                        one.amount(),
                        one.impossible(),
                        one.returnable()))
        .containsExactly("东湖区总工会 1 1000.00 0 0", "甲街道总工会 2 350.50 1 3", "丁街道总工会 1 20.00 0 1");

    QuickChoice all = of(QuickWay.REPORT, bench.county, bench.street);
    List<Listed<AssistanceRow>> page = page(bench.county, all);
    assertThat(page).extracting(Listed::id).containsExactlyInAnyOrder(first, second, stays, own);
    assertThat(as(bench.county, q -> q.count(all)).value()).isEqualTo(4);
    QuickChoice no = new QuickChoice(QuickWay.REPORT, all.unions(), List.of(), true);
    assertThat(page(bench.county, no))
        .extracting(one -> one.id() + " " + one.reasons().get(0))
        .containsExactly(stays + " 档案尚未上报到“地市级”,请先上报档案。");

    QuickChoice ticked = without(all, first);
    QuickSum sum = as(bench.county, q -> q.sum(ticked));
    assertThat(sum).isEqualTo(new QuickSum(3, new BigDecimal("1120.50")));
    QuickResult result = report(bench.county, ticked);
    assertThat(result.unions())
        .containsExactly(
            new QuickResult.OfUnion("东湖区总工会", 1, 0, 0), new QuickResult.OfUnion("甲街道总工会", 1, 1, 0));
    assertThat(result.refused())
        .extracting(one -> one.union() + " " + one.name() + " " + one.reason())
        .containsExactly("甲街道总工会 张伟 档案尚未上报到“地市级”,请先上报档案。");
    assertThat(List.of(holder(first), holder(stays), holder(sibling)))
        .containsOnly(union(bench.county));
    assertThat(List.of(holder(second), holder(own))).containsOnly(union(bench.city));
    assertThat(told(bench.county, bench.city))
        .containsExactly("帮扶救助上报数据:东湖区总工会上报帮扶救助信息 2 条,合计 1,050.50 元。");
    assertThat(logged(bench.county, "REPORT")).isEqualTo(2);
    assertThat(
            query(
                "select distinct reminder from reporting_record where via_quick and record_kind ="
                    + " 'ASSISTANCE' and record_id = ?",
                second))
        .as("without typed words the log has the subject of the reminder")
        .containsExactly("帮扶救助上报数据");
  }

  @Test
  @Tag("AST-068")
  @Tag("AST-120")
  void aPaymentThatIsNotDecidedYetIsCountedAsOneThatCannotGo() {
    long id = reported(bench.street, archive(), "300.00");
    run(
        "update assistance set source_kind = 'HANDOUT', source_id = 1, undecided = true where id = "
            + id);
    assertThat(as(bench.county, QuickAssistance::unions))
        .extracting(one -> "%s %d %d".formatted(one.name(), one.possible(), one.impossible()))
        .contains("甲街道总工会 0 1");
    QuickChoice no =
        new QuickChoice(
            QuickWay.REPORT, of(QuickWay.REPORT, bench.street).unions(), List.of(), true);
    assertThat(page(bench.county, no))
        .extracting(one -> one.reasons().get(0))
        .containsExactly("该笔帮扶资金尚未确认到账(签收)。");
  }

  @Test
  @Tag("AST-068")
  @Tag("AST-070")
  void nothingIsCountedListedOrMovedOutsideOfTheOwnUnion() {
    long id = reported(bench.street, archive(), "300.00");
    QuickChoice ofStreet = of(QuickWay.REPORT, bench.street);
    for (Caller other : List.of(bench.siblingStreet, bench.otherProvince, bench.city)) {
      assertThat(page(other, ofStreet)).isEmpty();
      assertThat(said(() -> report(other, ofStreet))).isEqualTo("所选单位没有可办理的信息。");
      assertThat(said(() -> sendBack(other, "退回核对", bench.street))).isEqualTo("所选单位没有可办理的信息。");
    }
    assertThat(holder(id)).isEqualTo(union(bench.county));
    Caller reader = bench.reader(bench.county);
    assertThatThrownBy(() -> as(reader, QuickAssistance::unions)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> report(reader, ofStreet)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> sendBack(reader, "退回核对", bench.street))
        .isInstanceOf(AccessDenied.class);
    assertThat(said(() -> report(bench.national, ofStreet))).isEqualTo("本单位没有上级工会,不能上报。");
    assertThat(said(() -> report(bench.county, new QuickChoice(QuickWay.REPORT, List.of()))))
        .isEqualTo("请先选择单位。");
    long order = report(bench.county, ofStreet).order();
    assertThatThrownBy(() -> as(bench.city, q -> q.result(order))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () -> bench.as(bench.county, QuickReports.class, quick -> quick.result(order)))
        .as("an order of another kind")
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("AST-071")
  @Tag("AST-072")
  void aReturnGoesToTheSubordinateEachRecordCameFromAndNeverToTheOwnUnion() {
    long known = archive();
    long deep = reported(bench.community, archive(bench.archives.community), "10.00");
    reportOne(bench.street, deep);
    final long shallow = reported(bench.street, known, "30.00");
    final long other =
        reported(bench.siblingStreet, archive(bench.archives.siblingStreet), "40.00");
    long again = reported(bench.street, known, "50.00");
    reportOne(bench.county, again);
    final long gone = reported(bench.street, known, "60.00");
    bench.as(bench.city, AssistanceReporting.class, r -> r.sendBack(List.of(again), null, "请街道核对"));
    reportOne(bench.county, gone);
    final long own = bench.help(bench.county, known, "70.00");

    assertThat(said(() -> sendBack(bench.county, " ", bench.street))).isEqualTo("请填写退回原因。");
    assertThat(said(() -> sendBack(bench.county, "核", bench.street))).isEqualTo("退回原因应为2至500个字。");
    assertThat(said(() -> sendBack(bench.county, "退回核对", bench.county, bench.street)))
        .isEqualTo("本单位的帮扶救助信息没有快速退回。");
    QuickResult result = sendBack(bench.county, "签字单不全", bench.street, bench.siblingStreet);
    assertThat(result.done()).isEqualTo(4);
    assertThat(List.of(holder(deep), holder(shallow), holder(again)))
        .containsOnly(union(bench.street));
    assertThat(holder(other)).isEqualTo(union(bench.siblingStreet));
    assertThat(holder(gone)).isEqualTo(union(bench.city));
    assertThat(holder(own)).isEqualTo(union(bench.county));
    assertThat(query("select sent_back from assistance where id = ?", deep)).containsExactly("t");
    assertThat(told(bench.county, bench.street))
        .containsExactly("帮扶救助退回数据:签字单不全 东湖区总工会退回帮扶救助信息 3 条,合计 90.00 元。");
    assertThat(told(bench.county, bench.siblingStreet))
        .containsExactly("帮扶救助退回数据:签字单不全 东湖区总工会退回帮扶救助信息 1 条,合计 40.00 元。");
    assertThat(
            query(
                "select distinct text from reporting_record where from_union_id = ? and via_quick",
                bench.county.unionId()))
        .containsExactly("签字单不全");
  }

  @Test
  @Tag("AST-073")
  void aJobThatIsStoppedLeavesWholeRecordsAndTheRestIsTakenUp() {
    long like = reported(bench.street, archive(), "1.00");
    more("assistance", "record_no", like, 1199);
    QuickChoice all = of(QuickWay.REPORT, bench.street);
    QuickResult begun = report(bench.county, all);
    assertThat(begun.running()).isTrue();
    assertThat(begun.total()).isEqualTo(1200);
    assertThat(query("select kind from job_run where run_key = ?", Long.toString(begun.order())))
        .as("runs of other kinds may have the same key")
        .containsOnlyOnce("QUICK_REPORT");
    assertThatThrownBy(
            () ->
                bench.archives.services.inTransaction(
                    em -> {
                      step(bench.archives, begun.order());
                      throw new IllegalStateException("the server stops");
                    }))
        .hasMessage("the server stops");
    assertThat(heldBy("assistance", bench.city)).as("all of a portion or nothing").isZero();
    assertThat(logged(bench.county, "REPORT")).isZero();
    step(bench.archives, begun.order());
    assertThat(heldBy("assistance", bench.city)).isEqualTo(1000);
    assertThat(logged(bench.county, "REPORT")).isEqualTo(1000);
    assertThat(as(bench.county, q -> q.result(begun.order())).running()).isTrue();

    QuickResult repeated = report(bench.county, all);
    assertThat(repeated.total()).as("only the rest is left").isEqualTo(200);
    assertThat(heldBy("assistance", bench.city)).isEqualTo(1200);
    run("delete from assistance where id = (select max(id) from assistance)");
    assertThat(step(bench.archives, begun.order()).over()).isFalse();
    assertThat(step(bench.archives, begun.order()).over()).isTrue();
    assertThat(step(bench.archives, begun.order()).over()).as("after the end nothing").isTrue();
    assertThat(logged(bench.county, "REPORT")).isEqualTo(1200);
    QuickResult result = as(bench.county, q -> q.result(begun.order()));
    assertThat(result.running()).isFalse();
    assertThat(result.done()).isEqualTo(1000);
    assertThat(result.refused())
        .extracting(QuickResult.Refused::reason)
        .contains("该信息已上报。", "该信息已被删除。");
    assertThat(told(bench.county, bench.city))
        .containsExactly(
            "帮扶救助上报数据:东湖区总工会上报帮扶救助信息 200 条,合计 200.00 元。",
            "帮扶救助上报数据:东湖区总工会上报帮扶救助信息 1000 条,合计 1,000.00 元。");
  }

  @Test
  @Tag("AST-073")
  void ofTwoWhoReportTheSameAtOnceEachRecordGoesOnce() throws Exception {
    long like = reported(bench.street, archive(), "1.00");
    more("assistance", "record_no", like, 149);
    Caller colleague =
        bench.archives.unions.caller(
            bench.county.unionId(), Permission.ASSISTANCE, Permission.REMINDER);
    QuickChoice all = of(QuickWay.REPORT, bench.street);
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService both = Executors.newFixedThreadPool(2);
    List<Future<String>> ends = new ArrayList<>();
    for (Caller one : List.of(bench.county, colleague)) {
      ends.add(
          both.submit(
              () -> {
                go.await();
                return said(() -> report(one, all));
              }));
    }
    go.countDown();
    for (Future<String> end : ends) {
      assertThat(end.get()).isIn("", "所选单位没有可办理的信息。");
    }
    both.shutdown();
    assertThat(heldBy("assistance", bench.city)).isEqualTo(150);
    assertThat(logged(bench.county, "REPORT")).as("each record once").isEqualTo(150);
    assertThat(
            query(
                "select count(*) from quick_target t join quick_order o on o.id = t.order_id where"
                    + " o.union_id = ? and t.state = 'DONE'",
                bench.county.unionId()))
        .containsExactly("150");
  }
}
