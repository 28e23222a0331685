package cn.bangfu.archive.query;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveCriteria;
import cn.bangfu.archive.ArchiveOrdering;
import cn.bangfu.archive.ArchiveSort;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldBlock;
import cn.bangfu.archive.catalog.FieldKind;
import cn.bangfu.codetable.CodeValue;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Order by columns of the user's choice. One column that an index has in this order costs nothing
 * and is used however much was found; any other order means sorting everything found, which the
 * search does up to its limit of 10,000 and never for a whole country.
 */
public record ChosenOrder(List<SortKey> keys) implements ArchiveOrdering {

  private static final Map<String, ArchiveSort> INDEXES =
      Map.of(
          "filingDate",
          ArchiveSort.FILING_DATE,
          "name",
          ArchiveSort.NAME,
          "employeeNo",
          ArchiveSort.EMPLOYEE_NO);

  public ChosenOrder {
    keys = List.copyOf(keys);
  }

  /** True if lists may be sorted by this column at all. */
  public static boolean sortable(CatalogField field) {
    if (field.block() != FieldBlock.ARCHIVE && field.block() != FieldBlock.CONTENT) {
      return false;
    }
    return switch (field.kind()) {
      case TEXT, NUMBER, MONEY, DATE, MOMENT, AGE, YES_NO, ENUM, CODE -> true;
      default -> false;
    };
  }

  @Override
  public Optional<Indexed> indexed() {
    ArchiveSort sort = keys.size() == 1 ? INDEXES.get(keys.get(0).field()) : null;
    return sort == null
        ? Optional.empty()
        : Optional.of(new Indexed(sort, keys.get(0).ascending()));
  }

  @Override
  public List<Order> orders(ArchiveCriteria criteria, Root<ArchiveContent> content) {
    return keys.stream()
        .flatMap(
            key ->
                ArchiveCatalog.find(key.field())
                    .filter(ChosenOrder::sortable)
                    .map(field -> order(criteria, content, field, key.ascending()))
                    .stream())
        .toList();
  }

  private static Order order(
      ArchiveCriteria criteria, Root<ArchiveContent> content, CatalogField field, boolean up) {
    CriteriaBuilder cb = criteria.builder();
    Root<?> root = field.block() == FieldBlock.ARCHIVE ? criteria.archive() : content;
    Path<?> stored = root.get(field.attribute());
    Expression<?> by =
        switch (field.kind()) {
          case ENUM -> place(cb, stored, List.of(field.type().values().getEnumConstants()));
          case CODE ->
              place(
                  cb,
                  stored,
                  criteria.codes().valuesWithDisabled(field.type().codeTable()).stream()
                      .map(CodeValue::getId)
                      .toList());
          default -> stored;
        };
    // the older the person the earlier the day
    boolean rising = field.kind() == FieldKind.AGE ? !up : up;
    return rising ? cb.asc(by) : cb.desc(by);
  }

  /** The place of a value in the order of its list, not in that of letters or ids. */
  private static Expression<Integer> place(CriteriaBuilder cb, Path<?> stored, List<?> list) {
    CriteriaBuilder.Case<Integer> place = cb.selectCase();
    for (int i = 0; i < list.size(); i++) {
      place = place.when(cb.equal(stored, list.get(i)), i);
    }
    return place.otherwise(list.size());
  }
}
