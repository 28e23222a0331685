package cn.bangfu.assistance.intake;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.fund.FundBench;
import cn.bangfu.testkit.StatementCount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every row is checked completely, and money is taken in the order of the file. */
class IntakeChecksDbTest {

  private final IntakeBench bench = new IntakeBench();

  private Map<IntakeColumn, String> with(
      Map<IntakeColumn, String> row, IntakeColumn column, String text) {
    row.put(column, text);
    return row;
  }

  @Test
  @Tag("AST-089")
  void moneyIsTakenInTheOrderOfTheFileAndARowThatDoesNotFitLeavesItToLaterOnes() {
    FundBench.income(bench.clerk.unionId(), "UNION_FUND", "1000.00");
    long id =
        bench.checked(
            bench.file(
                bench.row(bench.household(), "600.00"),
                bench.row(bench.household(), "500.00"),
                bench.row(bench.household(), "300.00")));
    assertThat(bench.wrong(id)).containsExactly("4 金额一:余额不足:剩余 400.00 元,本行需要 500.00 元");
    ImportView view = bench.view(id);
    assertThat(view.of().getState()).isEqualTo(ImportState.CHECKED);
    assertThat(view.of().getTotal()).isEqualTo(3);
    assertThat(view.of().getValid()).isEqualTo(2);
    assertThat(view.of().getInvalid()).isEqualTo(1);
    assertThat(view.funds())
        .singleElement()
        .satisfies(
            fund -> {
              assertThat(fund.type()).isEqualTo("工会经费");
              assertThat(fund.year()).isEqualTo(2026);
              assertThat(fund.amount()).isEqualByComparingTo("900.00");
              assertThat(fund.balance()).isEqualByComparingTo("1000.00");
            });
    assertThat(FundBench.balance(bench.clerk.unionId(), "UNION_FUND"))
        .as("nothing is stored by the check")
        .isEqualByComparingTo("1000.00");
    assertThat(
            query(
                "select count(*) from assistance where owner_union_id = ?", bench.clerk.unionId()))
        .containsExactly("0");
  }

  @Test
  @Tag("AST-088")
  void allErrorsOfARowAreNamedWithTheirColumns() {
    FundBench.income(bench.clerk.unionId(), "UNION_FUND", "1000.00");
    long archive = bench.household();
    Map<IntakeColumn, String> much = bench.row(archive, "12.345");
    much.put(IntakeColumn.NAME, "别人");
    much.put(IntakeColumn.DATE, "2026-13-01");
    much.put(IntakeColumn.CATEGORY, "因病");
    much.put(IntakeColumn.MEASURE_2, "送物");
    much.put(IntakeColumn.POLICY, "就业");
    long id = bench.checked(bench.file(much));
    assertThat(bench.wrong(id)).hasSize(1);
    assertThat(bench.wrong(id).get(0))
        .startsWith("3 ")
        .contains(
            "职工姓名:姓名与档案不一致",
            "帮扶日期:不是有效的日期,应如2026-01-31。",
            "帮扶类别:只能填写以下之一",
            "金额一:金额必须是0.01至9,999,999.99之间、最多两位小数的数字。",
            "金额二:帮扶措施二:请填写金额",
            "资金类型二:帮扶措施二:请填写资金类型。",
            "资金年度二:帮扶措施二:请填写资金年度。",
            "政策类别:该列与所填的是否帮扶、帮扶形式不符,请清空")
        .doesNotContain(bench.name(archive));
  }

  @Test
  @Tag("AST-088")
  void aRowNamesTheHeadOfAnArchiveThatMayBeHelped() {
    FundBench.income(bench.clerk.unionId(), "UNION_FUND", "1000.00");
    long archive = bench.household();
    long exited = bench.household();
    long sick = bench.household();
    long foreign =
        bench.assistance.archives.fileAndReport(
            ArchiveLevel.NATIONAL, bench.assistance.siblingStreet, bench.assistance.siblingStreet);
    run(
        "update archive set life_state = 'DEREGISTERED' where id = " + exited,
        "insert into archive_problem (archive_id, kind, found_at) values (%d, 'INCOMPLETE', now())"
            .formatted(sick));
    long id =
        bench.checked(
            bench.file(
                with(bench.row(archive, "1.00"), IntakeColumn.ID_NO, "110101199001010015"),
                with(bench.row(archive, "1.00"), IntakeColumn.ID_NO, "11010119900101001"),
                with(bench.row(archive, "1.00"), IntakeColumn.ID_NO, bench.memberIdNo(archive)),
                bench.row(exited, "1.00"),
                bench.row(sick, "1.00"),
                bench.row(foreign, "1.00"),
                with(bench.row(archive, "abc"), IntakeColumn.NAME, "")));
    List<String> wrong = bench.wrong(id);
    assertThat(wrong).hasSize(7);
    assertThat(wrong.get(0)).contains("未找到档案,请先建档");
    assertThat(wrong.get(1)).contains("身份证号:身份证号不正确");
    assertThat(wrong.get(2)).isEqualTo("5 身份证号:该身份证号不是户主");
    assertThat(wrong.get(3)).contains("请先恢复(返困)后再填写帮扶救助信息");
    assertThat(wrong.get(4)).contains("有问题档案");
    assertThat(wrong.get(5)).isEqualTo("8 身份证号:该档案不属于本级及下级已上报的档案");
    assertThat(wrong.get(6)).contains("职工姓名:必须填写。", "金额一:金额必须是0.01至9,999,999.99之间、最多两位小数的数字。");
  }

  @Test
  @Tag("AST-088")
  void theSameHelpTwiceIsTakenOnlyWhereTheRowSaysSo() {
    FundBench.income(bench.clerk.unionId(), "UNION_FUND", "1000.00");
    long archive = bench.household();
    long other = bench.household();
    bench.imported(bench.file(bench.row(archive, "10.00")));
    Map<IntakeColumn, String> slash = with(bench.row(other, "5"), IntakeColumn.DATE, "2026/11/20");
    long id =
        bench.checked(
            bench.file(
                bench.row(archive, "10.00"),
                with(bench.row(archive, "10.00"), IntakeColumn.AGAIN, "是"),
                bench.row(other, "5.00"),
                slash,
                bench.row(archive, "11.00")));
    assertThat(bench.wrong(id))
        .containsExactly("3 系统中已有该职工同一天相同的帮扶记录;确需重复时,请在“允许重复”中填写“是”", "6 与第5行重复");
  }

  @Test
  @Tag("AST-088")
  void whatTheFormWouldAskIsAWarningOfARightRow() {
    FundBench.income(bench.clerk.unionId(), "UNION_FUND", "100000.00");
    long id =
        bench.checked(
            bench.file(
                with(bench.row(bench.household(), "60000.00"), IntakeColumn.DATE, "2025-02-01")));
    assertThat(bench.wrong(id)).isEmpty();
    assertThat(bench.said(id, false).get(0))
        .contains("帮扶日期早于建档日期", "资金年度2026晚于帮扶日期所在年度", "60,000.00");
  }

  @Test
  @Tag("AST-087")
  void allFormsAndNoHelpAreRead() {
    long policy = bench.household();
    long resource = bench.household();
    long none = bench.household();
    Map<IntakeColumn, String> first = person(policy);
    first.put(IntakeColumn.FORM, "政策帮扶");
    first.put(IntakeColumn.POLICY, "就医");
    first.put(IntakeColumn.CONTENT, "协助办理大病保险");
    Map<IntakeColumn, String> second = person(resource);
    second.put(IntakeColumn.FORM, "社会资源对接");
    second.put(IntakeColumn.SOURCE, "其他");
    second.put(IntakeColumn.SOURCE_NOTE, "街道商会");
    second.put(IntakeColumn.CONTENT, "结对帮扶");
    second.put(IntakeColumn.CATEGORY, "子女上学");
    Map<IntakeColumn, String> third = person(none);
    third.put(IntakeColumn.ASSISTED, "未帮扶");
    third.put(IntakeColumn.REASON, "本人婉拒");
    long id = bench.imported(bench.file(first, second, third));
    String number = bench.of(id).getImportNo();
    assertThat(
            query(
                "select concat_ws(',', import_row, form, assist_category = c.main_cause,"
                    + " not_assisted_reason, resource_source_note, holder_union_id ="
                    + " owner_union_id) from assistance a join archive_content c using"
                    + " (archive_id) where import_no = ? order by import_row",
                number))
        .hasSize(3)
        .satisfies(
            rows -> {
              assertThat(rows.get(0)).startsWith("3,POLICY,t");
              assertThat(rows.get(1)).startsWith("4,RESOURCES,").contains("街道商会");
              assertThat(rows.get(2)).isEqualTo("5,t,本人婉拒,t");
            });
  }

  private Map<IntakeColumn, String> person(long archive) {
    Map<IntakeColumn, String> row = bench.row(archive, "1");
    row.keySet().removeIf(column -> column.ordinal() > IntakeColumn.DATE.ordinal());
    return row;
  }

  @Test
  @Tag("AST-087")
  @Tag("AST-092")
  @Tag("BAT-078")
  void aPortionOfManyRowsAsksNoMoreThanOneOfFew() throws Exception {
    FundBench.income(bench.clerk.unionId(), "UNION_FUND", "100000.00");
    bench.imported(rows(1)); // code values are read once
    long few = bench.upload(rows(3));
    long many = bench.upload(rows(40));
    assertThat(questions(many, false)).isEqualTo(questions(few, false));
    bench.confirm(few);
    bench.confirm(many);
    assertThat(questions(many, true)).isEqualTo(questions(few, true));
    assertThat(bench.of(many).getImported()).isEqualTo(40);
  }

  private java.nio.file.Path rows(int count) {
    return bench.file(
        page -> {
          for (int i = 0; i < count; i++) {
            IntakeBench.fill(page.createRow(i + 2), bench.row(bench.household(), "10.00"));
          }
        });
  }

  /** Questions by their first words, without the numbers that sequences give in blocks. */
  private Map<String, Integer> questions(long id, boolean storing) throws Exception {
    Map<String, Integer> counted = new HashMap<>();
    StatementCount.of(() -> bench.step(id, storing)).stream()
        .filter(one -> !one.contains("nextval") && one.toLowerCase().startsWith("select"))
        .forEach(
            one -> counted.merge(one.substring(0, Math.min(60, one.length())), 1, Integer::sum));
    return counted;
  }

  @Test
  @Tag("BAT-077")
  void twoImportsAtOnceNeverTakeMoreThanThereIs() {
    FundBench.income(bench.clerk.unionId(), "UNION_FUND", "1000.00");
    long one = bench.checked(bench.file(bench.row(bench.household(), "600.00")));
    long two = bench.checked(bench.file(bench.row(bench.household(), "600.00")));
    assertThat(bench.of(two).getValid()).isEqualTo(1);
    bench.confirm(one);
    bench.confirm(two);
    bench.work(one, true);
    bench.work(two, true);
    assertThat(bench.of(one).getImported()).isEqualTo(1);
    assertThat(bench.of(two).getFailed()).isEqualTo(1);
    assertThat(bench.of(two).getState()).isEqualTo(ImportState.DONE);
    assertThat(bench.wrong(two)).containsExactly("3 金额一:余额不足:剩余 400.00 元,本行需要 600.00 元");
  }

  @Test
  @Tag("AST-092")
  void aRowThatIsNoLongerRightIsNotStoredAndAllConfirmedRowsAreAccountedFor() {
    FundBench.income(bench.clerk.unionId(), "UNION_FUND", "1000.00");
    long kept = bench.household();
    long gone = bench.household();
    long id =
        bench.checked(
            bench.file(bench.row(kept, "100.00"), bench.row(gone, "100.00"), bench.row(kept, "x")));
    run("update archive set life_state = 'DEREGISTERED' where id = " + gone);
    bench.confirm(id);
    bench.work(id, true);
    AssistanceImport of = bench.of(id);
    assertThat(of.getImported() + of.getFailed()).isEqualTo(of.getValid()).isEqualTo(2);
    assertThat(of.getImportedAmount()).isEqualByComparingTo("100.00");
    assertThat(bench.wrong(id)).hasSize(2);
    assertThat(bench.wrong(id).get(0)).startsWith("4 ").contains("请先恢复(返困)");
    assertThat(bench.said(id, false)).hasSize(1);
    assertThat(FundBench.balance(bench.clerk.unionId(), "UNION_FUND"))
        .isEqualByComparingTo("900.00");
  }

  @Test
  @Tag("AST-088")
  void aUnionAboveBringsInHelpForWhatWasReportedToItOnly() {
    Caller street = bench.assistance.street;
    long archive = bench.household();
    bench.assistance.archives.report(bench.clerk, archive);
    long held = bench.household();
    java.nio.file.Path file = bench.file(bench.row(archive, "1.00"), bench.row(held, "1.00"));
    long id = bench.assistance.as(street, AssistanceImports.class, i -> i.upload("a.xlsx", file));
    bench.work(id, false);
    assertThat(
            bench
                .assistance
                .as(street, AssistanceImports.class, i -> i.rows(id, true, 0, 10))
                .stream()
                .map(RowView::number))
        .containsExactly(4);
  }
}
