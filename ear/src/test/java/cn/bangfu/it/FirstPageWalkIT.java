package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A stranger opens the address that the start printed. */
class FirstPageWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void theAddressPrintedAtTheStartOpensThePage() {
    Response response = browser.page().navigate(Server.url(""));
    assertThat(response.status()).isEqualTo(200);
    assertThat(browser.page().title()).isNotBlank();
    browser.screenshot(browser.page(), "first-page");
  }
}
