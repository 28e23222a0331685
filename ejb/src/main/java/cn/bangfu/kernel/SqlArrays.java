package cn.bangfu.kernel;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.util.PGobject;

/** Several-choice fields as PostgreSQL arrays; an empty choice is an empty array, never null. */
public final class SqlArrays {

  private SqlArrays() {}

  /** The array literal of plain values: numbers and names of constants need no quotes. */
  public static Object literal(String type, Collection<?> values) {
    PGobject array = new PGobject();
    array.setType(type);
    try {
      array.setValue(
          values == null
              ? "{}"
              : values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}")));
    } catch (SQLException e) {
      throw new IllegalStateException("An array literal is plain text", e);
    }
    return array;
  }

  /** The values of an array column, as the driver or as EclipseLink hands it over. */
  public static <T> List<T> read(Object column, Function<Object, T> value) {
    if (column == null) {
      return List.of();
    }
    try {
      Object values = column instanceof Array array ? array.getArray() : column;
      return Stream.of((Object[]) values).map(value).toList();
    } catch (SQLException e) {
      throw new IllegalStateException("An array column cannot be read", e);
    }
  }
}
