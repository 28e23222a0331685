package cn.bangfu.archive.catalog;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Today;
import cn.bangfu.region.RegionLookup;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads fields of the catalogue for some archives: one statement for each block that is touched,
 * one for the names of unions, one for those of divisions, whatever the number of rows. The numbers
 * come from a search that kept to the caller's scope.
 */
@Dependent
public class FieldReader {

  private static final String UNSEEN =
      """
      select u.archiveId from UnseenChange u
      where u.unionId = :unionId and u.archiveId in :ids""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject CodeValues codes;
  @Inject RegionLookup regions;
  @Inject UnionLookup unions;

  /** The rows in the order of the numbers; archives that are gone are left out. */
  public List<FieldRow> rows(List<Long> ids, Collection<CatalogField> fields) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<FieldBlock, List<CatalogField>> byBlock = new EnumMap<>(FieldBlock.class);
    fields.forEach(
        field -> byBlock.computeIfAbsent(field.block(), none -> new ArrayList<>()).add(field));
    byBlock.computeIfAbsent(FieldBlock.ARCHIVE, none -> new ArrayList<>());
    Map<Long, Map<String, Object>> rows = new LinkedHashMap<>();
    FieldValues shown =
        new FieldValues(codes, today.today(), callers.known().unionDepth(), Map.of());
    byBlock.forEach((block, some) -> read(block, some, ids, rows, shown));
    finish(fields, ids, rows);
    return ids.stream()
        .filter(rows::containsKey)
        .map(id -> new FieldRow(id, rows.get(id)))
        .toList();
  }

  private void read(
      FieldBlock block,
      List<CatalogField> fields,
      List<Long> ids,
      Map<Long, Map<String, Object>> rows,
      FieldValues shown) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
    Root<?> root = query.from(block.entity());
    Path<Long> key = path(root, block.key());
    List<Selection<?>> selected = new ArrayList<>();
    selected.add(key);
    // twice: a query of one column alone would answer without an array
    selected.add(key);
    fields.forEach(
        field -> field.attributes().forEach(attribute -> selected.add(root.get(attribute))));
    query.multiselect(selected).where(key.in(ids));
    if (block.order() != null) {
      query.orderBy(cb.asc(key), cb.asc(root.get(block.order())));
    }
    for (Object[] row : em.createQuery(query).getResultList()) {
      Map<String, Object> values =
          block == FieldBlock.ARCHIVE
              ? rows.computeIfAbsent((Long) row[0], none -> new HashMap<>())
              : rows.get((Long) row[0]);
      int at = 2;
      for (CatalogField field : fields) {
        Object[] read = new Object[field.attributes().size()];
        System.arraycopy(row, at, read, 0, read.length);
        at += read.length;
        if (values != null) {
          shown.put(field, read, values);
        }
      }
    }
  }

  @SuppressWarnings("unchecked")
  static <T> Path<T> path(Path<?> from, String names) {
    Path<?> path = from;
    for (String name : names.split("\\.")) {
      path = path.get(name);
    }
    return (Path<T>) path;
  }

  /** Names of unions and divisions, and the marks of unseen changes, for all rows at once. */
  private void finish(
      Collection<CatalogField> fields, List<Long> ids, Map<Long, Map<String, Object>> rows) {
    Collection<Map<String, Object>> all = rows.values();
    replace(fields, FieldKind.UNION, all, found -> Map.copyOf(unions.names(longs(found))));
    replace(fields, FieldKind.REGION, all, found -> regions.fullNames(texts(found)));
    for (CatalogField field : fields) {
      if (field.kind() == FieldKind.COUNT) {
        all.forEach(values -> values.putIfAbsent(field.code(), 0));
      }
      if (field.kind() == FieldKind.UNSEEN_CHANGE) {
        Set<Long> changed = unseen(ids);
        rows.forEach(
            (id, values) -> values.put(field.code(), FieldValues.yesNo(changed.contains(id))));
      }
    }
  }

  private Set<Long> unseen(List<Long> ids) {
    Caller caller = callers.known();
    return new HashSet<>(
        em.createQuery(UNSEEN, Long.class)
            .setParameter("unionId", caller.unionId())
            .setParameter("ids", ids)
            .getResultList());
  }

  /** Texts of what was found. */
  interface Names {
    Map<?, String> of(Set<Object> found);
  }

  static void replace(
      Collection<CatalogField> fields,
      FieldKind kind,
      Collection<Map<String, Object>> rows,
      Names names) {
    List<String> of =
        fields.stream().filter(field -> field.kind() == kind).map(CatalogField::code).toList();
    Set<Object> found =
        rows.stream()
            .flatMap(row -> of.stream().map(row::get))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (found.isEmpty()) {
      return;
    }
    Map<?, String> texts = names.of(found);
    for (Map<String, Object> row : rows) {
      of.forEach(code -> row.computeIfPresent(code, (none, value) -> texts.get(value)));
    }
  }

  static List<Long> longs(Set<Object> found) {
    return found.stream().map(Long.class::cast).toList();
  }

  static List<String> texts(Set<Object> found) {
    return found.stream().map(String.class::cast).toList();
  }
}
