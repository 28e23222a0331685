package cn.bangfu.realname;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static cn.bangfu.quick.QuickBench.heldBy;
import static cn.bangfu.quick.QuickBench.logged;
import static cn.bangfu.quick.QuickBench.of;
import static cn.bangfu.quick.QuickBench.step;
import static cn.bangfu.quick.QuickBench.told;
import static cn.bangfu.quick.QuickBench.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.quick.Listed;
import cn.bangfu.quick.QuickChoice;
import cn.bangfu.quick.QuickDrill;
import cn.bangfu.quick.QuickResult;
import cn.bangfu.quick.QuickWay;
import cn.bangfu.testkit.Services;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tables go up and down for whole unions; one without rows stays. */
class QuickSummariesDbTest extends QuickDrill<QuickSummaries, SummaryListRow> {

  private final RealnameBench bench = new RealnameBench();

  QuickSummariesDbTest() {
    super(QuickSummaries.class);
  }

  @Override
  protected Services services() {
    return bench.help.archives.services;
  }

  private static String said(Runnable act) {
    try {
      act.run();
      return "";
    } catch (BusinessException no) {
      return Texts.of(no);
    }
  }

  /** A table of a union with one row of this amount. */
  private long filled(Caller keeper, Caller helper, String amount) {
    long table = bench.table(keeper);
    bench.take(keeper, table, bench.line(helper, bench.help.household(), amount));
    return table;
  }

  private static String holder(long id) {
    return query("select holder_union_id from summary_table where id = ?", id).get(0);
  }

  private static String frozen(long id) {
    return query("select frozen_at is not null from summary_table where id = ?", id).get(0);
  }

  private static String union(Caller caller) {
    return Long.toString(caller.unionId());
  }

  @Test
  @Tag("FND-061")
  void allTablesOfTheChosenUnionsGoExceptTheUntickedAndTheEmpty() {
    long first = filled(bench.street, bench.help.street, "300.00");
    final long second = filled(bench.street, bench.help.street, "50.00");
    long empty = bench.table(bench.street);
    QuickChoice own = of(QuickWay.REPORT, bench.street);
    assertThat(as(bench.street, QuickSummaries::unions).get(0))
        .matches(one -> one.possible() == 2 && one.impossible() == 1 && one.returnable() == 0)
        .matches(one -> one.amount().toString().equals("350.00"));
    List<Listed<SummaryListRow>> page = page(bench.street, own);
    assertThat(page).hasSize(3);
    assertThat(page)
        .filteredOn(one -> !one.reasons().isEmpty())
        .extracting(Listed::id)
        .containsExactly(empty);
    QuickResult result = report(bench.street, without(own, first));
    assertThat(result.done()).isEqualTo(1);
    assertThat(result.refused()).hasSize(1);
    assertThat(List.of(holder(first), holder(empty))).containsOnly(union(bench.street));
    assertThat(holder(second)).isEqualTo(union(bench.county));
    assertThat(frozen(second)).isEqualTo("t");
    assertThat(told(bench.street, bench.county))
        .containsExactly("实名制汇总表上报数据:甲街道总工会上报实名制汇总表 1 条,合计 50.00 元。");
    assertThat(logged(bench.street, "REPORT")).isEqualTo(1);
  }

  @Test
  @Tag("FND-061")
  void aReturnGoesToTheUnionBelowAndNobodyElseMovesAnything() {
    long table = filled(bench.street, bench.help.street, "300.00");
    bench.report(bench.street, table);
    QuickChoice ofStreet = of(QuickWay.SEND_BACK, bench.street);
    for (Caller other : List.of(bench.siblingStreet, bench.otherProvince, bench.city)) {
      assertThat(page(other, ofStreet)).isEmpty();
      assertThat(said(() -> sendBack(other, "退回核对", bench.street))).isEqualTo("所选单位没有可办理的信息。");
    }
    assertThatThrownBy(() -> sendBack(bench.reader(bench.county), "退回核对", bench.street))
        .isInstanceOf(AccessDenied.class);
    assertThat(said(() -> sendBack(bench.county, "退回核对", bench.county)))
        .isEqualTo("本单位的实名制汇总表没有快速退回。");
    assertThat(said(() -> sendBack(bench.county, " ", bench.street))).isEqualTo("请填写退回原因。");
    QuickResult result = sendBack(bench.county, "签字不全", bench.street);
    assertThat(result.unions()).containsExactly(new QuickResult.OfUnion("甲街道总工会", 1, 0, 0));
    assertThat(holder(table)).isEqualTo(union(bench.street));
    assertThat(frozen(table)).as("at home its persons are shown as they are").isEqualTo("f");
    assertThatThrownBy(() -> as(bench.city, q -> q.result(result.order())))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("FND-061")
  void moreThanFiveHundredTablesAreAJob() {
    long like = bench.table(bench.street);
    run(
        """
        insert into summary_table select p.* from summary_table a, generate_series(1, 520) i,
          lateral jsonb_populate_record(a, jsonb_build_object('id', nextval('summary_table_seq'),
            'table_no', 'Q' || i || '-' || a.id, 'holder_union_id', %d, 'holder_depth', %d,
            'frozen_at', now())) p
        where a.id = %d
        """
            .formatted(bench.county.unionId(), bench.county.unionDepth(), like));
    QuickResult begun = sendBack(bench.county, "请核对", bench.street);
    assertThat(begun.running()).isTrue();
    assertThat(begun.total()).isEqualTo(520);
    while (!step(bench.help.archives, begun.order()).over()) {
      assertThat(heldBy("summary_table", bench.county)).isZero();
    }
    assertThat(logged(bench.county, "SEND_BACK")).isEqualTo(520);
    assertThat(
            query(
                "select count(*) from summary_table where owner_union_id = ? and frozen_at is null",
                bench.street.unionId()))
        .containsExactly("521");
  }
}
