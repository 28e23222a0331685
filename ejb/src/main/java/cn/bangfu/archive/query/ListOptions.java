package cn.bangfu.archive.query;

import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldUse;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * How one user wants his lists of archives (ARC-145 to ARC-148).
 *
 * @param columns codes of fields, in their order
 * @param sorts up to three
 * @param pageSize rows per page
 */
public record ListOptions(List<String> columns, List<SortKey> sorts, int pageSize)
    implements Serializable {

  public static final int SORTS_MAX = 3;
  public static final int PAGE_MAX = 200;
  public static final int PAGE_DEFAULT = 20;

  /** The columns as people know them from the old list (ARC-016). */
  private static final List<String> STANDARD_COLUMNS =
      List.of(
          "employeeNo",
          "name",
          "gender",
          "birthDate",
          "homeAddress",
          "employer",
          "mainCause",
          "filingDate",
          "reportState");

  /** Without own choice: newest filing date first (ARC-011). */
  public static final ListOptions STANDARD =
      new ListOptions(STANDARD_COLUMNS, List.of(), PAGE_DEFAULT);

  public ListOptions {
    columns = List.copyOf(columns);
    sorts = List.copyOf(sorts);
  }

  /** The chosen columns; one that the catalogue no longer has is left out. */
  public List<CatalogField> fields() {
    return columns.stream()
        .map(ArchiveCatalog::find)
        .flatMap(Optional::stream)
        .filter(field -> field.is(FieldUse.COLUMN))
        .toList();
  }

  /** The chosen order, or null for the usual one. */
  public ChosenOrder order() {
    return sorts.isEmpty() ? null : new ChosenOrder(sorts);
  }
}
