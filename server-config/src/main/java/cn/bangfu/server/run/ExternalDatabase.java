package cn.bangfu.server.run;

import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PostgreSQL database that is there already.
 *
 * @param user the owner of the schema, who migrates
 * @param appUser what the server logs in as; without a password one is made and set
 */
public record ExternalDatabase(
    String host,
    int port,
    String name,
    String user,
    String password,
    String appUser,
    String appPassword) {

  private static final Pattern URL =
      Pattern.compile("jdbc:postgresql://([^/:?]+)(?::(\\d{1,5}))?/([^/?]+)");

  /** Null if none was named. */
  static ExternalDatabase of(Properties given) {
    String url = given.getProperty("bangfu.db.url");
    if (url == null) {
      return null;
    }
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      throw new Refused(
          "-Dbangfu.db.url=" + url + " is not of the form jdbc:postgresql://host:port/database.");
    }
    if (given.getProperty("bangfu.db.user") == null
        || given.getProperty("bangfu.db.password") == null) {
      throw new Refused(
          "With -Dbangfu.db.url name the owner too: -Dbangfu.db.user and -Dbangfu.db.password.");
    }
    return new ExternalDatabase(
        parts.group(1),
        parts.group(2) == null ? 5432 : Integer.parseInt(parts.group(2)),
        parts.group(3),
        given.getProperty("bangfu.db.user"),
        given.getProperty("bangfu.db.password"),
        given.getProperty("bangfu.db.app.user", "bangfu_app"),
        given.getProperty("bangfu.db.app.password"));
  }

  String url() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + name;
  }
}
