package cn.bangfu.realname;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.assistance.SummaryClass;
import cn.bangfu.assistance.entry.AssistanceDesk;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import cn.bangfu.reporting.ReportState;
import cn.bangfu.sheet.Exported;
import cn.bangfu.unionorg.CutUnion;
import cn.bangfu.unionorg.UnionMoving;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tables are made, filled from records, locked, reported, returned and removed. */
class SummaryTableDbTest {

  private final RealnameBench bench = new RealnameBench();

  private static List<String> sentences(SummaryOutcome outcome) {
    return outcome.refused().stream().map(one -> Texts.of(one.reason())).toList();
  }

  private List<String> wrong(Caller caller, SummaryHead head) {
    Violations all =
        catchThrowableOfType(
            () -> bench.as(caller, SummaryDesk.class, desk -> desk.save(head)), Violations.class);
    return all == null ? List.of() : all.all().stream().map(Texts::of).toList();
  }

  private String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    BusinessException no = catchThrowableOfType(call, BusinessException.class);
    assertThat(no).isNotNull();
    return Texts.of(no);
  }

  @Test
  @Tag("BAT-070")
  void aTableOfTheOldSystemIsShownAndNeverChanged() {
    long table = bench.table(bench.street);
    bench.take(
        bench.street, table, bench.line(bench.help.street, bench.help.household(), "100.00"));
    run("update summary_table set taken_over = true where id = " + table);
    SummaryTable stored = bench.view(bench.street, table).table();
    Caller street = bench.street;
    ChainUnion own = ChainUnion.of(street);
    String only = "2.0系统的汇总表只能查看。";
    assertThat(SummaryRules.acts(stored, street)).containsExactly(SummaryAct.FULL_PAPER);
    assertThat(SummaryRules.refuseChange(stored)).map(Texts::of).contains(only);
    assertThat(SummaryRules.refuseDelete(stored)).map(Texts::of).contains(only);
    assertThat(SummaryRules.refuseReport(stored, own, ChainUnion.of(bench.county)))
        .map(Texts::of)
        .contains(only);
    assertThat(SummaryRules.refuseSendBack(stored, ChainUnion.of(bench.county)))
        .map(Texts::of)
        .contains(only);
  }

  @Test
  @Tag("FND-052")
  @Tag("FND-053")
  void aHeadIsCheckedAndYearTypeAndClassStayOnceThereAreRows() {
    assertThat(FundGroup.CENTRAL.classes()).hasSize(6).doesNotContain(SummaryClass.OTHER);
    assertThat(FundGroup.LOCAL.classes()).hasSize(7);
    SummaryHead usual =
        bench.as(
            bench.street,
            SummaryDesk.class,
            d -> d.begin(FundGroup.CENTRAL, SummaryClass.MEDICAL_AID));
    assertThat(usual.getFiller()).isEqualTo(bench.street.name());
    assertThat(usual.getFillDate()).isEqualTo(LocalDate.of(2026, 11, 22));
    usual.setFundType(bench.help.code("fund_type", "UNION_FUND"));
    usual.setSummaryClass(SummaryClass.OTHER);
    usual.setFundYear(2028);
    usual.setFiller(" ");
    usual.setPhone("无");
    usual.setFillDate(LocalDate.of(2026, 11, 23));
    assertThat(wrong(bench.street, usual))
        .containsExactlyInAnyOrder(
            "帮扶项目的值已停用或无效,请重新选择。",
            "年份应在2007至2027之间。",
            "该资金类型不属于“中央财政资金帮扶情况”。",
            "请填写填报人。",
            "联系电话只能填写数字、短横线、空格和“转”,3至40个字符,多个号码用顿号隔开。",
            "填报日期应在2007-01-01至2026-11-22之间。");

    long table = bench.table(bench.street);
    assertThat(bench.view(bench.street, table).table().getTableNo()).matches("HZ2026\\d{10}");
    SummaryHead open = bench.as(bench.street, SummaryDesk.class, d -> d.open(table));
    SummaryHead second = bench.as(bench.street, SummaryDesk.class, d -> d.open(table));
    open.setSummaryClass(SummaryClass.OTHER);
    open.setTitle("第一批");
    bench.as(bench.street, SummaryDesk.class, d -> d.save(open));
    assertThatThrownBy(() -> bench.as(bench.street, SummaryDesk.class, d -> d.save(second)))
        .isInstanceOf(StaleException.class);
    SummaryHead back = bench.as(bench.street, SummaryDesk.class, d -> d.open(table));
    back.setSummaryClass(SummaryClass.LIVING_AID);
    bench.as(bench.street, SummaryDesk.class, d -> d.save(back));

    bench.take(
        bench.street, table, bench.line(bench.help.street, bench.help.household(), "100.00"));
    SummaryHead held = bench.as(bench.street, SummaryDesk.class, d -> d.open(table));
    assertThat(held.isWithRows()).isTrue();
    held.setSummaryClass(SummaryClass.OTHER);
    held.setFundYear(2025);
    held.setFundType(bench.help.code("fund_type", "SOCIAL_DONATION"));
    assertThat(wrong(bench.street, held))
        .containsExactlyInAnyOrder("汇总表中已有人员,不能修改年份。", "汇总表中已有人员,不能修改资金类型。", "汇总表中已有人员,不能修改帮扶项目。");
    assertThatThrownBy(() -> run("update summary_table set fund_year = 2025 where id = " + table))
        .hasStackTraceContaining("The head of a table with rows stays");

    SummaryFilter list =
        new SummaryFilter(
            FundGroup.LOCAL, SummaryClass.LIVING_AID, null, false, null, null, null, null);
    List<SummaryListRow> rows =
        bench.as(bench.street, SummaryTables.class, t -> t.page(list, 0, 20));
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).rowCount()).isEqualTo(1);
    assertThat(rows.get(0).total()).isEqualByComparingTo("100.00");
    assertThat(rows.get(0).title()).isEqualTo("第一批");
    assertThat(bench.as(bench.street, SummaryTables.class, t -> t.count(list)).value())
        .isEqualTo(1);
    SummaryFilter other =
        new SummaryFilter(FundGroup.LOCAL, SummaryClass.OTHER, null, true, null, null, null, null);
    List<SummaryListRow> none =
        bench.as(bench.street, SummaryTables.class, t -> t.page(other, 0, 20));
    assertThat(none).isEmpty();
  }

  @Test
  @Tag("FND-054")
  @Tag("FND-055")
  void onlyFreeLinesThatFitAreOfferedAndTheTotalFollowsTheRows() {
    long archive = bench.help.household();
    long first = bench.line(bench.help.street, archive, "100.00");
    AssistanceEntry entry = bench.three(bench.help.street, archive);
    bench.help.line(entry, 0, "EDUCATION_AID", "300.00", "UNION_FUND");
    long second = RealnameBench.lineOf(bench.help.save(bench.help.street, entry), 2);
    bench.line(bench.help.siblingStreet, otherArchive(), "70.00");
    long table = bench.table(bench.street);
    assertThat(bench.free(bench.street, table))
        .extracting(FreeLine::id)
        .containsExactlyInAnyOrder(first, second);
    assertThat(bench.free(bench.street, table))
        .extracting(FreeLine::measure)
        .containsExactlyInAnyOrder("生活救助", "送物");
    Long goods = bench.help.code("measure", "GOODS");
    assertThat(freeIds(table, new FreeFilter(null, null, null, null, goods)))
        .containsExactly(second);
    assertThat(freeIds(table, new FreeFilter("没有", null, null, null, null))).isEmpty();
    IdNo number =
        bench.help.archives.services.inTransaction(
            em -> em.find(ArchiveContent.class, archive).getIdNo());
    assertThat(freeIds(table, new FreeFilter("张伟", number, null, null, null)))
        .containsExactlyInAnyOrder(first, second);
    LocalDate given =
        LocalDate.parse(
            query("select assist_date from assistance_line where id = ?", second).get(0));
    assertThat(freeIds(table, new FreeFilter(null, null, given, given, goods)))
        .containsExactly(second);
    assertThat(freeIds(table, new FreeFilter(null, null, given.plusDays(1), null, goods)))
        .isEmpty();
    assertThat(freeIds(table, new FreeFilter(null, null, null, given.minusDays(1), goods)))
        .isEmpty();
    IdNo nobody = IdNo.of("11010119900307109X");
    assertThat(freeIds(table, new FreeFilter(null, nobody, null, null, null))).isEmpty();

    Taken taken = bench.take(bench.street, table, first, second);
    assertThat(taken.lines()).isEqualTo(2);
    assertThat(taken.amount()).isEqualByComparingTo("300.00");
    assertThat(bench.free(bench.street, table)).isEmpty();
    assertThat(bench.view(bench.street, table).table().getTotal()).isEqualByComparingTo("300.00");
    List<SummaryRow> rows = bench.rows(bench.street, table);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).name()).isEqualTo("张伟");
    assertThat(rows.get(0).age()).isPositive();
    assertThat(rows.get(0).place()).isNotBlank();
    assertThat(rows.get(0).phone()).isNotBlank();
    assertThat(rows.get(0).idNo()).hasSize(18);
    assertThat(SummaryRows.merged(rows))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.lines()).isEqualTo(2);
              assertThat(one.amount()).isEqualByComparingTo("300.00");
            });

    assertThat(
            bench.<SummaryDesk, Integer>as(
                bench.street, SummaryDesk.class, d -> d.remove(table, List.of(rows.get(0).id()))))
        .isEqualTo(1);
    assertThat(bench.view(bench.street, table).table().getTotal())
        .isEqualByComparingTo(new BigDecimal("300.00").subtract(rows.get(0).amount()));
    assertThat(bench.free(bench.street, table)).hasSize(1);
  }

  private List<Long> freeIds(long table, FreeFilter filter) {
    return bench.as(bench.street, FreeLines.class, lines -> lines.ids(table, filter));
  }

  private long otherArchive() {
    return bench.help.archives.file(bench.help.archives.siblingStreet, ArchiveLevel.NATIONAL);
  }

  @Test
  @Tag("FND-054")
  void aPersonOfOtherUnionsStandsThereWithoutPlaceAndPhone() {
    long archive = bench.help.household();
    long assistance = bench.help.help(bench.help.street, archive, "100.00");
    run(
        "update assistance set owner_union_id = %1$d, owner_union_path = '%2$s', holder_union_id ="
            .concat(" %1$d, holder_depth = %3$d where id = %4$d")
            .formatted(
                bench.siblingStreet.unionId(),
                bench.siblingStreet.unionPath(),
                bench.siblingStreet.unionDepth(),
                assistance),
        "update assistance_line set union_id = %d where assistance_id = %d"
            .formatted(bench.siblingStreet.unionId(), assistance));
    long table = bench.table(bench.siblingStreet);
    bench.take(bench.siblingStreet, table, RealnameBench.lineOf(assistance, 1));
    SummaryRow row = bench.rows(bench.siblingStreet, table).get(0);
    assertThat(row.name()).isEqualTo("张伟");
    assertThat(row.place()).isNull();
    assertThat(row.phone()).isNull();
  }

  @Test
  @Tag("FND-056")
  @Tag("FND-057")
  @Tag("AST-046")
  @Tag("AST-049")
  void theWorkedExampleOfOneAmountOneTable() {
    long archive = bench.help.household();
    AssistanceEntry entry = bench.three(bench.help.street, archive);
    bench.help.line(entry, 0, "LIVING_AID", "300.00", "UNION_FUND");
    long record = bench.help.save(bench.help.street, entry);
    run(
        "update assistance_line set fund_type_id = %d, fund_year = 2025 where assistance_id = %d and line_no = 1"
            .formatted(bench.help.code("fund_type", "CENTRAL"), record));
    long central = bench.help.code("fund_type", "CENTRAL");
    SummaryHead head = bench.head(bench.street, SummaryClass.LIVING_AID, "CENTRAL");
    head.setFundYear(2025);
    assertThat(head.getFundType()).isEqualTo(central);
    long table = bench.as(bench.street, SummaryDesk.class, d -> d.save(head));
    long one = RealnameBench.lineOf(record, 1);
    assertThat(bench.take(bench.street, table, one).lines()).isEqualTo(1);

    SummaryHead again = bench.head(bench.street, SummaryClass.LIVING_AID, "CENTRAL");
    again.setFundYear(2025);
    long second = bench.as(bench.street, SummaryDesk.class, d -> d.save(again));
    String number = bench.view(bench.street, table).table().getTableNo();
    Taken twice = bench.take(bench.street, second, one);
    assertThat(twice.lines()).isZero();
    assertThat(twice.refused()).containsExactly("张伟 的该笔帮扶资金已汇总到表 " + number + "。");
    assertThatThrownBy(
            () ->
                run(
                    "insert into summary_row (table_id, line_id) values (%d, %d)"
                        .formatted(second, one)))
        .hasStackTraceContaining("summary_row_one_amount");
    long local = bench.table(bench.street);
    long two = RealnameBench.lineOf(record, 2);
    assertThat(bench.take(bench.street, local, one, two).lines()).isEqualTo(1);
    assertThatThrownBy(
            () ->
                run(
                    "insert into summary_row (table_id, line_id) values (%d, %d)"
                        .formatted(local, RealnameBench.lineOf(record, 3))))
        .hasStackTraceContaining("A line does not fit its table");
    run("delete from summary_row where table_id = " + local);

    AssistanceEntry changed =
        bench.help.as(bench.help.street, AssistanceDesk.class, d -> d.open(record));
    bench.help.line(changed, 0, "LIVING_AID", "301.00", "UNION_FUND");
    assertThat(bench.help.refused(bench.help.street, changed)).contains("帮扶措施一已汇总到帮扶资金汇总表,不能修改。");
    bench.help.change(
        bench.help.street,
        record,
        open -> bench.help.line(open, 1, "GOODS", "210.00", "UNION_FUND"));
    assertThat(
            bench
                .help
                .as(bench.help.street, AssistanceDesk.class, d -> d.delete(List.of(record)))
                .refused())
        .extracting(no -> Texts.of(no.reason()))
        .containsExactly("该帮扶救助信息已经汇总到帮扶资金汇总表,不能删除。");
    for (String forged :
        List.of(
            "update assistance_line set amount = 1 where id = " + one,
            "delete from assistance_line where id = " + one,
            "update assistance set assist_date = assist_date - 1 where id = " + record)) {
      assertThatThrownBy(() -> run(forged)).as(forged).hasStackTraceContaining("in a table");
    }
    assertThatThrownBy(() -> run("update assistance_line set summarized = false where id = " + one))
        .hasStackTraceContaining("marked by its row in a table only");
    bench.as(bench.street, SummaryDesk.class, d -> d.delete(List.of(table)));
    assertThat(query("select summarized from assistance_line where id = ?", one))
        .containsExactly("f");
    assertThat(bench.take(bench.street, second, one).lines()).isEqualTo(1);
  }

  @Test
  void aLineWhosePaymentMayStillFailIsNotTaken() {
    long open = bench.help.help(bench.help.street, bench.help.household(), "10.00");
    run(
        "update assistance set source_kind = 'SHOP', source_id = 7, undecided = true where id = "
            + open);
    long table = bench.table(bench.street);
    long line = RealnameBench.lineOf(open, 1);
    Taken refused = bench.take(bench.street, table, line);
    assertThat(refused.lines()).isZero();
    assertThat(refused.refused()).containsExactly("张伟:该笔帮扶资金尚未确认到账(签收)。");
    run("update assistance set undecided = false where id = " + open);
    assertThat(bench.take(bench.street, table, line).lines()).isEqualTo(1);
  }

  @Test
  @Tag("FND-056")
  void ofTwoWhoTakeTheSameLineAtTheSameMomentOneHearsWhereItStands() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 5; round++) {
        long archive = bench.help.household();
        long line = bench.line(bench.help.street, archive, "10.00");
        long more = bench.line(bench.help.street, bench.help.household(), "20.00");
        long a = bench.table(bench.street);
        long b = bench.table(bench.street);
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Taken> first =
            two.submit(
                () -> {
                  start.await();
                  return bench.take(bench.street, a, line, more);
                });
        Future<Taken> second =
            two.submit(
                () -> {
                  start.await();
                  return bench.take(bench.street, b, more, line);
                });
        List<Taken> both = List.of(first.get(), second.get());
        assertThat(both).extracting(Taken::lines).containsExactlyInAnyOrder(2, 0);
        assertThat(both.stream().flatMap(taken -> taken.refused().stream()))
            .hasSize(2)
            .allMatch(sentence -> sentence.contains("的该笔帮扶资金已汇总到表 HZ2026"));
      }
    } finally {
      two.shutdownNow();
    }
  }

  @Test
  @Tag("FND-058")
  @Tag("FND-060")
  void aTableGoesUpFrozenAndComesBackAlive() {
    long archive = bench.help.household();
    long table = bench.table(bench.street);
    assertThat(sentences(bench.report(bench.street, table))).containsExactly("汇总表中没有人员,不能上报。");
    bench.take(bench.street, table, bench.line(bench.help.street, archive, "100.00"));
    run("update archive set head_name = '张伟一' where id = " + archive);
    assertThat(bench.rows(bench.street, table).get(0).name()).isEqualTo("张伟一");

    bench.help.archives.at("2026-11-22T10:00:00");
    run("update archive set head_name = '张伟二' where id = " + archive);
    bench.help.archives.at("2040-11-22T10:00:00");
    assertThat(bench.report(bench.street, table).done()).isEqualTo(1);
    assertThat(bench.view(bench.street, table).state()).isEqualTo(ReportState.REPORTED);
    assertThat(bench.view(bench.county, table).state()).isEqualTo(ReportState.UNREPORTED);
    assertThat(bench.view(bench.city, table).state()).isEqualTo(ReportState.SUBORDINATE_UNREPORTED);
    assertThat(refusal(() -> bench.as(bench.street, SummaryDesk.class, d -> d.open(table))))
        .isEqualTo("该汇总表已上报,不能修改。请先由上级工会退回。");
    assertThat(sentences(bench.as(bench.street, SummaryDesk.class, d -> d.delete(List.of(table)))))
        .containsExactly("该汇总表已上报,不能删除。");
    assertThatThrownBy(() -> run("delete from summary_row where table_id = " + table))
        .hasStackTraceContaining("Rows of a reported table do not change");
    later("update archive set head_name = '改名' where id = " + archive);
    later("update archive_content set employer = '新单位' where archive_id = " + archive);
    assertThat(bench.rows(bench.county, table).get(0).name()).isEqualTo("张伟二");
    assertThat(bench.rows(bench.county, table).get(0).place()).isNotEqualTo("新单位");

    assertThat(sentences(bench.report(bench.street, table))).containsExactly("该汇总表已上报。");
    assertThat(bench.report(bench.county, table).done()).isEqualTo(1);
    assertThat(sentences(bench.sendBack(bench.county, "请补充说明", table)))
        .containsExactly("该汇总表已上报到上级工会,请先由上级工会退回。");
    bench.sendBack(bench.city, "缺少签字", table);
    assertThat(bench.view(bench.county, table).state()).isEqualTo(ReportState.SENT_BACK);
    assertThat(bench.view(bench.street, table).state()).isEqualTo(ReportState.REPORTED);
    assertThatThrownBy(() -> bench.sendBack(bench.county, " ", table))
        .isInstanceOf(Violations.class);
    bench.sendBack(bench.county, "请补充签字", table);
    assertThat(bench.view(bench.street, table).state()).isEqualTo(ReportState.SENT_BACK);
    assertThat(bench.rows(bench.street, table).get(0).name()).isEqualTo("改名");
    assertThat(bench.view(bench.street, table).steps()).hasSize(4);
    assertThat(
            query(
                "select subject || ':' || content from reminder where receiver_union_id = ? and"
                    + " category = 'FUND' order by id",
                bench.county.unionId()))
        .containsExactly("实名制汇总表上报数据:甲街道总工会上报实名制汇总表 1 张,合计 100.00 元。", "实名制汇总表退回数据:缺少签字");
    assertThat(sentences(bench.sendBack(bench.street, "自己退回", table)))
        .containsExactly("本单位填报的汇总表不能退回。");
    assertThat(refusal(() -> bench.report(bench.national, table))).isEqualTo("本单位没有上级工会,不能上报。");
  }

  /** A change of a moment after the table was reported. */
  private static void later(String statement) {
    run("select begin_act(timestamptz '2041-01-01 00:00+08', 'TEST', 0, 0, 'test')", statement);
  }

  @Test
  @Tag("FND-060")
  void whoStandsOutsideSeesNothingAndWhoReadsChangesNothing() {
    long table = bench.table(bench.street);
    long line = bench.line(bench.help.street, bench.help.household(), "100.00");
    for (Caller outside : List.of(bench.siblingStreet, bench.otherProvince)) {
      assertThatThrownBy(() -> bench.view(outside, table)).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> bench.rows(outside, table)).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> bench.take(outside, table, line)).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> bench.report(outside, table)).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> bench.sendBack(outside, "原因", table))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> bench.as(outside, SummaryDesk.class, d -> d.delete(List.of(table))))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(
              () ->
                  bench.as(
                      outside,
                      SummaryPapers.class,
                      p -> p.make(table, false, RealnameBench.paper(false))))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> bench.free(outside, table)).isInstanceOf(AccessDenied.class);
      SummaryFilter of =
          new SummaryFilter(
              FundGroup.LOCAL, null, bench.street.unionId(), true, null, null, null, null);
      assertThatThrownBy(() -> bench.as(outside, SummaryTables.class, t -> t.page(of, 0, 9)))
          .isInstanceOf(AccessDenied.class);
    }
    assertThat(refusal(() -> bench.take(bench.county, table, line))).isEqualTo("只能修改本单位填报的实名制汇总表。");
    assertThat(bench.view(bench.province, table).acts()).isEmpty();
    long foreign = bench.line(bench.help.siblingStreet, otherArchive(), "5.00");
    assertThat(bench.take(bench.street, table, foreign).refused())
        .containsExactly("选中的一笔帮扶资金已不存在,请重新查询。");
    Caller reader = bench.reader(bench.street);
    assertThat(bench.view(reader, table).acts()).isEmpty();
    assertThatThrownBy(() -> bench.take(reader, table, line))
        .isInstanceOfSatisfying(
            AccessDenied.class,
            no -> assertThat(no.problem()).isEqualTo(AccessProblem.NOT_PERMITTED));
    assertThat(refusal(() -> bench.view(bench.help.street, table))).isEqualTo("您没有“帮扶资金”权限。");
  }

  @Test
  @Tag("FND-062")
  void whatIsInTablesAndWhatIsNotIsAllThatWasSpent() {
    long archive = bench.help.household();
    long line = bench.line(bench.help.street, archive, "100.00");
    bench.line(bench.help.street, archive, "60.00");
    bench.take(bench.street, bench.table(bench.street), line);
    long type = bench.help.code("fund_type", "UNION_FUND");
    FreeSums sums = bench.as(bench.street, FreeLines.class, l -> l.sums(2026, type));
    assertThat(sums.lines()).isEqualTo(1);
    assertThat(sums.amount()).isEqualByComparingTo("60.00");
    assertThat(sums.summarized()).isEqualByComparingTo("100.00");
    assertThat(sums.spent()).isEqualByComparingTo("160.00");
    assertThat(
            bench.<FreeLines, List<FreeLine>>as(
                bench.street, FreeLines.class, l -> l.unsummarized(2026, type, 0, 20)))
        .extracting(FreeLine::amount)
        .containsExactly(new BigDecimal("60.00"));
    FreeSums elsewhere = bench.as(bench.county, FreeLines.class, l -> l.sums(2026, type));
    assertThat(elsewhere.spent()).as("only what the own union gave").isEqualByComparingTo("0");
  }

  @Test
  @Tag("FND-073")
  @Tag("FND-074")
  @Tag("ORG-050")
  @Tag("ORG-060")
  void tablesGoWithTheirUnionAndKeepItFromBeingDeleted() {
    long table = bench.table(bench.street);
    bench.take(
        bench.street, table, bench.line(bench.help.street, bench.help.household(), "100.00"));
    bench.report(bench.street, table);
    long province = bench.province.unionId();
    long cityB = bench.help.archives.unions.union("B市总工会", province, 2);
    Map<Long, Long> found =
        bench.help.archives.services.inTransaction(
            em ->
                bench
                    .help
                    .archives
                    .services
                    .get(SummaryRecords.class)
                    .perUnion(bench.county.unionPath()));
    assertThat(found).containsExactly(Map.entry(bench.street.unionId(), 1L));
    Caller admin =
        bench.help.archives.unions.caller(
            province, cn.bangfu.access.Permission.USER_ADMIN, cn.bangfu.access.Permission.REMINDER);
    CutUnion cut = bench.as(admin, UnionMoving.class, m -> m.cut(bench.county.unionId()));
    bench.as(admin, UnionMoving.class, m -> m.paste(cut, cityB));
    assertThat(
            query(
                "select holder_union_id || ' ' || sent_back || ' ' || (frozen_at is null) from"
                    + " summary_table where id = ?",
                table))
        .containsExactly(bench.street.unionId() + " false true");
    assertThat(query("select owner_union_path from summary_table where id = ?", table).get(0))
        .contains("/" + cityB + "/");
    assertThat(
            query(
                "select action || ' ' || from_union_id from reporting_record where record_kind ="
                    + " 'SUMMARY_TABLE' and record_id = ? order by seq desc limit 1",
                table))
        .containsExactly("UNION_MOVE " + bench.county.unionId());
  }

  @Test
  @Tag("FND-054")
  @Tag("FND-055")
  @Tag("FND-056")
  @Tag("FND-057")
  @Tag("FND-059")
  @Tag("FND-062")
  void projectsStandInASectionOfTheirOwnAndAreHeldLikeLines() {
    long project = bench.project(bench.street, "夏季送清凉", "5000.00");
    long foreign = bench.project(bench.siblingStreet, "春节慰问", "1.00");
    long table = bench.table(bench.street);
    long type = bench.help.code("fund_type", "UNION_FUND");
    List<ProjectRow> free = bench.as(bench.street, FreeLines.class, l -> l.projects(table));
    assertThat(free).extracting(ProjectRow::projectId).containsExactly(project);
    FreeSums before = bench.as(bench.street, FreeLines.class, l -> l.sums(2026, type));
    assertThat(before.projects()).isEqualTo(1);
    assertThat(before.amount()).isEqualByComparingTo("5000.00");

    Taken taken = bench.takeProjects(bench.street, table, project, foreign);
    assertThat(taken.lines()).isEqualTo(1);
    assertThat(taken.refused()).containsExactly("选中的一笔帮扶资金已不存在,请重新查询。");
    long second = bench.table(bench.street);
    assertThat(bench.takeProjects(bench.street, second, project).refused().get(0))
        .startsWith("夏季送清凉 的该笔帮扶资金已汇总到表 HZ2026");
    assertThat(bench.view(bench.street, table).table().getTotal()).isEqualByComparingTo("5000.00");
    FreeSums after = bench.as(bench.street, FreeLines.class, l -> l.sums(2026, type));
    assertThat(after.summarized()).isEqualByComparingTo("5000.00");
    for (String forged :
        List.of(
            "update other_assistance set amount = 1 where id = " + project,
            "delete from other_assistance where id = " + project)) {
      assertThatThrownBy(() -> run(forged)).as(forged).hasStackTraceContaining("in a table");
    }
    Exported.Paper paper =
        (Exported.Paper)
            bench.as(
                bench.street,
                SummaryPapers.class,
                p -> p.make(table, false, RealnameBench.paper(false)));
    assertThat(paper.frame().second().title()).isEqualTo("其他帮扶(项目)");
    assertThat(paper.frame().second().cells().get(0))
        .containsExactly("夏季送清凉", "2026-11-22", "120", "无(资金)", "5,000.00");
    assertThat(bench.report(bench.street, table).done()).as("without any person").isEqualTo(1);
    assertThatThrownBy(
            () -> bench.as(bench.otherProvince, SummaryTables.class, t -> t.projects(table)))
        .isInstanceOf(AccessDenied.class);
  }
}
