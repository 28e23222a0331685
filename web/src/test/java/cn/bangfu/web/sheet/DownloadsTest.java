package cn.bangfu.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DownloadsTest {

  @Test
  @Tag("USR-139")
  void aFileIsSavedUnderItsNameAndNeverShown() {
    assertThat(Downloads.disposition("职工 名单_20261125.xlsx"))
        .isEqualTo(
            "attachment; filename*=UTF-8''%E8%81%8C%E5%B7%A5%20%E5%90%8D%E5%8D%95_20261125.xlsx");
    assertThat(Downloads.disposition("a\r\nX: y\".xlsx")).doesNotContain("\r", "\n", "\"");
  }

  /** As PrimeFaces' script puts the name together. */
  @Test
  void theCookieThatClosesTheDialogCarriesTheNameOfThePage() {
    assertThat(Downloads.arrived("/unionorg/tree.xhtml"))
        .isEqualTo("primefaces.download_unionorg_tree_bangfu");
  }
}
