package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveFilter;
import cn.bangfu.archive.ArchiveSort;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldUse;
import cn.bangfu.archive.query.ArchiveLists;
import cn.bangfu.archive.query.ChosenOrder;
import cn.bangfu.archive.query.ListOptions;
import cn.bangfu.archive.query.ListOptionsDesk;
import cn.bangfu.archive.query.ListRow;
import cn.bangfu.archive.query.SortKey;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.primefaces.PrimeFaces;

/** The user's own columns, order and rows per page of all lists of archives (ARC-145 to 148). */
@Named
@ViewScoped
public class DisplayOptionsPage implements Serializable {

  /** One of the three orders while it is chosen. */
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

  private static final long serialVersionUID = 1L;
  private static final int PREVIEW = 5;
  private static final String BETWEEN = ",";

  @Inject ListOptionsDesk desk;
  @Inject ArchiveLists lists;

  private String chosen;
  private List<Sort> sorts;
  private String pageSize;
  private List<CatalogField> previewed = List.of();
  private List<ListRow> preview = List.of();

  @PostConstruct
  void init() {
    show(desk.own());
  }

  private void show(ListOptions options) {
    chosen = String.join(BETWEEN, options.columns());
    pageSize = Integer.toString(options.pageSize());
    sorts = new ArrayList<>();
    for (int i = 0; i < ListOptions.SORTS_MAX; i++) {
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
            .filter(code -> ArchiveCatalog.find(code).isPresent())
            .distinct()
            .toList();
  }

  /** Shows the first rows of the own list as they would look. */
  public void preview() {
    ListOptions options = options();
    previewed = options.fields();
    preview = rows(false, options);
    if (preview.isEmpty()) {
      // a union that files nothing itself looks at what those below have filed
      preview = rows(true, options);
    }
  }

  private List<ListRow> rows(boolean below, ListOptions options) {
    return lists.page(
        ArchiveFilter.OPENING.of(null, below).narrowed(null, options.order()),
        new PageRequest<>(0, PREVIEW, ArchiveSort.CHOSEN, true),
        previewed);
  }

  public void save() {
    desk.save(options());
    // a list that is open elsewhere kept its old number of rows
    PrimeFaces.current().multiViewState().clearAll();
    Messages.success("archive.page.saved");
  }

  public void reset() {
    desk.reset();
    show(ListOptions.STANDARD);
    PrimeFaces.current().multiViewState().clearAll();
    Messages.success("archive.page.saved");
  }

  /** Columns that are not shown. */
  public List<CatalogField> getOffered() {
    List<String> shown = codes();
    return ArchiveCatalog.all(FieldUse.COLUMN).stream()
        .filter(field -> !shown.contains(field.code()))
        .toList();
  }

  /** Columns that are shown, in their order. */
  public List<CatalogField> getShown() {
    return codes().stream().map(ArchiveCatalog::find).flatMap(Optional::stream).toList();
  }

  /** Columns that lists can be sorted by. */
  public List<CatalogField> getSortable() {
    return ArchiveCatalog.all(FieldUse.COLUMN).stream().filter(ChosenOrder::sortable).toList();
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

  public List<CatalogField> getPreviewed() {
    return previewed;
  }

  public List<ListRow> getPreview() {
    return preview;
  }
}
