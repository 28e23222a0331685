package cn.bangfu.server.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** A business act of the demonstration: every write to a table with history belongs to one. */
record Act(long id, OffsetDateTime at, String by) {

  /** Stands for the system itself; shown as a text of the bundle. */
  static final String SYSTEM = "SYSTEM";

  /** Opens an act of the system. */
  static Act ofSystem(Connection owner, OffsetDateTime at) throws SQLException {
    return open(owner, at, "SYSTEM", 0, new DemoUser(0, SYSTEM));
  }

  /** Opens an act of a person of a union. */
  static Act of(Connection owner, OffsetDateTime at, String kind, DemoUnion union, DemoUser user)
      throws SQLException {
    return open(owner, at, kind, union.id(), user);
  }

  private static Act open(
      Connection owner, OffsetDateTime at, String kind, long unionId, DemoUser user)
      throws SQLException {
    try (PreparedStatement sql = owner.prepareStatement("select begin_act(?, ?, ?, ?, ?)")) {
      sql.setObject(1, at);
      sql.setString(2, kind);
      sql.setLong(3, unionId);
      sql.setLong(4, user.id());
      sql.setString(5, user.name());
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        return new Act(row.getLong(1), at, user.name());
      }
    }
  }
}
