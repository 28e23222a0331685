package cn.bangfu.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/archive/list.xhtml", "/archive/view.xhtml?id=17&tab=log", "/home.xhtml"})
  @Tag("USR-078")
  void afterLogInOneComesBackToThePageAskedFor(String page) {
    assertThat(Paths.own(page)).isEqualTo(page);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "https://evil.example/x.xhtml",
        "//evil.example/x.xhtml",
        "/\\evil.example/x.xhtml",
        "/../../x.xhtml",
        "/archive/list.xhtml?x=\r\nSet-Cookie:a",
        "/archive/list.xhtml#//evil",
        "javascript:alert(1)",
        "/login.xhtml",
        "/jakarta.faces.resource/a.xhtml",
        "/archive/list"
      })
  @Tag("USR-078")
  void anyOtherAddressLeadsHome(String elsewhere) {
    assertThat(Paths.own(elsewhere)).isEqualTo(Paths.HOME);
  }

  @Test
  @Tag("BAT-017")
  void aListThatRefreshesItselfIsNoActivityAndAButtonIsOne() {
    assertThat(Paths.isRefresh("form:refresh")).isTrue();
    assertThat(Paths.isRefresh("form:search")).isFalse();
    assertThat(Paths.isRefresh((String) null)).isFalse();
  }
}
