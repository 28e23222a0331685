package cn.bangfu.archive.catalog;

import cn.bangfu.codetable.CodeValues;
import cn.bangfu.region.RegionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads fields of the catalogue for some archives as they were at a moment: one statement for each
 * block that is touched, one for the names of unions and one for those of divisions, whatever the
 * number of archives. Whoever asks has found the archives within somebody's scope.
 */
@Dependent
public class PastFieldReader {

  /** The names that unions had then. */
  private static final String UNIONS =
      """
      select distinct on (u.id) u.id, u.name from union_org_history u
      where u.id = any (cast(?1 as bigint[])) and u.valid_to > ?2 order by u.id, u.valid_from
      """;

  @PersistenceContext EntityManager em;
  @Inject PastRows rows;
  @Inject CodeValues codes;
  @Inject RegionLookup regions;

  /** One row for each archive, in the order of the numbers. */
  public List<FieldRow> rows(List<Long> ids, Collection<CatalogField> fields, PastFields past) {
    Map<FieldBlock, List<CatalogField>> byBlock = new EnumMap<>(FieldBlock.class);
    fields.forEach(
        field -> byBlock.computeIfAbsent(field.block(), none -> new ArrayList<>()).add(field));
    Map<Long, Map<String, Object>> found = new LinkedHashMap<>();
    ids.forEach(id -> found.put(id, new HashMap<>()));
    FieldValues shown = shown(past);
    byBlock.forEach(
        (block, some) ->
            read(block, ids, some, past)
                .forEach(row -> put(some, row, found.get((Long) row[0]), shown)));
    fields.stream()
        .filter(field -> field.kind() == FieldKind.COUNT)
        .forEach(field -> found.values().forEach(values -> values.putIfAbsent(field.code(), 0)));
    named(fields, found.values(), past);
    return ids.stream().map(id -> new FieldRow(id, found.get(id))).toList();
  }

  /** One row for each row of a block, archive by archive in the order of the numbers. */
  public List<FieldRow> each(
      FieldBlock block, List<Long> ids, List<CatalogField> fields, PastFields past) {
    FieldValues shown = shown(past);
    Map<Long, List<FieldRow>> byArchive = new HashMap<>();
    List<Map<String, Object>> all = new ArrayList<>();
    for (Object[] row : read(block, ids, fields, past)) {
      Map<String, Object> values = new HashMap<>();
      put(fields, row, values, shown);
      all.add(values);
      byArchive
          .computeIfAbsent((Long) row[0], none -> new ArrayList<>())
          .add(new FieldRow((Long) row[0], values));
    }
    named(fields, all, past);
    return ids.stream().flatMap(id -> byArchive.getOrDefault(id, List.of()).stream()).toList();
  }

  private FieldValues shown(PastFields past) {
    return new FieldValues(codes, past.day(), past.depth(), codes.formerNames(past.at()));
  }

  private static void put(
      List<CatalogField> fields, Object[] row, Map<String, Object> values, FieldValues shown) {
    int at = 1;
    for (CatalogField field : fields) {
      Object[] read = new Object[field.attributes().size()];
      System.arraycopy(row, at, read, 0, read.length);
      at += read.length;
      shown.put(field, read, values);
    }
  }

  /** The number of the archive first, then the attributes of the fields. */
  private List<Object[]> read(
      FieldBlock block, List<Long> ids, List<CatalogField> fields, PastFields past) {
    String key = block.key().split("\\.")[0];
    List<String> attributes = new ArrayList<>(List.of(key));
    fields.forEach(field -> attributes.addAll(field.attributes()));
    return rows.read(
        block.entity(),
        key,
        ids,
        past.at(),
        attributes,
        block.order() == null ? List.of(key) : List.of(key, block.order()));
  }

  private void named(
      Collection<CatalogField> fields, Collection<Map<String, Object>> all, PastFields past) {
    FieldReader.replace(
        fields, FieldKind.UNION, all, found -> unions(FieldReader.longs(found), past));
    FieldReader.replace(
        fields, FieldKind.REGION, all, found -> regions.fullNames(FieldReader.texts(found)));
  }

  private Map<Long, String> unions(List<Long> ids, PastFields past) {
    List<?> found =
        em.createNativeQuery(UNIONS)
            .setParameter(1, PastRows.array(ids))
            .setParameter(2, past.at())
            .getResultList();
    return found.stream()
        .map(Object[].class::cast)
        .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> (String) row[1]));
  }

  /** The names that unions had at the moment, by their numbers. */
  public Map<Long, String> unions(Set<Long> ids, PastFields past) {
    return ids.isEmpty() ? Map.of() : unions(List.copyOf(ids), past);
  }
}
