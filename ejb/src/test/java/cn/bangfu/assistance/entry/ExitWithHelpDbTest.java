package cn.bangfu.assistance.entry;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.closing.ArchiveClosing;
import cn.bangfu.archive.closing.ExitEntry;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.assistance.AssistanceView;
import cn.bangfu.assistance.Assistances;
import cn.bangfu.fund.FundBench;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A help and the exit from hardship that is told with it are stored together or not at all. */
@Tag("AST-082")
class ExitWithHelpDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final AssistanceBench bench = new AssistanceBench();

  @AfterEach
  void leaveNoStandards() {
    ArchiveBench.run("delete from subsistence_standard");
  }

  /** A form of help in which the household leaves hardship. */
  private AssistanceEntry leaving(Caller caller, long archive) {
    return leave(bench.money(caller, archive, "100.00"));
  }

  private AssistanceEntry leave(AssistanceEntry entry) {
    if (entry.getExit() == null) {
      entry.setExit(new ExitEntry(3, TODAY));
    }
    entry.setLeaving(true);
    entry.getExit().setWayId(bench.value("exit_way", "实现就业"));
    entry.getExit().getAnnualIncome().setText("60,000");
    entry.getExit().getAnnualExpense().setText("40000");
    entry.getExit().setNote("子女已就业");
    return entry;
  }

  private AssistanceEntry open(long id) {
    return bench.as(bench.street, AssistanceDesk.class, desk -> desk.open(id));
  }

  private BigDecimal balance() {
    return FundBench.balance(bench.street.unionId(), "UNION_FUND");
  }

  private static List<String> stored(long archive) {
    return query(
        """
        select a.life_state || ' ' || (select count(*) from assistance r where r.archive_id = a.id)
            || ' ' || (select count(*) from archive_exit e where e.archive_id = a.id)
          from archive a where a.id = ?
        """,
        archive);
  }

  @Test
  @Tag("AST-080")
  @Tag("AST-044")
  void helpAndExitAreStoredByOneActWithTheSameData() {
    long archive = bench.household();
    long id = bench.save(bench.street, leaving(bench.street, archive));
    assertThat(stored(archive)).containsExactly("EXITED 1 1");
    AssistanceView view = bench.as(bench.street, Assistances.class, a -> a.view(id));
    assertThat(view.exit().getExitedDate()).isEqualTo(TODAY);
    assertThat(view.exit().getAnnualIncome()).isEqualByComparingTo("60000.00");
    assertThat(view.exit().getAnnualExpense()).isEqualByComparingTo("40000.00");
    assertThat(view.exitable()).isFalse();
    assertThat(query("select source from archive_exit where archive_id = ?", archive))
        .containsExactly("ASSISTANCE");
    assertThat(
            query(
                """
                select count(*) from assistance_history r
                  join archive_history h on h.id = r.archive_id and h.act_id = r.act_id
                 where r.id = ? and h.life_state = 'EXITED' and r.exit_id is not null
                """,
                id))
        .as("one act made both")
        .containsExactly("1");
    assertThat(
            query(
                "select changes from audit_record where user_id = ? and event = 'ASSISTANCE_SAVE'"
                    + " and succeeded order by id desc limit 1",
                bench.street.userId()))
        .singleElement()
        .asString()
        .contains("帮扶金额:  -> 100.00", "是否脱困: 未脱困 -> 已脱困", "目前家庭年度总收入:  -> 60,000.00");
  }

  @Test
  void aStoredRecordThatIsChangedTakesTheExitToo() {
    long archive = bench.household();
    long id = bench.help(bench.street, archive, "100.00");
    AssistanceEntry entry = leave(open(id));
    entry.setRemark("已就业");
    bench.save(bench.street, entry);
    assertThat(stored(archive)).containsExactly("EXITED 1 1");
    AssistanceEntry again = open(id);
    assertThat(again.isExited()).isTrue();
    assertThat(again.getExit()).isNull();
    assertThat(
            bench.as(bench.street, AssistanceDesk.class, desk -> desk.offers(again)).exitRefusal())
        .isEqualTo("请在档案管理中办理返困。");
    again.setRemark("已在本市就业");
    bench.save(bench.street, again);
    assertThat(query("select remark from assistance where id = ?", id)).containsExactly("已在本市就业");
  }

  @Test
  @Tag("AST-081")
  @Tag("AST-040")
  void whatIsWrongWithHelpAndExitIsToldTogetherAndNeitherIsStored() {
    long archive = bench.household();
    BigDecimal before = balance();
    AssistanceEntry entry = leaving(bench.street, archive);
    entry.getTypedDate().setText("昨天");
    entry.getLines().get(0).getTypedAmount().setText("一百");
    entry.getExit().setWayId(null);
    entry.getExit().getDate().setText("2026-13-01");
    entry.getExit().getAnnualIncome().setText("很多");
    entry.getExit().getAnnualExpense().setText("");
    Violations wrong =
        catchThrowableOfType(
            Violations.class,
            () -> bench.as(bench.street, AssistanceDesk.class, desk -> desk.save(entry, false)));
    assertThat(wrong.all())
        .extracting(Violation::field)
        .containsExactlyInAnyOrder(
            "entry.date",
            "entry.lines[0].amount",
            "entry.exit.wayId",
            "entry.exit.date",
            "entry.exit.annualIncome",
            "entry.exit.annualExpense");
    assertThat(wrong.all())
        .extracting(Texts::of)
        .contains(
            "“昨天”不是正确的日期,请按“年-月-日”填写,例如 2017-03-05。",
            "“2026-13-01”不是正确的日期,请按“年-月-日”填写,例如 2017-03-05。",
            "“很多”不是正确的金额,请填写数字,小数不超过两位。",
            "目前家庭年度总支出未填写。");
    assertThat(stored(archive)).containsExactly("ACTIVE 0 0");

    AssistanceEntry right = leaving(bench.street, archive);
    right.getExit().getDate().setValue(TODAY.minusDays(1));
    assertThat(bench.refused(bench.street, right)).containsExactly("脱困日期不能早于帮扶日期(2026-11-22)。");
    AssistanceEntry noHelp = leaving(bench.street, archive);
    noHelp.getLines().get(0).setFundType(null);
    assertThat(bench.refused(bench.street, noHelp)).containsExactly("帮扶措施一:请填写资金类型。");
    AssistanceEntry tooMuch = leaving(bench.street, archive);
    bench.line(tooMuch, 0, "LIVING_AID", "9999999.99", "UNION_FUND");
    tooMuch.getLines().get(0).setFundYear(2020);
    assertThat(bench.refused(bench.street, tooMuch)).isNotEmpty();
    assertThat(stored(archive)).containsExactly("ACTIVE 0 0");
    assertThat(balance()).isEqualByComparingTo(before);
  }

  @Test
  void aFailureAfterBothLeavesNeither() {
    long archive = bench.household();
    BigDecimal before = balance();
    AssistanceEntry entry = leaving(bench.street, archive);
    assertThatThrownBy(
            () ->
                bench.archives.services.inTransaction(
                    em -> {
                      bench.save(bench.street, entry);
                      throw new IllegalStateException("the server is killed");
                    }))
        .hasMessageContaining("killed");
    assertThat(stored(archive)).containsExactly("ACTIVE 0 0");
    assertThat(balance()).isEqualByComparingTo(before);
  }

  @Test
  @Tag("ARC-080")
  void anIncomeBelowTheLineIsAskedWithAllOtherDoubtsAndExplained() {
    ArchiveBench.run(
        """
        insert into subsistence_standard (region_code, kind, amount, first_day, entered_at,
          entered_by, changed_at, changed_by)
        values ('360102', 'URBAN', 510.00, '2016-01-01', now(), 'test', now(), 'test')""");
    long archive = bench.household();
    AssistanceEntry entry = leaving(bench.street, archive);
    bench.line(entry, 0, "LIVING_AID", "60000.00", "UNION_FUND");
    entry.getExit().getAnnualIncome().setText("9000");
    entry.getExit().setNote(null);
    WarningsToConfirm asked =
        catchThrowableOfType(
            WarningsToConfirm.class,
            () -> bench.as(bench.street, AssistanceDesk.class, desk -> desk.save(entry, false)));
    assertThat(asked.warnings())
        .extracting(Texts::of)
        .anyMatch(doubt -> doubt.contains("60,000.00"))
        .anyMatch(doubt -> doubt.contains("仍未超过低保边缘标准765.00元,确认脱困吗?"));
    Violations wrong =
        catchThrowableOfType(
            Violations.class,
            () -> bench.as(bench.street, AssistanceDesk.class, desk -> desk.save(entry, true)));
    assertThat(wrong.all()).extracting(Violation::field).containsExactly("entry.exit.note");
    assertThat(stored(archive)).containsExactly("ACTIVE 0 0");
    entry.getExit().setNote("子女已就业");
    bench.save(bench.street, entry);
    assertThat(stored(archive)).containsExactly("EXITED 1 1");
  }

  @Test
  @Tag("AST-080")
  void onlyTheFilingUnionStoresAnExitWithItsHelp() {
    long archive = bench.household();
    bench.archives.report(bench.archives.street, archive);
    AssistanceEntry above = bench.money(bench.county, archive, "100.00");
    assertThat(above.getExit()).as("nothing is offered").isNull();
    assertThat(
            bench.as(bench.county, AssistanceDesk.class, desk -> desk.offers(above)).exitRefusal())
        .isEqualTo("仅建档工会可以办理脱困。");
    leave(above);
    assertThatThrownBy(() -> bench.save(bench.county, above))
        .isInstanceOfSatisfying(
            BusinessException.class, no -> assertThat(Texts.of(no)).isEqualTo("仅建档工会可以办理脱困。"));
    AssistanceEntry forged = leaving(bench.street, archive);
    for (Caller outside : List.of(bench.siblingStreet, bench.otherProvince)) {
      assertThatThrownBy(() -> bench.save(outside, forged)).isInstanceOf(AccessDenied.class);
    }
    assertThatThrownBy(() -> bench.save(bench.reader(bench.street), forged))
        .isInstanceOf(AccessDenied.class);
    assertThat(stored(archive)).containsExactly("ACTIVE 0 0");
  }

  @Test
  void anArchiveThatWasClosedMeanwhileTakesNeitherHelpNorExit() {
    long archive = bench.household();
    long id = bench.help(bench.street, archive, "100.00");
    AssistanceEntry fresh = leaving(bench.street, archive);
    AssistanceEntry changed = leave(open(id));
    changed.setRemark("不应保存");
    bench.as(
        bench.street,
        ArchiveClosing.class,
        closing -> {
          closing.exit(archive, changed.getExit().facts(false));
          return null;
        });
    assertThat(bench.refused(bench.street, fresh)).singleElement().asString().contains("已脱困");
    assertThat(bench.refused(bench.street, changed)).singleElement().asString().contains("已脱困");
    assertThat(stored(archive)).containsExactly("EXITED 1 1");
    assertThat(query("select coalesce(remark, '-') from assistance where id = ?", id))
        .containsExactly("-");
  }

  @Test
  @Tag("AST-042")
  @Tag("AST-048")
  void aFormSentTwiceOrOpenedTwiceLetsTheHouseholdLeaveOnce() {
    long archive = bench.household();
    AssistanceEntry entry = leaving(bench.street, archive);
    assertThat(bench.save(bench.street, entry)).isEqualTo(bench.save(bench.street, entry));
    assertThat(stored(archive)).containsExactly("EXITED 1 1");

    long other = bench.household();
    long id = bench.help(bench.street, other, "100.00");
    AssistanceEntry first = leave(open(id));
    AssistanceEntry second = leave(open(id));
    bench.save(bench.street, first);
    assertThatThrownBy(() -> bench.save(bench.street, second))
        .isInstanceOf(BusinessException.class);
    assertThat(stored(other)).containsExactly("EXITED 1 1");

    long third = bench.household();
    long record = bench.help(bench.street, third, "100.00");
    AssistanceEntry stale = leave(open(record));
    bench.change(bench.street, record, one -> one.setRemark("更正"));
    assertThatThrownBy(() -> bench.save(bench.street, stale)).isInstanceOf(StaleException.class);
    assertThat(stored(third)).containsExactly("ACTIVE 1 0");
  }

  @Test
  void ofTwoWhoLetAHouseholdLeaveAtTheSameMomentOneStoresHelpAndExit() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 3; round++) {
        long archive = bench.household();
        List<AssistanceEntry> forms =
            List.of(leaving(bench.street, archive), leaving(bench.street, archive));
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<List<String>>> both =
            forms.stream()
                .map(
                    form ->
                        two.submit(
                            () -> {
                              start.await();
                              return bench.refused(bench.street, form);
                            }))
                .toList();
        List<String> first = both.get(0).get();
        List<String> second = both.get(1).get();
        assertThat(first.isEmpty() ^ second.isEmpty()).as("%s %s", first, second).isTrue();
        assertThat(stored(archive)).containsExactly("EXITED 1 1");
      }
    } finally {
      two.shutdownNow();
    }
  }
}
