package cn.bangfu.it.kit;

import java.security.MessageDigest;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Locale;

/** Which authority the running server trusts, and whose certificate is whose. */
public final class Trust {

  private Trust() {}

  /** This one, with its list of revoked certificates. */
  public static void authority(X509Certificate trusted, X509CRL list) throws Exception {
    try (Connection owner = begun();
        PreparedStatement authority =
            owner.prepareStatement(
                """
                insert into trusted_authority (subject_dn, issuer_dn, serial_number, fingerprint,
                  good_from, good_to, content, entered_at, entered_by, changed_at, changed_by)
                values (?, ?, '1', ?, now(), now() + interval '1 year', ?, now(), 't', now(), 't')""");
        PreparedStatement revocation =
            owner.prepareStatement(
                """
                insert into revocation_list (issuer_dn, issued_at, next_update, entries, content,
                  entered_at, entered_by, changed_at, changed_by)
                values (?, now(), now() + interval '1 day', 1, ?, now(), 't', now(), 't')""")) {
      String name = trusted.getSubjectX500Principal().getName();
      authority.setString(1, name);
      authority.setString(2, name);
      authority.setString(3, name.substring(0, 20));
      authority.setBytes(4, trusted.getEncoded());
      authority.executeUpdate();
      revocation.setString(1, name);
      revocation.setBytes(2, list.getEncoded());
      revocation.executeUpdate();
      owner.commit();
    }
  }

  /** The account has this certificate and must use it from now on. */
  public static void register(ClientKey key, String loginName) throws Exception {
    try (Connection owner = begun();
        PreparedStatement insert =
            owner.prepareStatement(
                """
                insert into user_certificate (user_id, subject_dn, issuer_dn, serial_number,
                  fingerprint, good_from, good_to, reason, content, entered_at, entered_by,
                  changed_at, changed_by)
                select id, ?, ?, ?, ?, now(), now() + interval '200 days', 'test', ?, now(), 't',
                  now(), 't' from app_user where login_name = ?""")) {
      insert.setString(1, key.certificate().getSubjectX500Principal().getName());
      insert.setString(2, key.certificate().getIssuerX500Principal().getName());
      insert.setString(
          3, key.certificate().getSerialNumber().toString(16).toUpperCase(Locale.ROOT));
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.der());
      insert.setString(4, HexFormat.of().withUpperCase().formatHex(hash));
      insert.setBytes(5, key.der());
      insert.setString(6, loginName);
      insert.executeUpdate();
      owner.commit();
    }
  }

  /** The rule about offices ends with the authority; other walks log in by password. */
  public static void nobody() throws SQLException {
    Server.change("delete from trusted_authority");
    Server.change("delete from revocation_list");
    Server.change(
        "update user_certificate set state = 'REVOKED', reason = 'over' where state = 'VALID'");
  }

  private static Connection begun() throws SQLException {
    Connection owner = Server.owner();
    owner.setAutoCommit(false);
    try (Statement act = owner.createStatement()) {
      act.execute("select begin_act(now(), 'TEST', 0, 0, 'TEST')");
    }
    return owner;
  }
}
