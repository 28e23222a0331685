package cn.bangfu.server.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Plain SQL with values in their order. */
final class Sql {

  private Sql() {}

  /** Runs an insert or update. */
  static void run(Connection owner, String text, Object... values) throws SQLException {
    try (PreparedStatement sql = owner.prepareStatement(text)) {
      fill(sql, values);
      sql.executeUpdate();
    }
  }

  /** Runs an insert that returns the number of its row. */
  static long id(Connection owner, String text, Object... values) throws SQLException {
    try (PreparedStatement sql = owner.prepareStatement(text)) {
      fill(sql, values);
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** An enum is stored by its constant, a list as an array of its first element's kind. */
  static void fill(PreparedStatement sql, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value instanceof Enum<?> constant) {
        value = constant.name();
      } else if (value instanceof List<?> list) {
        boolean numbers = !list.isEmpty() && list.get(0) instanceof Long;
        value =
            sql.getConnection()
                .createArrayOf(
                    numbers ? "bigint" : "text", list.stream().map(Sql::element).toArray());
      }
      sql.setObject(i + 1, value);
    }
  }

  private static Object element(Object value) {
    return value instanceof Enum<?> constant ? constant.name() : value;
  }
}
