package cn.bangfu.realname;

import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.quick.QuickTable;
import cn.bangfu.quick.QuickWay;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.unionorg.Union;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tables that are moved the quick way: one without rows stays (FND-061). */
@Dependent
public class SummaryQuickKind extends QuickTable {

  private static final Shown SHOWN =
      new Shown(
          "summary_table r", "r.owner_union_id", "r.owner_union_path", "r.table_no", "r.title");

  private static final String TABLES = "select t from SummaryTable t where t.id in :ids";

  @Inject Chains chains;

  /** For the container. */
  public SummaryQuickKind() {
    super(
        new Names(
            RecordKind.SUMMARY_TABLE,
            "summary_table",
            "fill_date",
            "total",
            ReminderCategory.FUND,
            SummaryAccess.OBJECT,
            "realname.reporting.data"));
  }

  @Override
  public Shown shown() {
    return SHOWN;
  }

  @Override
  protected String refusedSql(Union superior) {
    return superior == null ? "true" : "r.row_count + r.project_count = 0 or r.taken_over";
  }

  /** Once reported, its persons are shown as they were at that moment (FND-058). */
  @Override
  protected String furtherSql() {
    return ", frozen_at = case when c.to_id <> r.owner_union_id then coalesce(r.frozen_at, ?6) end";
  }

  /** The tables in the order of these numbers. */
  List<SummaryTable> tables(List<Long> ids) {
    Map<Long, SummaryTable> tables =
        em
            .createQuery(TABLES, SummaryTable.class)
            .setParameter("ids", ids)
            .setHint("eclipselink.refresh", true)
            .getResultList()
            .stream()
            .collect(Collectors.toMap(SummaryTable::getId, Function.identity()));
    return ids.stream().map(tables::get).toList();
  }

  @Override
  protected Map<Long, String> refused(QuickWay way, long union, List<Long> ids) {
    ChainUnion from = chains.all(List.of(union)).get(union);
    ChainUnion superior = chains.superior(from);
    Map<Long, String> reasons = new HashMap<>();
    for (SummaryTable table : tables(ids)) {
      Optional<Violation> no =
          way == QuickWay.SEND_BACK
              ? SummaryRules.refuseSendBack(table, from)
              : SummaryRules.refuseReport(table, from, superior);
      no.ifPresent(reason -> reasons.put(table.getId(), Texts.of(reason)));
    }
    return reasons;
  }
}
