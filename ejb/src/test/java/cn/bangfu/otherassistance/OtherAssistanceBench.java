package cn.bangfu.otherassistance;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.fund.FundBench;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Clerks of part 20's tree who run projects, and a project in one line. */
public final class OtherAssistanceBench {

  final ArchiveBench archives = new ArchiveBench();
  final Caller national = clerk(archives.national);
  final Caller province = clerk(archives.province);
  final Caller city = clerk(archives.city);
  final Caller county = clerk(archives.county);
  public final Caller street = clerk(archives.street);
  final Caller siblingStreet = clerk(archives.siblingStreet);

  /** Street and sibling have plenty of every kind of money. */
  public OtherAssistanceBench() {
    for (Caller rich : List.of(street, siblingStreet)) {
      FundBench.income(rich.unionId(), new BigDecimal("9999999999.99"));
    }
  }

  private Caller clerk(Caller same) {
    return archives.unions.caller(same.unionId(), Permission.OTHER_ASSISTANCE, Permission.REMINDER);
  }

  /** A user of the same union who may only read. */
  Caller reader(Caller clerk) {
    return archives.unions.caller(
        clerk.unionId(), PermissionLevel.READ, Permission.OTHER_ASSISTANCE);
  }

  public <T, R> R as(Caller caller, Class<T> service, Function<T, R> call) {
    return archives.as(caller, service, call);
  }

  long code(String table, String constant) {
    return Long.parseLong(
        ArchiveBench.query(
                "select id from code_value where table_key = ? and constant = ?", table, constant)
            .get(0));
  }

  /** A new form, valid in every field, paid from union money. */
  OtherAssistanceEntry form(Caller caller, String name, String amount) {
    OtherAssistanceEntry entry = as(caller, OtherAssistanceDesk.class, OtherAssistanceDesk::begin);
    entry.setProjectName(name);
    entry.setPeopleCount(120);
    entry.setMeasure(code("measure", "LIVING_AID"));
    entry.setAmount(new BigDecimal(amount));
    entry.setFundType(code("fund_type", "UNION_FUND"));
    entry.setFundYear(2026);
    entry.setMaterialType(code("material_type", "MONEY_ONLY"));
    return entry;
  }

  long save(Caller caller, OtherAssistanceEntry entry) {
    return as(caller, OtherAssistanceDesk.class, desk -> desk.save(entry, true));
  }

  /** Makes a project and returns its number. */
  public long project(Caller caller, String name, String amount) {
    return save(caller, form(caller, name, amount));
  }

  /** Opens a project and saves it changed. */
  void change(Caller caller, long id, Consumer<OtherAssistanceEntry> change) {
    OtherAssistanceEntry entry = as(caller, OtherAssistanceDesk.class, desk -> desk.open(id));
    change.accept(entry);
    save(caller, entry);
  }

  OtherAssistanceView view(Caller caller, long id) {
    return as(caller, OtherAssistances.class, projects -> projects.view(id));
  }

  List<Long> ids(Caller caller, OtherAssistanceFilter filter) {
    return as(caller, OtherAssistanceSearch.class, search -> search.page(filter, null, 0, 50))
        .stream()
        .map(OtherAssistanceRow::id)
        .toList();
  }

  /** What saving says: all that is wrong, or asked, or the one refusal. */
  List<String> refused(Caller caller, OtherAssistanceEntry entry) {
    return said(() -> as(caller, OtherAssistanceDesk.class, desk -> desk.save(entry, false)));
  }

  /** What an act says when it is refused. */
  static List<String> said(Runnable act) {
    try {
      act.run();
      return List.of();
    } catch (Violations wrong) {
      return wrong.all().stream().map(Texts::of).toList();
    } catch (WarningsToConfirm asked) {
      return asked.warnings().stream().map(Texts::of).toList();
    } catch (BusinessException no) {
      return List.of(Texts.of(no));
    }
  }
}
