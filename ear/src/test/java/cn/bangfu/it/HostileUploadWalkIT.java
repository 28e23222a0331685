package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A bomb, a file that would fetch something and one that is not what its name says, sent over HTTP
 * through every page that takes files: a Chinese reason, nothing stored, nothing fetched.
 */
class HostileUploadWalkIT {

  private static final int BLANK = 40 * 1024 * 1024;

  /** What a file would have left behind. */
  private static final String STORED =
      """
      select (select count(*) from assistance_import) || ' ' || (select count(*) from attachment)
        || ' ' || (select count(*) from region_edition) || ' ' || (select count(*) from trusted_authority)
        || ' ' || (select count(*) from revocation_list) || ' ' || (select count(*) from user_certificate)
      """;

  @RegisterExtension final Browser browser = new Browser();

  /**
   * A page with a field for a file.
   *
   * @param ending under which it takes files
   * @param before what else is typed
   */
  private record Door(
      String account,
      String page,
      String form,
      String ending,
      Consumer<Desk> before,
      String send) {}

  private static List<Door> doors() throws SQLException {
    return List.of(
        new Door(
            "nc_bayi_clerk", "assistance/import.xhtml", "importForm", "xlsx", at -> {}, "upload"),
        new Door("nc_bayi_clerk", archive(), "attachmentForm", "xlsx", card(), "save"),
        new Door("nc_bayi_clerk", archive(), "attachmentForm", "png", card(), "save"),
        new Door("nc_donghu_admin", "staff/import.xhtml", "importForm", "xlsx", at -> {}, "upload"),
        new Door("nc_donghu_admin", "staff/import.xhtml", "importForm", "csv", at -> {}, "upload"),
        new Door(
            "quanzong_admin", "unionorg/import.xhtml", "importForm", "xlsx", at -> {}, "upload"),
        new Door(
            "quanzong_admin",
            "region/upkeep.xhtml",
            "form",
            "csv",
            at -> at.at("form:edition").fill("走查版"),
            "upload"));
  }

  @Test
  @Tag("USR-139")
  void isRefusedAtEveryPageInASentenceAndLeavesNothing() throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      listener.setSoTimeout(1);
      Map<String, byte[]> files = files(listener.getLocalPort());
      String before = Server.one(STORED);
      Desk desk = new Desk(browser.page());
      String account = "";
      List<String> wrong = new ArrayList<>();
      for (Door door : doors()) {
        if (!door.account().equals(account)) {
          if (!account.isEmpty()) {
            // out of the dialog that lies over the page
            desk.open("home.xhtml");
            desk.logOut();
          }
          account = door.account();
          desk.logIn(account);
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          String said = send(desk, door, file.getKey() + "." + door.ending(), file.getValue());
          if (!said.matches("(?s).*(文件|附件|表头).*") || said.contains("???")) {
            wrong.add(door.page() + " " + door.ending() + " " + file.getKey() + ": " + said);
          }
          assertThat(desk.text())
              .as(door.page())
              .doesNotContain("Exception", "at cn.bangfu", "java.lang", "root:x:0");
        }
        browser.screenshot(
            desk.page(), "hostile-" + door.page().replaceAll("\\W.*", "") + "-" + door.ending());
      }
      assertThat(wrong).isEmpty();
      assertThat(Server.one(STORED)).isEqualTo(before);
      Assertions.assertThatThrownBy(listener::accept)
          .as("something was fetched")
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  /** What the page says against a file. */
  private static String send(Desk desk, Door door, String name, byte[] content) {
    desk.open(door.page());
    door.before().accept(desk);
    desk.page()
        .locator("#" + door.form() + " input[type=file]")
        .first()
        .setInputFiles(new FilePayload(name, "application/octet-stream", content));
    desk.press(door.form() + ":" + door.send());
    Locator said =
        desk.page()
            .locator(
                ".bf-errors:visible, .bf-messages .ui-messages:visible, .bf-refusals:visible,"
                    + " [role=alert]:visible");
    said.first().waitFor();
    return String.join(" | ", said.allInnerTexts());
  }

  private static Consumer<Desk> card() {
    return desk -> {
      desk.page().locator("#form\\:cards").getByText("附件", exactly()).first().click();
      desk.settled();
      desk.press("form:cards:addAttachment");
      desk.dialog("attachmentDialog");
      desk.choose("attachmentForm:kind", "身份材料");
    };
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static String archive() throws SQLException {
    return "archive/view.xhtml?id="
        + Server.one(
            """
            select min(a.id)::text from archive a
              join app_user p on p.union_id = a.filing_union_id and p.login_name = 'nc_bayi_clerk'
             where a.life_state = 'ACTIVE'""");
  }

  private static Map<String, byte[]> files(int port) throws IOException {
    String entity =
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:"
            + port
            + "/x\"><!ENTITY y SYSTEM \"file:///etc/passwd\">]><a>&x;&y;</a>";
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("bomb", book(new byte[BLANK]));
    files.put("entity", book(entity.getBytes(StandardCharsets.UTF_8)));
    files.put("page", "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /** A workbook with this as its sheet. */
  private static byte[] book(byte[] sheet) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String part : List.of("[Content_Types].xml", "xl/workbook.xml")) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write("<a/>".getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(sheet);
    }
    return bytes.toByteArray();
  }
}
