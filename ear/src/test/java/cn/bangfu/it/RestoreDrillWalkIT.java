package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The drill: a backup is made while people work, the database is ruined, and the system goes on
 * from the second before (USR-141).
 */
class RestoreDrillWalkIT {

  private static final Duration LIMIT = Duration.ofMinutes(4);

  private static final List<String> TABLES =
      List.of(
          "union_org",
          "union_org_history",
          "app_user",
          "user_permission",
          "archive",
          "archive_content",
          "archive_member",
          "archive_change",
          "reminder",
          "code_value",
          "region");

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("USR-104")
  @Tag("USR-141")
  void theSystemGoesOnFromAStatedSecondWithEveryRecordAndAnUnbrokenTrail()
      throws SQLException, IOException, InterruptedException {
    Path home = Server.system().options().home();
    for (String earlier : List.of("backup", "backup-copy", "pg/ruined")) {
      delete(home.resolve(earlier));
    }
    Server.system().keepLog();
    assertThat(Server.system().script(LIMIT, "backup")).as("see domain.log").isZero();
    List<Path> made = files(home.resolve("backup"));
    assertThat(made).hasSize(1);
    assertThat(files(home.resolve("backup-copy"))).as("the second place").hasSize(1);
    assertThat(new String(Files.readAllBytes(made.get(0)), StandardCharsets.ISO_8859_1))
        .as("nothing in clear")
        .doesNotContain("PG_VERSION", "nc_bayi_clerk");

    saveThePhone("010-11112222");
    Thread.sleep(Duration.ofSeconds(2).toMillis());
    String moment = Server.one("select date_trunc('second', clock_timestamp())::text");
    Map<String, String> before = state();
    saveThePhone("010-99999999");
    ruin();
    assertThat(state()).isNotEqualTo(before);

    Server.system()
        .replaceData(
            data -> {
              Files.move(data, data.resolveSibling("ruined"));
              assertThat(
                      Server.system().script(LIMIT, "restore", "latest", data.toString(), moment))
                  .as("see domain.log")
                  .isZero();
            });
    untilOpen();
    assertThat(state()).isEqualTo(before);
    assertThat(Server.one("select phone from app_user where login_name = 'nc_bayi_clerk'"))
        .isEqualTo("010-11112222");

    Desk auditor = new Desk(browser.anotherUser());
    auditor.logIn("audit_admin");
    auditor.open("audit/verify.xhtml");
    auditor.at("form:start").click();
    auditor.page().getByText("校验通过,共").first().waitFor();
    browser.screenshot(auditor.page(), "drill-verified");
    saveThePhone("010-12345678");
    Server.system().keepLog();
    assertThat(Server.system().script(LIMIT, "backup")).as("of the restored one").isZero();
    delete(home.resolve("pg/ruined"));
  }

  /** Past the moment, with the log of it kept. */
  private static void ruin() throws SQLException, InterruptedException {
    Server.change("update archive set head_name = '毁', version = version + 1");
    Server.change("delete from user_permission");
    try (Connection superuser = superuser();
        Statement sql = superuser.createStatement()) {
      sql.execute("select pg_switch_wal()");
      for (int i = 0; i < LIMIT.toSeconds(); i++) {
        try (ResultSet row =
            sql.executeQuery(
                "select last_archived_time > now() - interval '1 minute' and not exists (select"
                    + " from pg_ls_archive_statusdir() where name like '%.ready')"
                    + " from pg_stat_archiver")) {
          row.next();
          if (row.getBoolean(1)) {
            return;
          }
        }
        Thread.sleep(1000);
      }
    }
    throw new AssertionError("The log is not archived");
  }

  private void saveThePhone(String phone) {
    Desk clerk = new Desk(browser.anotherUser());
    clerk.logIn("nc_bayi_clerk");
    clerk.open("staff/me.xhtml");
    clerk.at("form:phone").fill(phone);
    clerk.press("form:save");
    assertThat(clerk.text()).contains("保存成功");
  }

  /** Number and digest of what stands in the tables. */
  private static Map<String, String> state() throws SQLException {
    Map<String, String> state = new LinkedHashMap<>();
    for (String table : TABLES) {
      state.put(
          table,
          Server.one(
              "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), ',' order by"
                  + " md5(t::text))), '') from "
                  + table
                  + " t"));
    }
    return state;
  }

  private static void untilOpen() throws SQLException, InterruptedException {
    for (int i = 0; i < LIMIT.toSeconds(); i++) {
      if ("f".equals(Server.one("select pg_is_in_recovery()"))) {
        return;
      }
      Thread.sleep(1000);
    }
    throw new AssertionError("The database is still restoring");
  }

  private static List<Path> files(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(file -> file.toString().endsWith(".backup")).forEach(found::add);
    }
    return found;
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Connection superuser() throws SQLException {
    return DriverManager.getConnection(Server.system().database().url(), "postgres", null);
  }
}
