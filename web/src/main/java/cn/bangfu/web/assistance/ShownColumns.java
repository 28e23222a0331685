package cn.bangfu.web.assistance;

import cn.bangfu.archive.query.ListOptions;
import cn.bangfu.archive.query.SortKey;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.ListColumn;
import cn.bangfu.sheet.ValueRow;
import cn.bangfu.web.kit.Functions;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a list as the user has chosen them (part 30 A.15). */
public class ShownColumns implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final List<String> OPENING = List.of("employeeName", "projectName", "recordNo");

  private final ListOptions options;
  private final List<ListColumn> columns;
  private final String opening;

  /** The chosen ones of all. */
  public ShownColumns(ListOptions options, List<ListColumn> all) {
    this.options = options;
    columns =
        options.columns().stream()
            .flatMap(code -> all.stream().filter(column -> column.code().equals(code)))
            .toList();
    opening =
        OPENING.stream()
            .filter(options.columns()::contains)
            .findFirst()
            .orElse(columns.get(0).code());
  }

  /** The same columns with further ones, which a question asks for (part 30 A.14). */
  public List<ListColumn> with(List<ListColumn> more) {
    return Stream.concat(columns.stream(), more.stream().filter(one -> !columns.contains(one)))
        .toList();
  }

  public List<ListColumn> getColumns() {
    return columns;
  }

  /** What a cell shows. */
  public String cell(ValueRow row, ListColumn column) {
    return column.kind() == ColumnKind.MONEY
            && row.value(column.code()) instanceof BigDecimal amount
        ? Functions.money(amount)
        : column.text(row);
  }

  /** True if the column leads to the record. */
  public boolean opens(ListColumn column) {
    return column.code().equals(opening);
  }

  /** The class of a column, which gives it its width. */
  public String styleOf(ListColumn column) {
    return switch (column.kind()) {
      case DATE -> "bf-col-date";
      case NUMBER, MONEY, DECIMAL -> "bf-col-level bf-number";
      case MOMENT, ID_NO -> "bf-col-no";
      default -> column.code().equals("state") ? "bf-col-state" : "bf-col-text";
    };
  }

  /** The one order of the list, or null for the usual one. */
  public SortKey getOrder() {
    return options.sorts().isEmpty() ? null : options.sorts().get(0);
  }

  public int getPageSize() {
    return options.pageSize();
  }

  /** The numbers of rows that are offered, the user's own among them. */
  public String getPageSizes() {
    return Stream.of(20, 50, 100, options.pageSize())
        .distinct()
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }
}
