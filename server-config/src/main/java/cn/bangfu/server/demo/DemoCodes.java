package cn.bangfu.server.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The ids of the delivered code values, by constant, code or place in their table. */
final class DemoCodes {

  private final Map<String, Long> ids = new HashMap<>();

  DemoCodes(Connection owner) throws SQLException {
    Map<String, Integer> places = new HashMap<>();
    try (PreparedStatement sql =
            owner.prepareStatement(
                "select id, table_key, constant, code from code_value order by table_key, sort_order, id");
        ResultSet row = sql.executeQuery()) {
      while (row.next()) {
        String table = row.getString(2);
        int place = places.merge(table, 1, Integer::sum);
        ids.put(table + "#" + place, row.getLong(1));
        ids.put(table + "." + row.getString(3), row.getLong(1));
        ids.put(table + "=" + row.getString(4), row.getLong(1));
      }
    }
  }

  long constant(String table, String constant) {
    return ids.get(table + "." + constant);
  }

  long code(String table, String code) {
    return ids.get(table + "=" + code);
  }

  /** The value at this place of its table, from 1. */
  long place(String table, int place) {
    return ids.get(table + "#" + place);
  }
}
