package cn.bangfu.server.run;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Where the application's database is and who may enter it. */
public record Database(
    String host,
    int port,
    String name,
    String ownerUser,
    String ownerPassword,
    String appUser,
    String appPassword) {

  public String url() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + name;
  }

  /** As the owner of the schema, past all rights of the application. */
  public Connection owner() throws SQLException {
    return connect(host, port, name, ownerUser, ownerPassword);
  }

  /** As the server itself, with the rights that the migrations grant. */
  public Connection app() throws SQLException {
    return connect(host, port, name, appUser, appPassword);
  }

  static Connection connect(String host, int port, String name, String user, String password)
      throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {host});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(name);
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName("bangfu-launcher");
    source.setConnectTimeout(10);
    return source.getConnection();
  }
}
