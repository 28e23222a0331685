package cn.bangfu.web.archive;

import cn.bangfu.archive.query.ListOptions;
import cn.bangfu.archive.query.SortKey;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.web.kit.Messages;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.primefaces.PrimeFaces;

/**
 * The user's own columns, order and rows per page of one kind of list, while he chooses them
 * (ARC-145 to ARC-148, AST-104).
 *
 * @param <C> a column of the catalogue
 * @param <R> a row of the preview
 */
public abstract class ColumnChoice<C, R> implements Serializable {

  /** One of the orders while it is chosen. */
  public static class Sort implements Serializable {

    private static final long serialVersionUID = 1L;

    private String field;
    private boolean ascending = true;

    public String getField() {
      return field;
    }

    public void setField(String field) {
      this.field = field;
    }

    public boolean isAscending() {
      return ascending;
    }

    public void setAscending(boolean ascending) {
      this.ascending = ascending;
    }
  }

  /** Rows of the preview. */
  protected static final int PREVIEW = 5;

  private static final long serialVersionUID = 1L;
  private static final String BETWEEN = ",";

  private final int orders;
  private String chosen;
  private List<Sort> sorts;
  private String pageSize;
  private List<C> previewed = List.of();
  private List<R> preview = List.of();

  /**
   * A choice for lists that are sorted by so many columns at once.
   *
   * @param orders most columns of an order
   */
  protected ColumnChoice(int orders) {
    this.orders = orders;
  }

  /** All columns that may be shown, in their order. */
  protected abstract List<C> all();

  protected abstract String code(C column);

  protected abstract boolean sortable(C column);

  /** The first rows of the own list, or of those below for a union that keeps nothing itself. */
  protected abstract List<R> rows(boolean below, ListOptions options, List<C> columns);

  protected abstract void keep(ListOptions options);

  /** Goes back to the standard and returns it. */
  protected abstract ListOptions forget();

  /** What a cell of the preview shows. */
  public abstract String cell(R row, C column);

  /** Puts a stored choice to the page. */
  protected void show(ListOptions options) {
    chosen = String.join(BETWEEN, options.columns());
    pageSize = Integer.toString(options.pageSize());
    sorts = new ArrayList<>();
    for (int i = 0; i < orders; i++) {
      Sort sort = new Sort();
      if (i < options.sorts().size()) {
        sort.field = options.sorts().get(i).field();
        sort.ascending = options.sorts().get(i).ascending();
      }
      sorts.add(sort);
    }
    preview = List.of();
  }

  /** The choice as it stands on the page; a number of rows that is none is refused as 0. */
  private ListOptions options() {
    String size = CleanText.number(pageSize);
    return new ListOptions(
        codes(),
        sorts.stream()
            .filter(sort -> sort.field != null)
            .map(sort -> new SortKey(sort.field, sort.ascending))
            .toList(),
        size != null && size.matches("[0-9]{1,3}") ? Integer.parseInt(size) : 0);
  }

  private List<String> codes() {
    return chosen == null
        ? List.of()
        : Arrays.stream(chosen.split(BETWEEN))
            .filter(code -> all().stream().anyMatch(column -> code(column).equals(code)))
            .distinct()
            .toList();
  }

  /** Shows the first rows of the own list as they would look. */
  public void preview() {
    ListOptions options = options();
    previewed = getShown();
    preview = rows(false, options, previewed);
    if (preview.isEmpty()) {
      preview = rows(true, options, previewed);
    }
  }

  public void save() {
    keep(options());
    // a list that is open elsewhere kept its old number of rows
    PrimeFaces.current().multiViewState().clearAll();
    Messages.success("archive.page.saved");
  }

  public void reset() {
    show(forget());
    PrimeFaces.current().multiViewState().clearAll();
    Messages.success("archive.page.saved");
  }

  /** Columns that are not shown. */
  public List<C> getOffered() {
    List<String> shown = codes();
    return all().stream().filter(column -> !shown.contains(code(column))).toList();
  }

  /** Columns that are shown, in their order. */
  public List<C> getShown() {
    return codes().stream()
        .flatMap(code -> all().stream().filter(column -> code(column).equals(code)))
        .toList();
  }

  /** Columns that lists can be sorted by. */
  public List<C> getSortable() {
    return all().stream().filter(this::sortable).toList();
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(String chosen) {
    this.chosen = chosen;
  }

  public List<Sort> getSorts() {
    return sorts;
  }

  public String getPageSize() {
    return pageSize;
  }

  public void setPageSize(String pageSize) {
    this.pageSize = pageSize;
  }

  public List<C> getPreviewed() {
    return previewed;
  }

  public List<R> getPreview() {
    return preview;
  }
}
