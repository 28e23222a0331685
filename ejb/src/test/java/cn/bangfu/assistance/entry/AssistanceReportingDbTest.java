package cn.bangfu.assistance.entry;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.assistance.AssistanceAct;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.assistance.AssistanceFilter;
import cn.bangfu.assistance.AssistanceRow;
import cn.bangfu.assistance.AssistanceView;
import cn.bangfu.assistance.Assistances;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.reporting.ReportState;
import cn.bangfu.reporting.ReportingAction;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Records go up and down the tree, one union at a time. */
class AssistanceReportingDbTest {

  private final AssistanceBench bench = new AssistanceBench();

  private AssistanceOutcome report(Caller caller, Long... ids) {
    return bench.as(caller, AssistanceReporting.class, r -> r.report(List.of(ids), null, null));
  }

  private AssistanceOutcome sendBack(Caller caller, String reason, Long... ids) {
    return bench.as(caller, AssistanceReporting.class, r -> r.sendBack(List.of(ids), null, reason));
  }

  private static List<String> sentences(AssistanceOutcome outcome) {
    return outcome.refused().stream().map(one -> Texts.of(one.reason())).toList();
  }

  private ReportState state(Caller caller, long id) {
    AssistanceView view = bench.as(caller, Assistances.class, a -> a.view(id));
    return view.state();
  }

  /** An archive that stands at the province. */
  private long archive() {
    long archive = bench.household();
    bench.archives.report(bench.archives.street, archive);
    bench.archives.report(bench.archives.county, archive);
    bench.archives.report(bench.archives.city, archive);
    return archive;
  }

  @Test
  @Tag("AST-060")
  @Tag("AST-064")
  @Tag("AST-066")
  void theWorkedExampleOfUpAndDown() {
    long id = bench.help(bench.street, archive(), "300.00");
    assertThat(report(bench.street, id).done()).isEqualTo(1);
    assertThat(state(bench.street, id)).isEqualTo(ReportState.REPORTED);
    assertThat(state(bench.county, id)).isEqualTo(ReportState.UNREPORTED);
    assertThat(state(bench.city, id)).isEqualTo(ReportState.SUBORDINATE_UNREPORTED);
    report(bench.county, id);
    assertThat(state(bench.county, id)).isEqualTo(ReportState.REPORTED);
    assertThat(state(bench.city, id)).isEqualTo(ReportState.UNREPORTED);
    sendBack(bench.city, "缺少领取签字单", id);
    assertThat(state(bench.county, id)).isEqualTo(ReportState.SENT_BACK);
    assertThat(state(bench.street, id)).isEqualTo(ReportState.REPORTED);
    assertThat(state(bench.city, id)).isEqualTo(ReportState.SUBORDINATE_UNREPORTED);
    sendBack(bench.county, "请补充签字单", id);
    assertThat(state(bench.street, id)).isEqualTo(ReportState.SENT_BACK);
    bench.change(bench.street, id, one -> one.setRemark("已补充"));
    AssistanceView view = bench.as(bench.street, Assistances.class, a -> a.view(id));
    assertThat(view.steps())
        .extracting(step -> step.getAction() + " " + step.getText())
        .startsWith(ReportingAction.SEND_BACK + " 请补充签字单", ReportingAction.SEND_BACK + " 缺少领取签字单");
    assertThat(view.steps()).hasSize(4);
    assertThat(told(bench.county))
        .containsExactly("帮扶救助上报数据:甲街道总工会上报帮扶救助信息 1 条,合计 300.00 元。", "帮扶救助退回数据:缺少领取签字单");
  }

  @Test
  @Tag("AST-060")
  @Tag("AST-064")
  void whatIsTypedReachesTheReceiverAndIsNeitherTooShortNorTooLong() {
    long id = bench.help(bench.street, archive(), "300.00");
    assertThat(wrong(() -> typed("报", "字".repeat(501), id)))
        .containsExactlyInAnyOrder("subject", "content");
    assertThat(state(bench.street, id)).isEqualTo(ReportState.UNREPORTED);
    typed(" 三季度帮扶 ", "请查收本季度名单。", id);
    assertThat(told(bench.county)).containsExactly("三季度帮扶:请查收本季度名单。");
    assertThat(wrong(() -> returned("退".repeat(101), "退", id)))
        .containsExactlyInAnyOrder("subject", "reason");
    assertThat(wrong(() -> returned(null, "字".repeat(501), id))).containsExactly("reason");
    assertThat(state(bench.county, id)).isEqualTo(ReportState.UNREPORTED);
    returned("请补签字单", "缺少领取签字单", id);
    assertThat(told(bench.street)).containsExactly("请补签字单:缺少领取签字单");
  }

  private void typed(String subject, String content, long id) {
    bench.as(bench.street, AssistanceReporting.class, r -> r.report(List.of(id), subject, content));
  }

  private void returned(String subject, String reason, long id) {
    bench.as(
        bench.county, AssistanceReporting.class, r -> r.sendBack(List.of(id), subject, reason));
  }

  private static List<String> wrong(Runnable act) {
    return catchThrowableOfType(Violations.class, act::run).all().stream()
        .map(Violation::field)
        .toList();
  }

  private static List<String> told(Caller receiver) {
    return query(
        "select subject || ':' || content from reminder where receiver_union_id = ? and category ="
            + " 'ASSISTANCE' order by id",
        receiver.unionId());
  }

  @Test
  @Tag("AST-061")
  @Tag("AST-062")
  @Tag("AST-063")
  void whatCannotGoUpStaysAndSaysWhy() {
    long atCounty = bench.household();
    bench.archives.report(bench.archives.street, atCounty);
    long good = bench.help(bench.street, atCounty, "100.00");
    long home = bench.help(bench.street, bench.household(), "200.00");
    AssistanceOutcome outcome = report(bench.street, good, home);
    assertThat(outcome.done()).isEqualTo(1);
    assertThat(sentences(outcome)).containsExactly("档案尚未上报到“区县级”,请先上报档案。");
    assertThat(outcome.refused().get(0).name()).isEqualTo("张伟");
    assertThat(sentences(report(bench.county, good))).containsExactly("档案尚未上报到“地市级”,请先上报档案。");
    assertThat(sentences(report(bench.street, good))).containsExactly("该信息已上报。");
    assertThat(sentences(report(bench.county, home))).containsExactly("该信息尚未上报到本单位。");
    assertThatThrownBy(() -> report(bench.national, good))
        .isInstanceOfSatisfying(
            BusinessException.class, no -> assertThat(Texts.of(no)).isEqualTo("本单位没有上级工会,不能上报。"));
    bench.archives.report(bench.archives.county, atCounty);
    run(
        "insert into archive_problem (archive_id, kind, found_at) values (%d, 'INCOMPLETE', now())"
            .formatted(atCounty));
    assertThat(sentences(report(bench.county, good)).get(0)).startsWith("该档案为有问题档案(");
    assertThatThrownBy(() -> report(bench.siblingStreet, good)).isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("ARC-075")
  void whatWasGivenBeforeAnArchiveWasClosedIsStillReported() {
    long archive = archive();
    long before = bench.help(bench.street, archive, "300.00");
    run("update archive set life_state = 'DEREGISTERED' where id = " + archive);
    assertThat(report(bench.street, before).done()).isEqualTo(1);
    assertThat(state(bench.street, before)).isEqualTo(ReportState.REPORTED);
    run("update archive set life_state = 'EXITED' where id = " + archive);
    assertThat(report(bench.county, before).done()).isEqualTo(1);
    assertThat(state(bench.county, before)).isEqualTo(ReportState.REPORTED);
  }

  @Test
  @Tag("AST-065")
  void aUnionReturnsOnlyWhatItHoldsAndDidNotMake() {
    long id = bench.help(bench.street, archive(), "300.00");
    assertThat(sentences(sendBack(bench.street, "退回原因", id))).containsExactly("本单位填报的信息不能退回。");
    report(bench.street, id);
    report(bench.county, id);
    assertThat(sentences(sendBack(bench.county, "退回原因", id)))
        .containsExactly("该信息已上报到上级工会,请先由上级工会退回。");
    assertThatThrownBy(() -> sendBack(bench.city, " ", id)).hasMessageContaining("REASON");
    assertThat(sendBack(bench.city, "退回原因", id).done()).isEqualTo(1);
  }

  @Test
  @Tag("AST-067")
  @Tag("INF-061")
  void amountsStayAndTheReminderLeadsToItsRecords() {
    long id = bench.help(bench.street, archive(), "300.00");
    bench.help(bench.street, archive(), "1.00");
    String before =
        query("select string_agg(l::text, ';') from assistance_line l where assistance_id = ?", id)
            .get(0);
    report(bench.street, id);
    assertThat(
            query(
                "select string_agg(l::text, ';') from assistance_line l where assistance_id = ?",
                id))
        .containsExactly(before);
    long reminder =
        Long.parseLong(
            query(
                    "select id from reminder where receiver_union_id = ? and category ="
                        + " 'ASSISTANCE'",
                    bench.county.unionId())
                .get(0));
    AssistanceFilter told =
        new AssistanceFilter(
            null, true, null, null, null, null, null, null, null, null, false, reminder, null);
    List<AssistanceRow> rows = bench.rows(bench.county, told);
    assertThat(rows).extracting(AssistanceRow::id).containsExactly(id);
    assertThat(rows.get(0).acts())
        .containsExactlyInAnyOrder(AssistanceAct.REPORT, AssistanceAct.SEND_BACK);
    assertThat(bench.rows(bench.city, told)).as("a reminder to another union").isEmpty();
  }
}
