package cn.bangfu.server.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Full names of divisions, for addresses. */
final class DemoRegions {

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> above = new HashMap<>();
  private final String street = DemoFile.words().getProperty("street");

  DemoRegions(Connection owner) throws SQLException {
    try (PreparedStatement sql =
            owner.prepareStatement("select code, name, parent_code from region");
        ResultSet row = sql.executeQuery()) {
      while (row.next()) {
        names.put(row.getString(1), row.getString(2));
        above.put(row.getString(1), row.getString(3));
      }
    }
  }

  /** An invented address in a division. */
  String address(String code, Random random) {
    return fullName(code) + MessageFormat.format(street, 1 + random.nextInt(300));
  }

  private String fullName(String code) {
    String upper = above.get(code);
    return (upper == null ? "" : fullName(upper)) + names.get(code);
  }
}
