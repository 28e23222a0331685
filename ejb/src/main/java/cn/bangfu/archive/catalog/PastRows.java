package cn.bangfu.archive.catalog;

import cn.bangfu.kernel.EntityTables;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads the versions of rows that held at a moment, as their entity's attributes: one statement,
 * whatever the number of rows. Tables and columns come from the mapping.
 */
@Dependent
public class PastRows {

  private static final String READ =
      """
      select %s from %s_history b
      where b.%s = any (cast(?1 as bigint[])) and b.valid_from <= ?2 and b.valid_to > ?2
      order by %s
      """;

  @PersistenceContext EntityManager em;

  /**
   * Values of the attributes, row by row.
   *
   * @param key attribute that holds one of the numbers; a relation stands for its number
   * @param numbers of what the rows belong to
   * @param attributes what is read; the numbers of relations
   * @param order attributes by which rows are ordered
   */
  public List<Object[]> read(
      Class<?> entity,
      String key,
      List<Long> numbers,
      OffsetDateTime at,
      List<String> attributes,
      List<String> order) {
    List<Field> fields = attributes.stream().map(name -> FieldColumns.field(entity, name)).toList();
    List<?> rows =
        em.createNativeQuery(statement(entity, key, fields, order))
            .setParameter(1, array(numbers))
            .setParameter(2, at)
            .getResultList();
    List<Object[]> read = new ArrayList<>(rows.size());
    for (Object row : rows) {
      // a statement of one column alone answers without an array
      Object[] raw = row instanceof Object[] several ? several : new Object[] {row};
      Object[] values = new Object[raw.length];
      for (int i = 0; i < raw.length; i++) {
        values[i] = typed(fields.get(i), raw[i]);
      }
      read.add(values);
    }
    return read;
  }

  private static String statement(
      Class<?> entity, String key, List<Field> fields, List<String> order) {
    return READ.formatted(
        IntStream.range(0, fields.size())
            .mapToObj(i -> selected(fields.get(i)) + " as c" + i)
            .collect(Collectors.joining(", ")),
        EntityTables.of(entity).orElseThrow(),
        FieldColumns.column(FieldColumns.field(entity, key)),
        order.stream()
            .map(name -> "b." + FieldColumns.column(FieldColumns.field(entity, name)))
            .collect(Collectors.joining(", ")));
  }

  /** The driver tells moments of no zone: they are read as seconds. */
  private static String selected(Field field) {
    String column = "b." + FieldColumns.column(field);
    return field.getType() == OffsetDateTime.class
        ? "cast(extract(epoch from " + column + ") as bigint)"
        : column;
  }

  static String array(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  private static Object typed(Field field, Object raw) {
    Convert convert = field.getAnnotation(Convert.class);
    if (convert != null) {
      return converted(convert, raw);
    }
    Class<?> type = field.getType();
    if (raw == null) {
      return null;
    }
    if (type.isEnum()) {
      return constant(type, (String) raw);
    }
    if (type == LocalDate.class) {
      return LocalDate.parse(raw.toString());
    }
    if (type == OffsetDateTime.class) {
      return Today.moment(raw);
    }
    if (raw instanceof Number number) {
      return number(type, number);
    }
    return raw;
  }

  private static Object number(Class<?> type, Number number) {
    if (type == Integer.class || type == int.class) {
      return number.intValue();
    }
    // numbers of other records are relations or plain
    return type == BigDecimal.class ? number : (Object) number.longValue();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object constant(Class<?> type, String name) {
    return Enum.valueOf((Class<? extends Enum>) type, name);
  }

  @SuppressWarnings("unchecked")
  private static Object converted(Convert convert, Object raw) {
    try {
      AttributeConverter<Object, Object> converter =
          (AttributeConverter<Object, Object>)
              convert.converter().getDeclaredConstructor().newInstance();
      return converter.convertToEntityAttribute(raw);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
