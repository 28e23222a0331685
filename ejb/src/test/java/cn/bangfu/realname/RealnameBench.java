package cn.bangfu.realname;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.assistance.SummaryClass;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.otherassistance.OtherAssistanceDesk;
import cn.bangfu.otherassistance.OtherAssistanceEntry;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Those who keep the money of part 20's tree, and a table in one line. */
public final class RealnameBench {

  public final AssistanceBench help = new AssistanceBench();
  public final Caller national = keeper(help.national);
  public final Caller province = keeper(help.province);
  public final Caller city = keeper(help.city);
  public final Caller county = keeper(help.county);
  public final Caller street = keeper(help.street);
  public final Caller siblingStreet = keeper(help.siblingStreet);
  public final Caller otherProvince = keeper(help.otherProvince);

  public RealnameBench() {
    help.archives.services.inTransaction(em -> help.code("fund_type", "CENTRAL"));
  }

  private Caller keeper(Caller same) {
    return help.archives.unions.caller(same.unionId(), Permission.FUND, Permission.REMINDER);
  }

  /** A user of the same union who may only read. */
  public Caller reader(Caller keeper) {
    return help.archives.unions.caller(keeper.unionId(), PermissionLevel.READ, Permission.FUND);
  }

  public <T, R> R as(Caller caller, Class<T> service, Function<T, R> call) {
    return help.as(caller, service, call);
  }

  /** A new head that is right: other money than central, of this year. */
  SummaryHead head(Caller caller, SummaryClass summaryClass, String fundType) {
    FundGroup group = FundGroup.of(fundType);
    SummaryHead head = as(caller, SummaryDesk.class, desk -> desk.begin(group, summaryClass));
    head.setFundType(help.code("fund_type", fundType));
    head.setPhone("0791-86221234");
    return head;
  }

  long table(Caller caller) {
    return table(caller, SummaryClass.LIVING_AID, "UNION_FUND");
  }

  long table(Caller caller, SummaryClass summaryClass, String fundType) {
    SummaryHead head = head(caller, summaryClass, fundType);
    return as(caller, SummaryDesk.class, desk -> desk.save(head));
  }

  /** Helps a household with one line of union money; gives the number of the line. */
  long line(Caller helper, long archive, String amount) {
    return lineOf(help.help(helper, archive, amount), 1);
  }

  static long lineOf(long assistance, int no) {
    return Long.parseLong(
        query(
                "select id from assistance_line where assistance_id = ? and line_no = ?",
                assistance,
                no)
            .get(0));
  }

  Taken take(Caller caller, long table, Long... lines) {
    return as(caller, SummaryDesk.class, desk -> desk.take(table, List.of(lines)));
  }

  /** A project of union money; gives its number. */
  public long project(Caller same, String name, String amount) {
    Caller caller = help.archives.unions.caller(same.unionId(), Permission.OTHER_ASSISTANCE);
    OtherAssistanceEntry entry = as(caller, OtherAssistanceDesk.class, OtherAssistanceDesk::begin);
    entry.setProjectName(name);
    entry.setPeopleCount(120);
    entry.setMeasure(help.code("measure", "LIVING_AID"));
    entry.setAmount(new BigDecimal(amount));
    entry.setFundType(help.code("fund_type", "UNION_FUND"));
    entry.setFundYear(2026);
    entry.setMaterialType(help.code("material_type", "MONEY_ONLY"));
    return as(caller, OtherAssistanceDesk.class, desk -> desk.save(entry, true));
  }

  Taken takeProjects(Caller caller, long table, Long... projects) {
    return as(caller, SummaryDesk.class, desk -> desk.takeProjects(table, List.of(projects)));
  }

  List<FreeLine> free(Caller caller, long table) {
    return as(caller, FreeLines.class, lines -> lines.page(table, FreeFilter.ALL, 0, 50));
  }

  SummaryView view(Caller caller, long table) {
    return as(caller, SummaryTables.class, tables -> tables.view(table));
  }

  List<SummaryRow> rows(Caller caller, long table) {
    return as(caller, SummaryTables.class, tables -> tables.rows(table, 0, 50));
  }

  SummaryOutcome report(Caller caller, Long... tables) {
    return as(caller, SummaryReporting.class, r -> r.report(List.of(tables), null, null));
  }

  SummaryOutcome sendBack(Caller caller, String reason, Long... tables) {
    return as(caller, SummaryReporting.class, r -> r.sendBack(List.of(tables), null, reason));
  }

  /** The official form to be printed. */
  static ExportOrder paper(boolean full) {
    return new ExportOrder(
        full ? ExportMode.FULL : ExportMode.MASKED, ExportTarget.PRINT, full ? "实名制发放签领" : null);
  }

  /** A form of help with three lines, as in E-FND-5. */
  AssistanceEntry three(Caller helper, long archive) {
    AssistanceEntry entry = help.money(helper, archive, "1.00");
    help.line(entry, 0, "LIVING_AID", "300.00", "COUNTY");
    help.line(entry, 1, "GOODS", "200.00", "UNION_FUND");
    help.line(entry, 2, "OTHER", "100.00", "SOCIAL_DONATION");
    return entry;
  }

  /** Own income of a union. */
  public void income(Caller union, String fund, int year, String amount, String day) {
    run(
        """
        insert into fund_income (entry_no, union_id, entry_date, fund_type_id, fund_year,
            income_type_id, amount, fiscal_budget, submission, entered_at, entered_by)
          select fund_next_number(%1$d, 'SR', %2$d), %1$d, date '%3$s', %4$d, %2$d, i.id, %5$s, false,
                 gen_random_uuid(), now(), 'test'
            from code_value i where i.table_key = 'income_type' and i.constant = 'OTHER'
        """
            .formatted(union.unionId(), year, day, help.code("fund_type", fund), amount));
  }

  /** Money to a union directly below. */
  public void allot(Caller from, Caller to, String fund, int year, String amount, String day) {
    run(
        """
        insert into fund_allocation (allocation_no, from_union_id, to_union_id, entry_date,
            fund_type_id, fund_year, amount, fiscal_budget, submission, row_no, entered_at,
            entered_by)
          select fund_next_number(%1$d, 'BK', %2$d), %1$d, %6$d, date '%3$s', %4$d, %2$d, %5$s, false,
                 gen_random_uuid(), 1, now(), 'test'
        """
            .formatted(
                from.unionId(), year, day, help.code("fund_type", fund), amount, to.unionId()));
  }

  /** Money of a year given by any union to any household, whatever the rules of entering say. */
  public long spend(
      Caller union,
      long archive,
      String measure,
      String fund,
      int year,
      String amount,
      String day) {
    long id = help.help(help.street, archive, "1.00");
    run(
        """
        update assistance set owner_union_id = %1$d, owner_union_path = '%2$s', holder_union_id =
          %1$d, holder_depth = %3$d, assist_date = date '%4$s' where id = %5$d
        """
            .formatted(union.unionId(), union.unionPath(), union.unionDepth(), day, id),
        """
        update assistance_line set union_id = %d, measure_id = %d, fund_type_id = %d, fund_year = %d,
          amount = %s where assistance_id = %d
        """
            .formatted(
                union.unionId(),
                help.code("measure", measure),
                help.code("fund_type", fund),
                year,
                amount,
                id),
        // the balance of the line's old account is moved by its record, which is elsewhere already
        """
        update fund_balance set spent = spent + case union_id when %1$d then 1 else -1 end
         where union_id in (%1$d, %2$d) and %1$d <> %2$d and fund_type_id = %3$d and fund_year = 2026
        """
            .formatted(
                union.unionId(), help.street.unionId(), help.code("fund_type", "UNION_FUND")));
    return id;
  }
}
