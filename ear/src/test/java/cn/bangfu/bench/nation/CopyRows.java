package cn.bangfu.bench.nation;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.Person;
import cn.bangfu.assistance.Assistance;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Entities as lines of COPY, with the columns that the mapping itself names. */
final class CopyRows {

  static final String NULL = "\\N";

  private static final HexFormat HEX = HexFormat.of();

  /** A mapped field and what stores it. */
  private record Mapped(String column, Field field, AttributeConverter<Object, Object> converter) {}

  private final List<Mapped> mapped = new ArrayList<>();
  private final String columns;

  CopyRows(Class<?> entity) {
    for (Class<?> type = entity; type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())
            && !Modifier.isTransient(field.getModifiers())
            && !field.getName().startsWith("_")
            && !field.isAnnotationPresent(OneToMany.class)
            && !field.isAnnotationPresent(Transient.class)
            && !computed(field)) {
          field.setAccessible(true);
          mapped.add(new Mapped(column(field), field, converter(field)));
        }
      }
    }
    columns = mapped.stream().map(Mapped::column).collect(Collectors.joining(", "));
  }

  /** The columns in the order of the lines. */
  String columns() {
    return columns;
  }

  /** One line without its end. */
  String line(Object entity) {
    StringBuilder line = new StringBuilder(400);
    for (Mapped one : mapped) {
      Object value = get(one.field(), entity);
      if (one.field().isAnnotationPresent(JoinColumn.class)) {
        value =
            value instanceof Assistance record
                ? record.getId()
                : ((ArchiveContent) value).getArchiveId();
      }
      line.append(line.isEmpty() ? "" : "\t")
          .append(text(one.converter() == null ? value : stored(one, value)));
    }
    return line.toString();
  }

  /** Digests are made when a row is written; here is where it is written. */
  static void digest(Person person) {
    call(Person.class, "digest", person);
    if (person instanceof ArchiveContent content) {
      call(ArchiveContent.class, "digestCard", content);
    }
  }

  static void set(Object entity, Class<?> declaring, String name, Object value) {
    try {
      Field field = declaring.getDeclaredField(name);
      field.setAccessible(true);
      field.set(entity, value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A value as COPY reads it. */
  static String text(Object value) {
    if (value == null) {
      return NULL;
    }
    if (value instanceof byte[] bytes) {
      return "\\\\x" + HEX.formatHex(bytes);
    }
    if (value instanceof BigDecimal amount) {
      return amount.toPlainString();
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    return value.toString();
  }

  private static Object stored(Mapped one, Object value) {
    return one.converter().convertToDatabaseColumn(value);
  }

  /** True if the database computes the column from others. */
  private static boolean computed(Field field) {
    Column column = field.getAnnotation(Column.class);
    return column != null && !column.insertable();
  }

  private static String column(Field field) {
    Column column = field.getAnnotation(Column.class);
    JoinColumn join = field.getAnnotation(JoinColumn.class);
    if (join != null) {
      return join.name();
    }
    return column == null || column.name().isEmpty()
        ? field.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)
        : column.name();
  }

  @SuppressWarnings("unchecked")
  private static AttributeConverter<Object, Object> converter(Field field) {
    Convert convert = field.getAnnotation(Convert.class);
    try {
      return convert == null
          ? null
          : (AttributeConverter<Object, Object>)
              convert.converter().getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object get(Field field, Object entity) {
    try {
      return field.get(entity);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void call(Class<?> declaring, String name, Object on) {
    try {
      Method method = declaring.getDeclaredMethod(name);
      method.setAccessible(true);
      method.invoke(on);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
