package cn.bangfu.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.kernel.Texts;
import org.junit.jupiter.api.Test;

/** Texts that are put into pages before these are compiled. */
class FixedTextsTest {

  @Test
  void aFixedKeyBecomesItsText() {
    assertThat(FixedTexts.fixed("<b title=\"#{texts['shell.confirm']}\">#{texts['shell.cancel']}"))
        .isEqualTo("<b title=\"%s\">%s", Texts.get("shell.confirm"), Texts.get("shell.cancel"));
  }

  @Test
  void whatIsNotYetKnownIsLeftToThePage() {
    String page = "#{texts[label]} #{texts['no.such.key']} #{empty x ? texts['shell.yes'] : x}";
    assertThat(FixedTexts.fixed(page)).isEqualTo(page);
  }
}
