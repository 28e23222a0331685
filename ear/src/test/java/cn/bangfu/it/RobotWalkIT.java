package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A script goes through all archives one after the other. */
class RobotWalkIT {

  private static final int VIEWS = 20;

  @RegisterExtension final Browser browser = new Browser();

  @AfterEach
  void deliveredParameter() throws SQLException {
    Server.change("delete from security_parameter");
  }

  @Test
  @Tag("USR-113")
  void whoPagesThroughTheArchivesIsStoppedAndTheSecurityAdministratorSeesIt() throws SQLException {
    Server.change(
        "insert into security_parameter values ('VIEWED_IN_TEN_MINUTES', '" + VIEWS + "')");
    Desk script = new Desk(browser.page());
    script.logIn("quanzong_clerk");
    APIRequestContext web = script.page().request();
    int seen = 0;
    int stopped = 0;
    for (String id : archives()) {
      APIResponse answer = web.get(Server.url("archive/view.xhtml?id=" + id));
      if (answer.status() == 200) {
        seen++;
      } else {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("您在10分钟内查看的档案已达20份,请稍后再试。");
        stopped++;
      }
    }
    assertThat(seen).isLessThanOrEqualTo(VIEWS);
    assertThat(stopped).isPositive();
    browser.expectError("409");
    script.open("archive/view.xhtml?id=" + archives().get(archives().size() - 1));
    browser.screenshot(script.page(), "robot-1-stopped");
    script.open("archive/list.xhtml");
    assertThat(script.page().locator("h1").innerText()).as("other work goes on").isNotEmpty();

    Desk security = new Desk(browser.anotherUser());
    security.logIn("security_admin");
    security.open("security/alarms.xhtml");
    assertThat(security.text()).contains("短时间大量查看档案", "账号quanzong_clerk(");
    browser.screenshot(security.page(), "robot-2-alarm");
  }

  private static List<String> archives() throws SQLException {
    return List.of(
        Server.one(
                "select string_agg(id::text, ',' order by id) from (select a.id from archive a join"
                    + " archive_content c on c.archive_id = a.id where a.life_state = 'ACTIVE'"
                    + " order by a.id limit 30) x")
            .split(","));
  }
}
