package cn.bangfu.archive.catalog;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.Ages;
import cn.bangfu.archive.DisabilityDegree;
import cn.bangfu.archive.DisabilityKind;
import cn.bangfu.archive.LifeState;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.region.RegionLookup;
import cn.bangfu.reporting.ReportState;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    byBlock.forEach((block, some) -> read(block, some, ids, rows));
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
      Map<Long, Map<String, Object>> rows) {
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
          put(field, read, values);
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

  private void put(CatalogField field, Object[] read, Map<String, Object> values) {
    if (field.kind() == FieldKind.MEMBERS) {
      if (!Boolean.TRUE.equals(read[4])) {
        values.merge(
            field.code(),
            member(read),
            (before, one) -> Texts.format("archive.catalog.memberAnd", before, one));
      }
      return;
    }
    if (field.kind() == FieldKind.COUNT) {
      if (read[0] == null) {
        values.merge(field.code(), 1, (before, one) -> (Integer) before + 1);
      }
      return;
    }
    Object value = value(field, read);
    if (field.block().showsAll()) {
      add(values, field.code(), value);
    } else if (value == null) {
      values.remove(field.code());
    } else {
      values.put(field.code(), value);
    }
  }

  /** One more value of several, each once. */
  private static void add(Map<String, Object> values, String code, Object value) {
    if (value != null) {
      Set<Object> all = new LinkedHashSet<>((Collection<?>) values.getOrDefault(code, List.of()));
      all.add(value);
      values.put(code, List.copyOf(all));
    }
  }

  private Object value(CatalogField field, Object[] read) {
    Object first = read[0];
    return switch (field.kind()) {
      case YES_NO -> first == null ? null : yesNo((Boolean) first);
      case PRESENCE -> yesNo(first != null);
      case CODE -> first == null ? null : code((Long) first);
      case CODES ->
          first == null || ((List<?>) first).isEmpty()
              ? null
              : inOrder(field.type().codeTable(), (List<?>) first);
      case ENUMS ->
          first == null || ((List<?>) first).isEmpty()
              ? null
              : ((List<?>) first).stream().map(one -> (Enum<?>) one).sorted().toList();
      case AGE -> first == null ? null : Ages.on(today.today(), (LocalDate) first);
      case SUM ->
          first == null || read[1] == null
              ? null
              : ((Number) first).intValue() + ((Number) read[1]).intValue();
      case REPORT_STATE -> reportState(read);
      case DISABILITY ->
          first == null || read[1] == null
              ? null
              : Texts.label((DisabilityKind) first) + Texts.label((DisabilityDegree) read[1]);
      default -> first;
    };
  }

  private Object reportState(Object[] read) {
    if (read[2] == LifeState.DRAFT) {
      return LifeState.DRAFT;
    }
    return ReportState.seenFrom(
        callers.known().unionDepth(), ((Number) read[0]).intValue(), (Boolean) read[1]);
  }

  private String member(Object[] read) {
    return Texts.format(
        "archive.catalog.member",
        read[0],
        read[1],
        read[2] == null ? "" : Ages.on(today.today(), (LocalDate) read[2]),
        read[3]);
  }

  private String code(long id) {
    return codes.find(id).map(CodeValue::getValueName).orElse(Long.toString(id));
  }

  /** FLD-077: in the order of the list, whatever was clicked first. */
  private List<String> inOrder(String table, List<?> chosen) {
    List<Long> order = codes.valuesWithDisabled(table).stream().map(CodeValue::getId).toList();
    return chosen.stream()
        .map(Long.class::cast)
        .sorted(Comparator.comparingInt(order::indexOf))
        .map(this::code)
        .toList();
  }

  static String yesNo(boolean yes) {
    return Texts.get("archive.yesNo." + yes);
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
        rows.forEach((id, values) -> values.put(field.code(), yesNo(changed.contains(id))));
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

  private interface Names {
    Map<?, String> of(Set<Object> found);
  }

  private static void replace(
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

  private static List<Long> longs(Set<Object> found) {
    return found.stream().map(Long.class::cast).toList();
  }

  private static List<String> texts(Set<Object> found) {
    return found.stream().map(String.class::cast).toList();
  }
}
