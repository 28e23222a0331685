package cn.bangfu.assistance;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.assistance.entry.AssistanceDesk;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.assistance.entry.LineEntry;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.fund.FundBench;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** Clerks of part 20's tree who also give help, and a record in one line. */
public final class AssistanceBench {

  public final ArchiveBench archives = new ArchiveBench();
  public final Caller national = clerk(archives.national);
  public final Caller province = clerk(archives.province);
  public final Caller city = clerk(archives.city);
  public final Caller county = clerk(archives.county);
  public final Caller street = clerk(archives.street);
  public final Caller community = clerk(archives.community);
  public final Caller siblingStreet = clerk(archives.siblingStreet);
  public final Caller otherProvince = clerk(archives.otherProvince);

  /** Every union of the tree has plenty of every kind of money. */
  public AssistanceBench() {
    for (Caller rich :
        List.of(
            national, province, city, county, street, community, siblingStreet, otherProvince)) {
      FundBench.income(rich.unionId(), new BigDecimal("1000000000.00"));
    }
  }

  private Caller clerk(Caller same) {
    return archives.unions.caller(
        same.unionId(), Permission.ARCHIVE, Permission.ASSISTANCE, Permission.REMINDER);
  }

  /** A user of the same union who may only read. */
  public Caller reader(Caller clerk) {
    return archives.unions.caller(clerk.unionId(), PermissionLevel.READ, Permission.ASSISTANCE);
  }

  public <T, R> R as(Caller caller, Class<T> service, java.util.function.Function<T, R> call) {
    return archives.as(caller, service, call);
  }

  /** A household of the street that everybody may help with union money. */
  public long household() {
    return archives.file(archives.street, ArchiveLevel.NATIONAL);
  }

  public long code(String table, String constant) {
    return archives.services.get(CodeValues.class).byConstant(table, constant).getId();
  }

  public long value(String table, String name) {
    return archives.services.get(CodeValues.class).valuesWithDisabled(table).stream()
        .filter(one -> one.getValueName().equals(name))
        .findFirst()
        .orElseThrow()
        .getId();
  }

  /** Fills a line: measure and fund type by their constants. */
  public void line(AssistanceEntry entry, int at, String measure, String amount, String fund) {
    LineEntry line = entry.getLines().get(at);
    line.setMeasure(code("measure", measure));
    line.setAmount(new BigDecimal(amount));
    line.setFundType(code("fund_type", fund));
    line.setFundYear(2026);
  }

  /** A new form with one line of union money. */
  public AssistanceEntry money(Caller caller, long archive, String amount) {
    AssistanceEntry entry = as(caller, AssistanceDesk.class, desk -> desk.begin(archive, null));
    line(entry, 0, "LIVING_AID", amount, "UNION_FUND");
    return entry;
  }

  public long save(Caller caller, AssistanceEntry entry) {
    return as(caller, AssistanceDesk.class, desk -> desk.save(entry, true)).id();
  }

  /** Gives money and returns the number of the record. */
  public long help(Caller caller, long archive, String amount) {
    return save(caller, money(caller, archive, amount));
  }

  /** Opens a record and saves it changed. */
  public void change(Caller caller, long id, Consumer<AssistanceEntry> change) {
    AssistanceEntry entry = as(caller, AssistanceDesk.class, desk -> desk.open(id));
    change.accept(entry);
    save(caller, entry);
  }

  /** What saving says: all that is wrong, or asked, or the one refusal. */
  public List<String> refused(Caller caller, AssistanceEntry entry) {
    try {
      as(caller, AssistanceDesk.class, desk -> desk.save(entry, false));
      return List.of();
    } catch (Violations wrong) {
      return wrong.all().stream().map(Texts::of).toList();
    } catch (WarningsToConfirm asked) {
      return asked.warnings().stream().map(Texts::of).toList();
    } catch (BusinessException no) {
      return List.of(Texts.of(no));
    }
  }

  private static final String TABLE =
      """
      insert into summary_table (table_no, fund_group, fund_year, fund_type_id, summary_class,
        owner_union_id, owner_union_path, holder_union_id, holder_depth, filler, phone, fill_date,
        entered_at, entered_by, changed_at, changed_by)
      select '%1$s', 'LOCAL', x.fund_year, x.fund_type_id, x.summary_class, u.id, u.path, u.id,
        u.depth, '王五', '0791-1', date '2026-01-01', now(), 'test', now(), 'test'
      from %2$s x join union_org u on u.id = x.%3$s where x.%4$s = %5$d limit 1""";

  /** Puts the lines of a record into a table of its union, which is made for it. */
  public static void summarize(long id) {
    ArchiveBench.run(
        TABLE.formatted("T" + id, "assistance_line", "union_id", "assistance_id", id),
        "insert into summary_row (table_id, line_id) select t.id, l.id from summary_table t,"
            .concat(" assistance_line l where t.table_no = 'T%1$d' and l.assistance_id = %1$d")
            .formatted(id));
  }

  /** Puts a project of other assistance into a table of its union, which is made for it. */
  public static void summarizeProject(long id) {
    ArchiveBench.run(
        TABLE.formatted("P" + id, "other_assistance", "owner_union_id", "id", id),
        "insert into summary_row (table_id, project_id) select t.id, %1$d from summary_table t"
            .concat(" where t.table_no = 'P%1$d'")
            .formatted(id));
  }

  /** The records of a list. */
  public List<AssistanceRow> rows(Caller caller, AssistanceFilter filter) {
    return as(caller, AssistanceSearch.class, search -> search.page(filter, 0, 50));
  }
}
