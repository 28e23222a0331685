package cn.bangfu.assistance;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.conversion.ConversionBench;
import cn.bangfu.archive.conversion.ConversionReason;
import cn.bangfu.archive.conversion.ConversionRun;
import cn.bangfu.archive.conversion.ConversionStepKind;
import cn.bangfu.archive.conversion.Conversions;
import cn.bangfu.archive.conversion.UnconvertedRow;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Help of V2.0 becomes help of today (part 50 F.3). */
class AssistanceConversionDbTest {

  private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());

  private final AssistanceBench bench = new AssistanceBench();
  private final ConversionBench conversion = new ConversionBench(bench.archives);

  @BeforeEach
  void nothingElseIsToBeConverted() {
    run(
        "update job_run set state = 'CANCELLED', ended_at = now()"
            + " where state in ('QUEUED', 'RUNNING', 'INTERRUPTED')",
        "update legacy_assistance set converted_at = now(), assistance_id = nextval('assistance_seq')"
            + " where converted_at is null");
  }

  @Test
  @Tag("BAT-069")
  @Tag("BAT-070")
  @Tag("BAT-071")
  @Tag("BAT-072")
  void oldFormsBecomeHelpWithMoneyAndWhatV2WroteIsKeptAndFound() {
    long archive = bench.household();
    long visit = old(archive, "2015-03-10", "入户帮扶");
    line(visit, 1, "生活救助", "300.00", "中央财政");
    line(visit, 2, "送物", "0.00", "工会经费");
    long card = old(archive, "2016-12-31", "银行卡发放");
    line(card, 1, "其他", "1200.50", "中央财政");
    final long none = old(archive, "2016-05-01", null);
    String balances = balances();

    ConversionRun dry = conversion.run(o -> o.dryRun(ConversionStepKind.ASSISTANCE));
    assertThat(query("select 1 from assistance where archive_id = ?", archive)).isEmpty();
    conversion.confirm(dry);
    ConversionRun run = conversion.run(o -> o.start(ConversionStepKind.ASSISTANCE));

    for (ConversionRun one : List.of(dry, run)) {
      assertThat(one.getConverted()).isEqualTo(3);
      assertThat(one.getRead()).isEqualTo(3 + one.getAlready());
      assertThat(one.getRecordsBefore()).isEqualTo(3).isEqualTo(one.getRecordsAfter());
      assertThat(one.getAmountBefore()).isEqualByComparingTo("1500.50");
      assertThat(one.getAmountAfter()).isEqualByComparingTo("1500.50");
      assertThat(one.getArchivesAfter()).isEqualTo(1).isEqualTo(one.getArchivesBefore());
      assertThat(one.getPersonsAfter()).isEqualTo(one.getPersonsBefore());
    }
    assertThat(
            query(
                """
                select concat_ws(' ', a.assist_date, a.form, a.legacy_form, a.legacy_measure_text,
                       a.legacy_fund_text, a.total_amount, a.entered_by, h.name = u.name)
                  from assistance a join union_org h on h.id = a.holder_union_id
                  join union_org u on u.id = a.owner_union_id
                 where a.archive_id = ? order by a.assist_date""",
                archive))
        .containsExactly(
            "2015-03-10 FUNDS 入户帮扶 生活救助、送物 中央财政、工会经费 300.00 王老师 t",
            "2016-05-01 0.00 王老师 t",
            "2016-12-31 FUNDS 银行卡发放 其他 中央财政 1200.50 王老师 t");
    assertThat(
            query(
                """
                select concat_ws(' ', l.line_no, m.value_name, l.amount, f.value_name, l.fund_year)
                  from assistance_line l join code_value m on m.id = l.measure_id
                  join code_value f on f.id = l.fund_type_id
                 where l.archive_id = ? order by l.fund_year, l.line_no""",
                archive))
        .containsExactly(
            "1 生活救助 300.00 历史资金(未区分) 2015",
            "2 送物 0.00 历史资金(未区分) 2015",
            "1 其他 1200.50 历史资金(未区分) 2016");
    assertThat(balances()).as("in no balance").isEqualTo(balances);
    assertThat(query("select last_assist_date from archive where id = ?", archive))
        .as("counts as help for the rule of two and three years")
        .containsExactly("2016-12-31");

    AssistanceFilter central = asked("央财");
    assertThat(bench.rows(bench.street, central)).hasSize(2);
    AssistanceTotals counted =
        bench.as(bench.street, AssistanceSearch.class, s -> s.exactTotals(central));
    assertThat(counted.records()).isEqualTo(2);
    assertThat(counted.amount()).as("counts as help").isEqualByComparingTo("1500.50");
    assertThat(bench.rows(bench.street, asked("省级财政"))).isEmpty();
    assertThat(bench.rows(bench.siblingStreet, central)).as("another union").isEmpty();

    conversion.confirm(conversion.run(o -> o.dryRun(ConversionStepKind.ASSISTANCE)));
    ConversionRun again = conversion.run(o -> o.start(ConversionStepKind.ASSISTANCE));
    assertThat(again.getConverted()).isZero();
    assertThat(again.getAlready()).isEqualTo(run.getAlready() + 3);
    assertThat(query("select 1 from legacy_assistance where id = ? and converted_at is null", none))
        .isEmpty();
  }

  @Test
  @Tag("BAT-071")
  void whatCannotBeMappedIsListedWithItsReasonAndConvertedOnceItCanBe() {
    long archive = bench.household();
    long form = old(archive, "2015-03-10", "电话慰问");
    long measure = old(archive, "2015-03-11", "现场帮扶");
    line(measure, 1, "理发", "10.00", null);
    long early = old(archive, "2006-12-31", "入户救助");
    long waiting = bench.household();
    run("update archive set awaits_conversion = true where id = " + waiting);
    long ofWaiting = old(waiting, "2015-03-12", "入户救助");
    line(ofWaiting, 1, "生活救助", "5.00", "中央财政");
    conversion.confirm(conversion.run(o -> o.dryRun(ConversionStepKind.ASSISTANCE)));
    ConversionRun run = conversion.run(o -> o.start(ConversionStepKind.ASSISTANCE));
    assertThat(run.getConverted()).isZero();
    assertThat(run.getRefused()).isEqualTo(4);
    Caller admin =
        bench.archives.unions.caller(
            bench.street.unionId(), Permission.ARCHIVE, Permission.USER_ADMIN);
    List<UnconvertedRow> unconverted =
        bench.as(admin, Conversions.class, c -> c.unconverted(run.getRunId(), 0, 20));
    assertThat(unconverted)
        .extracting(UnconvertedRow::id, UnconvertedRow::text, UnconvertedRow::reason)
        .containsExactly(
            tuple(form, "2015-03-10 电话慰问", ConversionReason.UNKNOWN_FORM),
            tuple(measure, "2015-03-11 现场帮扶", ConversionReason.UNKNOWN_MEASURE),
            tuple(early, "2006-12-31 入户救助", ConversionReason.TOO_EARLY),
            tuple(ofWaiting, "2015-03-12 入户救助", ConversionReason.ARCHIVE_WAITS));
    Outcome deleted = bench.as(bench.street, ArchiveFiling.class, f -> f.delete(List.of(archive)));
    assertThat(ArchiveBench.sentences(deleted))
        .as("what is not converted yet is kept, too")
        .hasSize(1);

    run("update archive set awaits_conversion = false where id = " + waiting);
    assertThat(conversion.run(o -> o.start(ConversionStepKind.ASSISTANCE)).getConverted())
        .isEqualTo(1);
  }

  @Test
  @Tag("BAT-071")
  void helpSavedWhileAConversionRunsMakesNoDifferenceToItsTotals() {
    long archive = bench.household();
    line(old(archive, "2015-03-10", "现场帮扶"), 1, "生活救助", "300.00", "中央财政");
    conversion.confirm(conversion.run(o -> o.dryRun(ConversionStepKind.ASSISTANCE)));
    long run = conversion.order(o -> o.start(ConversionStepKind.ASSISTANCE));
    conversion.step(run);
    bench.help(bench.street, archive, "70.00");
    conversion.step(run);
    bench.help(bench.street, archive, "30.00");
    while (!conversion.step(run)) {
      // until nothing is left
    }
    ConversionRun done = conversion.ended(run);
    assertThat(done.getRecordsBefore()).isEqualTo(2).isEqualTo(done.getRecordsAfter());
    assertThat(done.getAmountAfter()).isEqualByComparingTo(new BigDecimal("370.00"));
    assertThat(query("select sum(total_amount) from assistance where archive_id = ?", archive))
        .containsExactly("400.00");
  }

  /** A record of V2.0 of the street, reported to nobody; without form no help was given. */
  private long old(long archive, String day, String form) {
    long id = NUMBERS.incrementAndGet();
    run(
        """
        insert into legacy_assistance (id, archive_id, owner_union_id, holder_union_id, category,
            assist_date, form, not_assisted_reason, entered_at, entered_by)
        values (%d, %d, %d, %3$d, '因病', date '%s', %s, %s, timestamptz '2016-01-02T00:30:00+08', '王老师')"""
            .formatted(
                id,
                archive,
                bench.street.unionId(),
                day,
                form == null ? "null" : "'" + form + "'",
                form == null ? "'不需要'" : "null"));
    return id;
  }

  private static void line(long record, int no, String measure, String amount, String fund) {
    run(
        "insert into legacy_assistance_line values (%d, %d, '%s', %s, %s)"
            .formatted(record, no, measure, amount, fund == null ? "null" : "'" + fund + "'"));
  }

  private static AssistanceFilter asked(String fund) {
    AssistanceQuestion question = new AssistanceQuestion();
    question.setLegacyFund(fund);
    AssistanceFilter all = AssistanceFilter.OPENING;
    return new AssistanceFilter(
        null,
        false,
        all.state(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        null,
        null,
        question);
  }

  private String balances() {
    return query("select sum(balance) from fund_balance where union_id = ?", bench.street.unionId())
        .toString();
  }
}
