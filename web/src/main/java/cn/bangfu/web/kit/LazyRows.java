package cn.bangfu.web.kit;

import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.PageRequest;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.primefaces.component.api.UIColumn;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.ColumnMeta;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * The rows of a list, read page by page. What the browser says about sorting is looked up among the
 * constants of the list's sort enum (a column names its constant in the attribute {@code field});
 * page size and offset are bounded by {@link PageRequest}; the number of rows is counted up to
 * {@link BoundedCount#LIMIT}.
 *
 * @param <T> row record
 * @param <S> sorts the list offers
 */
public class LazyRows<T, S extends Enum<S>> extends LazyDataModel<T> {

  /** A list with one fixed order. */
  public enum NoSort {
    DEFAULT
  }

  /** Reads one page. */
  @FunctionalInterface
  public interface Page<T, S extends Enum<S>> extends Serializable {
    List<T> read(PageRequest<S> page);
  }

  /** Counts all rows. */
  @FunctionalInterface
  public interface Count extends Serializable {
    BoundedCount count();
  }

  /** The key of a row. */
  @FunctionalInterface
  public interface Key<T> extends Serializable {
    Object of(T row);
  }

  private static final long serialVersionUID = 1L;

  private final Class<S> sorts;
  private final S standard;
  private final boolean ascending;
  private final Page<T, S> page;
  private final Count counter;
  private final Key<T> key;
  private BoundedCount total;
  private List<T> selection = new ArrayList<>();

  /**
   * @param standard order of the list as long as no column is chosen
   * @param ascending direction of that order
   */
  public LazyRows(S standard, boolean ascending, Key<T> key, Page<T, S> page, Count counter) {
    this.sorts = standard.getDeclaringClass();
    this.standard = standard;
    this.ascending = ascending;
    this.key = key;
    this.page = page;
    this.counter = counter;
  }

  /** A list with one fixed order. */
  public static <T> LazyRows<T, NoSort> fixed(Key<T> key, Page<T, NoSort> page, Count counter) {
    return new LazyRows<>(NoSort.DEFAULT, true, key, page, counter);
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    total = counter.count();
    return Math.min(total.value(), BoundedCount.LIMIT);
  }

  @Override
  public List<T> load(
      int first, int size, Map<String, SortMeta> sorted, Map<String, FilterMeta> filters) {
    S sort = standard;
    boolean up = ascending;
    for (SortMeta chosen : sorted.values()) {
      S known = known(chosen.getField());
      if (chosen.isActive() && known != null) {
        sort = known;
        up = chosen.getOrder().isAscending();
        break;
      }
    }
    return page.read(new PageRequest<>(first, size, sort, up));
  }

  private S known(String field) {
    for (S sort : sorts.getEnumConstants()) {
      if (sort.name().equals(field)) {
        return sort;
      }
    }
    return null;
  }

  @Override
  public String getRowKey(T row) {
    return String.valueOf(key.of(row));
  }

  @Override
  public T getRowData(String rowKey) {
    List<T> loaded = getWrappedData();
    if (loaded != null) {
      for (T row : loaded) {
        if (getRowKey(row).equals(rowKey)) {
          return row;
        }
      }
    }
    return null;
  }

  /** Number of rows as the list shows it: {@code 128} or {@code 10000+}. */
  public BoundedCount getTotal() {
    if (total == null) {
      total = counter.count();
    }
    return total;
  }

  /** Rows ticked on the present page. */
  public List<T> getSelection() {
    return selection;
  }

  public void setSelection(List<T> selection) {
    this.selection = selection == null ? new ArrayList<>() : selection;
  }

  /** Shows the first page again, for new conditions; nothing stays ticked. */
  public void restart() {
    total = null;
    selection = new ArrayList<>();
    withTable(table -> table.setFirst(0));
  }

  /** Ids of the columns that the user does not hide. */
  public Set<String> shownColumns() {
    Set<String> shown = new HashSet<>();
    withTable(
        table -> {
          for (UIColumn column : table.getColumns()) {
            ColumnMeta chosen = table.getColumnMeta().get(column.getColumnKey());
            boolean visible =
                chosen == null || chosen.getVisible() == null
                    ? column.isVisible()
                    : chosen.getVisible();
            if (visible) {
              shown.add(((UIComponent) column).getId());
            }
          }
        });
    return shown;
  }

  private void withTable(Consumer<DataTable> act) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces
        .getViewRoot()
        .visitTree(
            VisitContext.createVisitContext(faces),
            (context, component) -> {
              if (shows(component)) {
                act.accept((DataTable) component);
                return VisitResult.COMPLETE;
              }
              return VisitResult.ACCEPT;
            });
  }

  private boolean shows(UIComponent component) {
    return component instanceof DataTable table && table.getValue() == this;
  }
}
