package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The token of a page, tampered with in every way: nothing changes, nothing is told (USR-076). */
@Tag("USR-076")
class ViewStateWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void aTamperedTokenChangesNothingAndTellsNothing() throws Exception {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_zhongshanbai_clerk");
    desk.open("archive/edit.xhtml");
    String own = viewState(desk.page());
    assertThat(own.replaceAll("[^0-9]", "").length())
        .as("two numbers of 64 bits")
        .isGreaterThanOrEqualTo(20);
    Desk other = new Desk(browser.anotherUser());
    other.logIn("cd_baogong_clerk");
    other.open("archive/edit.xhtml");
    Map<String, String> tampered = new LinkedHashMap<>();
    for (int i = 0; i < own.length(); i += Math.max(1, own.length() / 8)) {
      char flipped = own.charAt(i) == '1' ? '2' : '1';
      tampered.put("byte " + i, own.substring(0, i) + flipped + own.substring(i + 1));
    }
    tampered.put("of another user's session", viewState(other.page()));
    tampered.put("empty", "");
    tampered.put("one megabyte", "7".repeat(1_000_000));
    tampered.put("a serialized object", serialized());
    tampered.put("text", "%00' or 1=1 --");
    final String before = counts();
    for (Map.Entry<String, String> one : tampered.entrySet()) {
      APIResponse answer = post(desk.page(), one.getValue());
      assertThat(body(answer.text()))
          .as(one.getKey())
          .doesNotContain("Exception", "at cn.bangfu", "at java", "com.sun.faces");
      assertThat(counts()).as(one.getKey()).isEqualTo(before);
    }
    desk.logOut();
    APIResponse replay = post(desk.page(), own);
    assertThat(replay.url() + replay.text()).as("after logging out").contains("login.xhtml");
    assertThat(counts()).isEqualTo(before);
  }

  /** Without the head, where the library names the exception that an expired page answers. */
  private static String body(String page) {
    int body = page.indexOf("<body");
    return body < 0 ? page : page.substring(body);
  }

  private static APIResponse post(Page page, String viewState) {
    return page.request()
        .post(
            Server.url("archive/edit.xhtml"),
            RequestOptions.create()
                .setForm(
                    FormData.create()
                        .set("form", "form")
                        .set("form:name", "篡改者")
                        .set("form:saveDraft", "form:saveDraft")
                        .set("jakarta.faces.ViewState", viewState)));
  }

  private static String viewState(Page page) {
    return page.locator("input[name='jakarta.faces.ViewState']").first().inputValue();
  }

  private static String counts() throws SQLException {
    return Server.one(
        "select (select count(*) from archive) || ' ' || (select count(*) from app_user)");
  }

  private static String serialized() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new HashMap<>(Map.of("a", "b")));
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
