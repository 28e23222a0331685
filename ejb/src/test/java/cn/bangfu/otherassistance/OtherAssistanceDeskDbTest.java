package cn.bangfu.otherassistance;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.assistance.AssistanceAct;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.assistance.ChangedValue;
import cn.bangfu.assistance.entry.AssistanceOutcome;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.fund.FundBench;
import cn.bangfu.fund.FundControlDesk;
import cn.bangfu.fund.FundYear;
import cn.bangfu.fund.OverspendControl;
import cn.bangfu.kernel.Texts;
import cn.bangfu.reporting.ReportState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Projects are taken, changed, deleted, reported and returned on the real database. */
class OtherAssistanceDeskDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final OtherAssistanceBench bench = new OtherAssistanceBench();

  @Test
  @Tag("AST-111")
  void aSavedProjectHasItsNumberAndAllThatWasTyped() {
    OtherAssistanceEntry entry = bench.form(bench.street, " 夏季送清凉 ", "9999999999.99");
    assertThat(entry.getDate()).isEqualTo(TODAY);
    entry.setMaterialType(bench.code("material_type", "OTHER"));
    assertThat(bench.refused(bench.street, entry)).containsExactly("物资类型为“其他物资”时,请填写备注。");
    entry.setRemark("遮阳帽");
    long id = bench.save(bench.street, entry);
    assertThat(bench.save(bench.street, entry)).as("sent twice").isEqualTo(id);
    OtherAssistance stored = bench.view(bench.street, id).project();
    assertThat(stored.getRecordNo()).matches("QT2026\\d{10}");
    assertThat(stored.getProjectName()).isEqualTo("夏季送清凉");
    assertThat(stored.getAmount()).isEqualByComparingTo("9999999999.99");
    assertThat(stored.getPeopleCount()).isEqualTo(120);
    assertThat(stored.getRemark()).isEqualTo("遮阳帽");
    assertThat(query("select count(*) from other_assistance where id = ?", id))
        .containsExactly("1");
  }

  @Test
  @Tag("AST-111")
  void everythingThatIsWrongIsToldAtOnce() {
    OtherAssistanceEntry empty =
        bench.as(bench.street, OtherAssistanceDesk.class, OtherAssistanceDesk::begin);
    empty.setDate(null);
    empty.setExpenditureKind(null);
    assertThat(bench.refused(bench.street, empty))
        .containsExactlyInAnyOrder(
            "请填写项目名称。",
            "请填写时间。",
            "请填写涉及人数。",
            "请填写帮扶措施。",
            "请填写帮扶金额。",
            "请填写资金来源。",
            "请填写资金年度。",
            "请填写物资类型。",
            "请填写支出类别。");
    OtherAssistanceEntry wrong = bench.form(bench.street, "送", "0.001");
    wrong.setDate(TODAY.plusDays(1));
    wrong.setPeopleCount(0);
    wrong.setFundYear(2028);
    wrong.setMeasure(bench.code("fund_type", "UNION_FUND"));
    wrong.setRemark("备".repeat(1001));
    assertThat(bench.refused(bench.street, wrong))
        .containsExactlyInAnyOrder(
            "项目名称至少填写2个字。",
            "时间应在2007-01-01至2026-11-22之间。",
            "涉及人数应在1至9,999,999之间。",
            "帮扶金额必须是0.01至9,999,999,999.99之间、最多两位小数的数字。",
            "资金年度应在2007至2027之间。",
            "帮扶措施的值已停用或无效,请重新选择。",
            "备注不能超过1000个字。");
  }

  @Test
  @Tag("AST-112")
  void moneyOfTheCentralBudgetIsNeitherOfferedNorTaken() {
    assertThat(bench.as(bench.street, OtherAssistanceDesk.class, OtherAssistanceDesk::fundTypes))
        .extracting(CodeValue::getValueName)
        .containsExactly("省级财政资金", "地市级财政资金", "区县级财政资金", "工会经费", "社会捐助资金", "其他资金");
    OtherAssistanceEntry forged = bench.form(bench.street, "春节慰问", "100.00");
    forged.setFundType(bench.code("fund_type", "CENTRAL"));
    assertThat(bench.refused(bench.street, forged)).containsExactly("其他帮扶不能使用中央财政资金。");
    long id = bench.project(bench.street, "春节慰问", "100.00");
    assertThatThrownBy(
            () ->
                run(
                    "update other_assistance set fund_type_id = %d where id = %d"
                        .formatted(bench.code("fund_type", "CENTRAL"), id)))
        .as("the database keeps it, too")
        .hasMessageContaining("central budget");
  }

  @Test
  @Tag("AST-113")
  @Tag("AST-114")
  void aProjectIsPaidFromTheBalanceOfItsMoneyAndYear() {
    Caller poor = bench.county;
    final long money = bench.code("fund_type", "UNION_FUND");
    assertThat(
            OtherAssistanceBench.said(
                () -> bench.as(poor, OtherAssistanceDesk.class, desk -> desk.years(money, TODAY))))
        .containsExactly("本单位没有“工会经费”收入记录,请先在“帮扶资金”中登记。");
    FundBench.income(poor.unionId(), "UNION_FUND", "1000.00");
    long id = bench.project(poor, "夏季送清凉", "600.00");
    assertThat(FundBench.balance(poor.unionId(), "UNION_FUND")).isEqualByComparingTo("400.00");
    assertThat(
            query(
                "select source || ' ' || amount || ' ' || (measure_id = "
                    + bench.code("measure", "LIVING_AID")
                    + ") from fund_spending where union_id = ?",
                poor.unionId()))
        .as("a project row of the fund module, under its measure")
        .containsExactly("OTHER_ASSISTANCE 600.00 true");
    OtherAssistanceEntry tooMuch = bench.form(poor, "春节慰问", "400.01");
    assertThat(bench.refused(poor, tooMuch))
        .containsExactly("“工会经费”2026年度余额不足:可用 400.00 元,本次需要 400.01 元。");
    OtherAssistanceEntry more = bench.as(poor, OtherAssistanceDesk.class, desk -> desk.open(id));
    more.setAmount(new BigDecimal("1000.01"));
    assertThat(bench.refused(poor, more))
        .as("its own amount is added back first")
        .containsExactly("“工会经费”2026年度余额不足:可用 1,000.00 元,本次需要 1,000.01 元。");
    bench.change(poor, id, entry -> entry.setAmount(new BigDecimal("1000.00")));
    assertThat(FundBench.balance(poor.unionId(), "UNION_FUND")).isEqualByComparingTo("0.00");
    List<FundYear> years =
        bench.as(poor, OtherAssistanceDesk.class, desk -> desk.years(money, TODAY));
    assertThat(years)
        .extracting(year -> year.year() + " " + year.balance() + " " + year.choosable())
        .containsExactly("2026 0.00 false");
    bench.as(poor, OtherAssistanceDesk.class, desk -> desk.delete(List.of(id)));
    assertThat(FundBench.balance(poor.unionId(), "UNION_FUND")).isEqualByComparingTo("1000.00");
  }

  @Test
  @Tag("FND-040")
  void moneyThatMayBeOverspentIsAskedAboutAndExplained() {
    long other =
        Long.parseLong(
            query("select id from code_value where table_key = 'fund_type' and value_name = '其他资金'")
                .get(0));
    Caller poor = bench.county;
    OtherAssistanceEntry entry = bench.form(poor, "夏季送清凉", "600.00");
    entry.setFundType(other);
    assertThat(bench.refused(poor, entry))
        .as("nothing is said by the administrator: refused")
        .containsExactly("“其他资金”2026年度余额不足:可用 0.00 元,本次需要 600.00 元。");
    control(other, OverspendControl.WARN);
    try {
      List<FundYear> years =
          bench.as(poor, OtherAssistanceDesk.class, desk -> desk.years(other, TODAY));
      assertThat(years).hasSize(20).allMatch(FundYear::choosable);
      assertThat(bench.refused(poor, entry)).containsExactly("余额不足,超支 600.00 元");
      assertThat(OtherAssistanceBench.said(() -> bench.save(poor, entry)))
          .containsExactly("请填写超支说明。");
      entry.setOverspendReason("说".repeat(501));
      assertThat(OtherAssistanceBench.said(() -> bench.save(poor, entry)))
          .containsExactly("超支说明不能超过500个字。");
      assertThat(
              query(
                  "select count(*) from other_assistance where owner_union_id = ?", poor.unionId()))
          .containsExactly("0");
      entry.setOverspendReason(" 上级拨款已批复 ");
      long id = bench.save(poor, entry);
      assertThat(bench.view(poor, id).overspendReasons()).containsExactly("上级拨款已批复");
      assertThat(
              query(
                  "select balance from fund_balance where union_id = ? and fund_type_id = ?",
                  poor.unionId(),
                  other))
          .containsExactly("-600.00");
      bench.change(poor, id, one -> one.setAmount(new BigDecimal("500.00")));
      assertThat(bench.view(poor, id).overspendReasons())
          .as("what relieves the account needs no word")
          .hasSize(1);
    } finally {
      control(other, OverspendControl.REFUSE);
    }
    OtherAssistanceEntry more = bench.form(poor, "春节慰问", "1.00");
    more.setFundType(other);
    assertThat(bench.refused(poor, more)).hasSize(1);
  }

  private void control(long fund, OverspendControl control) {
    Caller admin = bench.archives.unions.caller(bench.national.unionId(), Permission.USER_ADMIN);
    bench.as(
        admin,
        FundControlDesk.class,
        desk -> {
          int version =
              desk.rows().stream()
                  .filter(row -> row.fundType() == fund)
                  .findFirst()
                  .orElseThrow()
                  .version();
          desk.set(fund, control, version);
          return null;
        });
  }

  @Test
  @Tag("AST-113")
  void moneyOfTheNextYearIsAskedAbout() {
    OtherAssistanceEntry next = bench.form(bench.street, "元旦慰问", "100.00");
    next.setFundYear(2027);
    assertThat(bench.refused(bench.street, next)).containsExactly("资金年度2027晚于项目时间所在年度,确认保存吗?");
    long id = bench.save(bench.street, next);
    OtherAssistanceEntry again =
        bench.as(bench.street, OtherAssistanceDesk.class, desk -> desk.open(id));
    assertThat(bench.refused(bench.street, again)).as("confirmed before").isEmpty();
  }

  @Test
  @Tag("AST-115")
  void onlyTheOwnUnionChangesWhatItHoldsAndWhatStandsInNoTable() {
    long id = bench.project(bench.street, "夏季送清凉", "300.00");
    bench.change(bench.street, id, entry -> entry.setAmount(new BigDecimal("280.00")));
    List<ChangedValue> changes = bench.view(bench.street, id).changes();
    assertThat(changes.get(0).label()).isEqualTo("帮扶金额");
    assertThat(changes.get(0).before() + " " + changes.get(0).after()).isEqualTo("300.00 280.00");
    assertThatThrownBy(
            () -> bench.as(bench.county, OtherAssistanceDesk.class, desk -> desk.open(id)))
        .isInstanceOfSatisfying(
            AccessDenied.class, no -> assertThat(Texts.of(no)).isEqualTo("只能修改本单位填报的其他帮扶信息。"));
    assertThatThrownBy(() -> bench.view(bench.siblingStreet, id)).isInstanceOf(AccessDenied.class);
    assertThat(bench.view(bench.reader(bench.street), id).acts()).isEmpty();

    OtherAssistanceEntry old =
        bench.as(bench.street, OtherAssistanceDesk.class, desk -> desk.open(id));
    bench.change(bench.street, id, entry -> entry.setRemark("已拨付"));
    assertThat(bench.refused(bench.street, old).get(0)).startsWith("该信息已被 ");

    AssistanceBench.summarizeProject(id);
    OtherAssistanceEntry summarized =
        bench.as(bench.street, OtherAssistanceDesk.class, desk -> desk.open(id));
    summarized.setAmount(new BigDecimal("1.00"));
    summarized.setFundYear(2025);
    assertThat(bench.refused(bench.street, summarized))
        .containsExactlyInAnyOrder("该其他帮扶信息已汇总到帮扶资金汇总表,不能修改帮扶金额。", "该其他帮扶信息已汇总到帮扶资金汇总表,不能修改资金年度。");
    bench.change(bench.street, id, entry -> entry.setProjectName("夏季送清凉活动"));
    assertThat(sentences(delete(id))).containsExactly("该其他帮扶信息已经汇总到帮扶资金汇总表,不能删除。");
    run("delete from summary_row where project_id = " + id);
    assertThat(delete(id).done()).isEqualTo(1);
    assertThat(query("select count(*) from other_assistance where id = ?", id))
        .containsExactly("0");
  }

  @Test
  @Tag("AST-116")
  void aProjectGoesUpAndDownWithoutAnyArchive() {
    long id = bench.project(bench.street, "夏季送清凉", "300.00");
    long second = bench.project(bench.street, "春节慰问", "50.00");
    assertThat(bench.view(bench.city, id).state())
        .as("superiors see it at any time")
        .isEqualTo(ReportState.SUBORDINATE_UNREPORTED);
    assertThat(report(bench.street, id).done()).isEqualTo(1);
    assertThat(sentences(report(bench.street, id))).containsExactly("该信息已上报。");
    assertThat(bench.view(bench.county, id).acts())
        .containsExactlyInAnyOrder(AssistanceAct.REPORT, AssistanceAct.SEND_BACK);
    assertThat(
            OtherAssistanceBench.said(
                () -> bench.change(bench.street, id, entry -> entry.setRemark("x"))))
        .containsExactly("该信息已上报,不能修改。请先由上级工会退回。");
    assertThat(sentences(delete(id))).containsExactly("该信息已上报,不能删除。");
    report(bench.county, id);
    report(bench.city, id);
    report(bench.province, id);
    assertThat(bench.view(bench.national, id).state()).isEqualTo(ReportState.UNREPORTED);
    assertThat(sentences(sendBack(bench.province, "退回原因", id)))
        .containsExactly("该信息已上报到上级工会,请先由上级工会退回。");
    assertThat(OtherAssistanceBench.said(() -> sendBack(bench.national, " ", id)))
        .containsExactly("请填写退回原因。");
    sendBack(bench.national, "材料不全", id);
    assertThat(bench.view(bench.province, id).state()).isEqualTo(ReportState.SENT_BACK);
    assertThat(bench.view(bench.province, id).steps()).hasSize(5);
    assertThat(
            query(
                "select subject || ':' || content from reminder where receiver_union_id = ? and"
                    + " category = 'OTHER_ASSISTANCE' order by id",
                bench.county.unionId()))
        .containsExactly("其他帮扶上报数据:甲街道总工会上报其他帮扶信息 1 条,合计 300.00 元。");
    long reminder =
        Long.parseLong(
            query(
                    "select id from reminder where receiver_union_id = ? and category ="
                        + " 'OTHER_ASSISTANCE'",
                    bench.county.unionId())
                .get(0));
    assertThat(bench.ids(bench.county, ofReminder(reminder))).containsExactly(id);
    assertThat(bench.ids(bench.street, OtherAssistanceFilter.OPENING)).containsExactly(second, id);
    assertThat(
            query("select amount from other_assistance where id in (?, ?) order by id", id, second))
        .as("no step changes money")
        .containsExactly("300.00", "50.00");
  }

  private static OtherAssistanceFilter ofReminder(long reminder) {
    OtherAssistanceFilter all = OtherAssistanceFilter.of(null, true, null);
    return new OtherAssistanceFilter(
        null,
        true,
        all.state(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        all.measures(),
        all.fundTypes(),
        all.fundYears(),
        all.materialTypes(),
        all.expenditureKinds(),
        null,
        null,
        reminder);
  }

  @Test
  @Tag("ORG-050")
  void theProjectsOfAUnionKeepItFromDeletion() {
    bench.project(bench.street, "夏季送清凉", "300.00");
    Map<Long, Long> found =
        bench.archives.services.inTransaction(
            em ->
                bench
                    .archives
                    .services
                    .get(OtherAssistanceRecords.class)
                    .perUnion(bench.county.unionPath()));
    assertThat(found).containsExactly(Map.entry(bench.street.unionId(), 1L));
  }

  private AssistanceOutcome report(Caller caller, Long... ids) {
    return bench.as(
        caller, OtherAssistanceReporting.class, r -> r.report(List.of(ids), null, null));
  }

  private AssistanceOutcome sendBack(Caller caller, String reason, Long... ids) {
    return bench.as(
        caller, OtherAssistanceReporting.class, r -> r.sendBack(List.of(ids), null, reason));
  }

  private AssistanceOutcome delete(Long... ids) {
    return bench.as(bench.street, OtherAssistanceDesk.class, desk -> desk.delete(List.of(ids)));
  }

  private static List<String> sentences(AssistanceOutcome outcome) {
    return outcome.refused().stream().map(one -> Texts.of(one.reason())).toList();
  }
}
