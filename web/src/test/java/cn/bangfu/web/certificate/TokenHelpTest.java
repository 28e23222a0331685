package cn.bangfu.web.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.kernel.Texts;
import cn.bangfu.web.Pages;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the page of the own certificates says about tokens. */
class TokenHelpTest {

  @Test
  @Tag("USR-069")
  void thePageExplainsThePinTheDeviceAndWhatToDoWithALostToken() {
    Map<String, String> told =
        Map.of(
            "staff.certificate.help.pin", "修改PIN码",
            "staff.certificate.help.first", "首次使用",
            "staff.certificate.help.unlock", "解锁",
            "staff.certificate.help.device", "设备信息",
            "staff.certificate.help.lost", "登记人");
    String page = Pages.all().get("staff/certificates.xhtml");
    told.forEach(
        (key, words) -> {
          assertThat(page).contains("texts['" + key + "']");
          assertThat(Texts.get(key)).contains(words);
        });
  }
}
