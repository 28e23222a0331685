package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveRow;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldRow;
import cn.bangfu.archive.query.ListOptions;
import cn.bangfu.archive.query.ListRow;
import cn.bangfu.kernel.Texts;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a list of archives as the user has chosen them, with the values of the page that
 * is shown (ARC-145 to ARC-148).
 */
public class ShownColumns implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String NUMBER = "employeeNo";

  /** Lists name two columns shorter than forms do (ARC-016). */
  private static final Map<String, String> HEADINGS =
      Map.of("mainCause", "archive.page.cause", "reportState", "archive.page.state");

  /** The classes that give columns their widths, where their kind does not. */
  private static final Map<String, String> STYLES =
      Map.of(
          NUMBER,
          "bf-col-no",
          "name",
          "bf-col-name",
          "gender",
          "bf-col-gender",
          "mainCause",
          "bf-col-cause",
          "reportState",
          "bf-col-state");

  private static final Map<String, String> ALL_STYLES =
      ArchiveCatalog.all().stream()
          .collect(Collectors.toUnmodifiableMap(CatalogField::code, ShownColumns::styleOf));

  private final ListOptions options;
  private final List<CatalogField> own;
  private Map<Long, Map<String, String>> cells = Map.of();

  ShownColumns(ListOptions options) {
    this.options = options;
    own = options.fields();
  }

  /** The columns of the user's choice and after them those that the list itself asks for. */
  List<CatalogField> with(List<String> more) {
    if (more.isEmpty()) {
      return own;
    }
    return Stream.concat(
            own.stream(),
            more.stream()
                .filter(code -> !options.columns().contains(code))
                .map(ArchiveCatalog::find)
                .flatMap(Optional::stream))
        .toList();
  }

  /** Keeps what the columns show of the rows of a page and returns these. */
  List<ArchiveRow> keep(List<ListRow> page, List<CatalogField> columns) {
    cells =
        page.stream()
            .collect(
                Collectors.toMap(
                    row -> row.archive().id(), row -> texts(row.fields(), columns), (a, b) -> a));
    return page.stream().map(ListRow::archive).toList();
  }

  private static Map<String, String> texts(FieldRow row, List<CatalogField> columns) {
    Map<String, String> texts = new HashMap<>();
    if (row != null) {
      columns.forEach(column -> texts.put(column.code(), row.text(column)));
    }
    return texts;
  }

  public String heading(CatalogField column) {
    String shorter = HEADINGS.get(column.code());
    return shorter == null ? column.title() : Texts.get(shorter);
  }

  /** What is shown, by the row's archive and the column's code. */
  public Map<Long, Map<String, String>> getCells() {
    return cells;
  }

  /** True if the column leads to the archive: the number, or the first one if it is not shown. */
  public boolean opens(CatalogField column) {
    return column.code().equals(options.columns().contains(NUMBER) ? NUMBER : own.get(0).code());
  }

  /** The classes of the columns, which give them their widths, by their codes. */
  public Map<String, String> getStyles() {
    return ALL_STYLES;
  }

  private static String styleOf(CatalogField column) {
    return STYLES.getOrDefault(
        column.code(),
        switch (column.kind()) {
          case DATE -> "bf-col-date";
          case ENUM, CODE, YES_NO, NUMBER, AGE, MONEY, UNSEEN_CHANGE -> "bf-col-level";
          case MOMENT, PHONE -> "bf-col-no";
          default -> "bf-col-text";
        });
  }

  public int getPageSize() {
    return options.pageSize();
  }

  /** The numbers of rows that are offered, the user's own among them (ARC-147). */
  public String getPageSizes() {
    return Stream.of(20, 50, 100, options.pageSize())
        .distinct()
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }
}
