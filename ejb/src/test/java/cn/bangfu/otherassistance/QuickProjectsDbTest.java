package cn.bangfu.otherassistance;

import static cn.bangfu.archive.builders.ArchiveBench.query;
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
import cn.bangfu.quick.Listed;
import cn.bangfu.quick.QuickChoice;
import cn.bangfu.quick.QuickDrill;
import cn.bangfu.quick.QuickResult;
import cn.bangfu.quick.QuickWay;
import cn.bangfu.reporting.ReportState;
import cn.bangfu.testkit.Services;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Projects go up and down for whole unions; no archive holds them back. */
class QuickProjectsDbTest extends QuickDrill<QuickProjects, OtherAssistanceRow> {

  private final OtherAssistanceBench bench = new OtherAssistanceBench();

  QuickProjectsDbTest() {
    super(QuickProjects.class);
  }

  @Override
  protected Services services() {
    return bench.archives.services;
  }

  private long reported(Caller by, String name, String amount) {
    long id = bench.project(by, name, amount);
    bench.as(by, OtherAssistanceReporting.class, r -> r.report(List.of(id), null, null));
    return id;
  }

  private static String holder(long id) {
    return query("select holder_union_id from other_assistance where id = ?", id).get(0);
  }

  @Test
  @Tag("AST-116")
  void aUnionMovesAtOnceWhatCameThroughItsSubordinates() {
    long first = reported(bench.street, "夏季送清凉", "300.00");
    final long second = reported(bench.street, "春节慰问", "50.00");
    final long sibling = reported(bench.siblingStreet, "助学活动", "20.00");
    final long kept = bench.project(bench.street, "医疗互助", "10.00");
    assertThat(bench.view(bench.county, kept).state())
        .as("a superior sees what is not reported")
        .isEqualTo(ReportState.SUBORDINATE_UNREPORTED);
    assertThat(as(bench.county, QuickProjects::unions))
        .extracting(
            one ->
                "%s %d %s %d %d"
                    .formatted(
                        one.name(),
                        one.possible(),
                        one.amount(),
                        one.impossible(),
                        one.returnable()))
        .contains("甲街道总工会 2 350.00 0 2", "丁街道总工会 1 20.00 0 1");
    QuickChoice ofStreet = of(QuickWay.REPORT, bench.street);
    assertThat(page(bench.county, ofStreet))
        .extracting(Listed::name)
        .containsExactly("春节慰问", "夏季送清凉");
    assertThat(page(bench.siblingStreet, ofStreet)).as("of other unions nothing").isEmpty();
    Caller reader = bench.reader(bench.county);
    assertThatThrownBy(() -> report(reader, ofStreet)).isInstanceOf(AccessDenied.class);

    QuickResult result = report(bench.county, without(ofStreet, first));
    assertThat(result.unions()).containsExactly(new QuickResult.OfUnion("甲街道总工会", 1, 0, 0));
    assertThat(holder(second)).isEqualTo(Long.toString(bench.city.unionId()));
    assertThat(told(bench.county, bench.city))
        .containsExactly("其他帮扶上报数据:东湖区总工会上报其他帮扶 1 条,合计 50.00 元。");
    assertThat(OtherAssistanceBench.said(() -> sendBack(bench.county, " ", bench.street)))
        .containsExactly("请填写退回原因。");
    assertThat(OtherAssistanceBench.said(() -> sendBack(bench.county, "退回", bench.county)))
        .containsExactly("本单位的其他帮扶没有快速退回。");
    sendBack(bench.county, "请核对人数", bench.street, bench.siblingStreet);
    assertThat(holder(first)).isEqualTo(Long.toString(bench.street.unionId()));
    assertThat(holder(sibling)).isEqualTo(Long.toString(bench.siblingStreet.unionId()));
    assertThat(bench.view(bench.street, first).state()).isEqualTo(ReportState.SENT_BACK);
    assertThat(told(bench.county, bench.street))
        .containsExactly("其他帮扶退回数据:请核对人数 东湖区总工会退回其他帮扶 1 条,合计 300.00 元。");
    assertThatThrownBy(() -> as(bench.city, q -> q.result(result.order())))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("AST-116")
  void moreThanTwoHundredProjectsAreAJobThatTakesUpTheRest() {
    long like = reported(bench.street, "送温暖", "2.00");
    more("other_assistance", "record_no", like, 1099);
    QuickResult begun = sendBack(bench.county, "请补充材料", bench.street);
    assertThat(begun.running()).isTrue();
    assertThat(begun.total()).isEqualTo(1100);
    step(bench.archives, begun.order());
    assertThat(heldBy("other_assistance", bench.county)).isEqualTo(100);
    assertThat(step(bench.archives, begun.order()).over()).isFalse();
    assertThat(step(bench.archives, begun.order()).over()).isTrue();
    assertThat(heldBy("other_assistance", bench.county)).isZero();
    assertThat(logged(bench.county, "SEND_BACK")).isEqualTo(1100);
    assertThat(told(bench.county, bench.street))
        .containsExactly("其他帮扶退回数据:请补充材料 东湖区总工会退回其他帮扶 1100 条,合计 2,200.00 元。");
  }
}
