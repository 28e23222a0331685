package cn.bangfu.assistance.entry;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.closing.Exiting;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.codetable.CodeValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The audit trail names the records of every act with their old and new values. */
@Tag("AST-044")
class AssistanceAuditDbTest {

  private final AssistanceBench bench = new AssistanceBench();

  /** What the trail has of the latest act of a user. */
  private static String trail(Caller caller, String event) {
    return query(
            "select coalesce(changes, '') from audit_record where user_id = ? and event = ? and"
                + " succeeded order by id desc limit 1",
            caller.userId(),
            event)
        .get(0);
  }

  private static String number(long id) {
    return query("select record_no from assistance where id = ?", id).get(0);
  }

  @Test
  void savingChangingAndDeletingTellNumberAndValues() {
    long id = bench.help(bench.street, bench.household(), "1234.50");
    String no = number(id);
    assertThat(trail(bench.street, "ASSISTANCE_SAVE"))
        .startsWith(no)
        .contains("帮扶金额:  -> 1,234.50", "帮扶措施一:  -> 生活救助 1,234.50 工会经费 2026");
    bench.change(bench.street, id, one -> bench.line(one, 0, "GOODS", "90.00", "UNION_FUND"));
    assertThat(trail(bench.street, "ASSISTANCE_SAVE"))
        .startsWith(no)
        .contains("帮扶金额: 1,234.50 -> 90.00")
        .doesNotContain("帮扶日期");
    bench.as(bench.street, AssistanceDesk.class, desk -> desk.delete(List.of(id)));
    assertThat(trail(bench.street, "ASSISTANCE_DELETE"))
        .startsWith(no)
        .contains("帮扶日期: 2026-11-22 -> ", "帮扶金额: 90.00 -> ", "帮扶措施一: 送物 90.00 工会经费 2026 -> ");
  }

  @Test
  void reportingAndReturningTellWhoHeldEachRecordAndWhoHoldsItNow() {
    long archive = bench.household();
    bench.archives.report(bench.archives.street, archive);
    long first = bench.help(bench.street, archive, "100.00");
    long second = bench.help(bench.street, archive, "200.00");
    List<Long> ids = List.of(first, second);
    bench.as(bench.street, AssistanceReporting.class, r -> r.report(ids, null, null));
    assertThat(trail(bench.street, "ASSISTANCE_REPORT").lines())
        .containsExactlyInAnyOrder(
            number(first) + ": 甲街道总工会 -> 东湖区总工会", number(second) + ": 甲街道总工会 -> 东湖区总工会");
    bench.as(bench.county, AssistanceReporting.class, r -> r.sendBack(ids, null, "材料不全"));
    assertThat(trail(bench.county, "ASSISTANCE_SEND_BACK").lines())
        .containsExactlyInAnyOrder(
            number(first) + ": 东湖区总工会 -> 甲街道总工会", number(second) + ": 东湖区总工会 -> 甲街道总工会");
  }

  @Test
  void helpForManyNamesAllRecords() {
    List<Long> ids = List.of(bench.household(), bench.household());
    AssistanceEntry entry = bench.as(bench.street, BulkAssistance.class, b -> b.begin(ids));
    bench.line(entry, 0, "LIVING_AID", "500.00", "UNION_FUND");
    List<Long> made = bench.as(bench.street, BulkAssistance.class, b -> b.save(ids, entry, true));
    assertThat(trail(bench.street, "ASSISTANCE_SAVE"))
        .contains(number(made.get(0)), number(made.get(1)), "帮扶金额:  -> 500.00");
  }

  @Test
  void anExitTellsTheRecordAndWhatWasStored() {
    long id = bench.help(bench.street, bench.household(), "100.00");
    Long way = bench.archives.services.get(CodeValues.class).values("exit_way").get(0).getId();
    bench.as(
        bench.street,
        AssistanceExits.class,
        exits -> {
          exits.exit(
              id,
              new Exiting(
                  way,
                  LocalDate.of(2026, 11, 22),
                  new BigDecimal("60000.00"),
                  new BigDecimal("40000.00"),
                  "已就业",
                  true));
          return null;
        });
    assertThat(trail(bench.street, "ASSISTANCE_SAVE"))
        .startsWith(number(id))
        .contains(
            "是否脱困: 未脱困 -> 已脱困",
            "脱困日期:  -> 2026-11-22",
            "目前家庭年度总收入:  -> 60,000.00",
            "脱困说明:  -> 已就业");
  }
}
