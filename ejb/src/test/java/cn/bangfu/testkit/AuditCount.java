package cn.bangfu.testkit;

import cn.bangfu.access.Right;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Counts the audit records of the running transaction from here on, past the session, so that tests
 * that count statements do not see it.
 */
final class AuditCount {

  private static final String NEWEST = "select coalesce(max(id), 0) from audit_record";

  private static final String NEW =
      "select count(*) from audit_record where id > ? and tx = pg_current_xact_id() and event = ?"
          + " and succeeded";

  private final EntityManager em;
  private final long before;

  AuditCount(EntityManager em) throws SQLException {
    this.em = em;
    try (PreparedStatement sql = connection().prepareStatement(NEWEST);
        ResultSet row = sql.executeQuery()) {
      row.next();
      before = row.getLong(1);
    }
  }

  void requireOne(Right right) throws SQLException {
    try (PreparedStatement sql = connection().prepareStatement(NEW)) {
      sql.setLong(1, before);
      sql.setString(2, right.name());
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        if (row.getInt(1) != 1) {
          throw new AssertionError(right + " left " + row.getInt(1) + " audit records");
        }
      }
    }
  }

  private Connection connection() {
    return em.unwrap(Connection.class);
  }
}
