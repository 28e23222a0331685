package cn.bangfu.warning;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list and the chart of warnings as figures, printed or as a file (INF-077, INF-081). */
@Stateless
public class WarningPapers {

  private static final String OBJECT = "WARNING";
  private static final int NAME = 24;
  private static final int DAYS = 34;

  @Inject CallerContext callers;
  @Inject ExportControl exports;
  @Inject Warnings warnings;
  @Inject WarningQueries queries;
  @Inject WarningMonths months;

  /** The list that was asked for. */
  @Needs(Right.WARNING_EXPORT)
  public Exported list(WarningFilter filter, ExportOrder order) {
    filter.check();
    callers.about(OBJECT, null, callers.known().unionId());
    return exports.make(
        null,
        order,
        words(filter),
        () -> queries.count(filter),
        new Sheet<>(
            "warning.list.title",
            columns(warnings.reasons(filter.settingId())),
            Sheet.pages((offset, size) -> queries.page(filter, offset, size))));
  }

  private String words(WarningFilter filter) {
    return Stream.of(filter.state(), filter.from(), filter.to())
        .filter(one -> one != null)
        .map(Texts::show)
        .collect(Collectors.joining(Texts.get("shell.comma")));
  }

  private static List<SheetColumn<WarningRow>> columns(List<CodeValue> reasons) {
    List<SheetColumn<WarningRow>> columns =
        new ArrayList<>(
            List.of(
                SheetColumn.of(ColumnKind.MOMENT, "warning.Warning.warnedAt", WarningRow::warnedAt),
                SheetColumn.text("warning.setting.name", NAME, WarningRow::settingName),
                SheetColumn.text("warning.Warning.watched", NAME, WarningRow::watchedName),
                SheetColumn.text("warning.setting.period", DAYS, WarningRow::days),
                SheetColumn.of(
                    ColumnKind.NUMBER, "warning.setting.threshold", WarningRow::threshold),
                SheetColumn.of(ColumnKind.NUMBER, "warning.Warning.figure", WarningRow::figure)));
    reasons.forEach(
        reason ->
            columns.add(
                SheetColumn.named(
                    reason.getShownName(),
                    ColumnKind.TEXT,
                    NAME / 2,
                    row -> row.part(reason.getId()))));
    columns.addAll(
        List.of(
            SheetColumn.of(ColumnKind.NUMBER, "warning.Warning.highest", WarningRow::highest),
            SheetColumn.text("warning.Warning.state", NAME / 2, WarningRow::state),
            SheetColumn.text("warning.Warning.handledBy", NAME / 2, WarningRow::handledBy),
            SheetColumn.of(ColumnKind.MOMENT, "warning.Warning.handledAt", WarningRow::handledAt),
            SheetColumn.text("warning.Warning.note", DAYS, WarningRow::note)));
    return columns;
  }

  /** Cancellations of the last twelve months of one union below, or of all (null). */
  @Needs(Right.WARNING_LIST)
  public CancelledMonths months(Long union) {
    return months.count(union);
  }

  /** The same as a table of figures. */
  @Needs(Right.WARNING_EXPORT)
  public Exported monthsTable(Long union, ExportOrder order) {
    CancelledMonths counted = months.count(union);
    callers.about(OBJECT, null, callers.known().unionId());
    List<SheetColumn<CancelledMonths.Month>> columns = new ArrayList<>();
    columns.add(
        SheetColumn.text("warning.months.month", NAME / 2, month -> month.month().toString()));
    counted
        .reasons()
        .forEach(
            reason ->
                columns.add(
                    SheetColumn.named(
                        reason.name(),
                        ColumnKind.NUMBER,
                        NAME / 2,
                        month -> month.part(reason.id()))));
    columns.add(
        SheetColumn.of(ColumnKind.NUMBER, "warning.months.total", CancelledMonths.Month::total));
    return exports.make(
        null,
        order,
        union == null ? Texts.get("warning.setting.allDirect") : union.toString(),
        () -> counted.months().size(),
        new Sheet<>("warning.months.title", columns, counted.months()));
  }
}
