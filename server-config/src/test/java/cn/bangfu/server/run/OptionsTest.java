package cn.bangfu.server.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  private final Properties given = new Properties();

  OptionsTest() {
    given.setProperty("bangfu.root", "/project");
    given.setProperty("bangfu.ear", "/project/bangfu.ear");
    given.setProperty("bangfu.payara.zip", "/project/payara.zip");
    given.setProperty("bangfu.driver", "/project/postgresql.jar");
  }

  @Test
  void withoutAnyWishItRunsOn8080InTheProject() {
    Options options = Options.of(given);
    assertThat(options.baseUrl()).isEqualTo("http://localhost:8080/bangfu/");
    assertThat(options.home()).isEqualTo(Path.of("/project/.bangfu"));
    assertThat(options.external()).isNull();
    assertThat(options.reset()).isEqualTo(Reset.NOTHING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "eighty", "-1", ""})
  void whatIsNoPortIsRefused(String port) {
    given.setProperty("bangfu.http.port", port);
    assertThatThrownBy(() -> Options.of(given))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("-Dbangfu.http.port=" + port);
  }

  @ParameterizedTest
  @CsvSource({"'',EVERYTHING", "true,EVERYTHING", "db,DATABASE", "false,NOTHING"})
  void resetSaysHowMuchIsThrownAway(String value, Reset expected) {
    given.setProperty("bangfu.reset", value);
    assertThat(Options.of(given).reset()).isEqualTo(expected);
  }

  @Test
  void anUnknownResetThrowsNothingAway() {
    given.setProperty("bangfu.reset", "keys");
    assertThatThrownBy(() -> Options.of(given)).isInstanceOf(Refused.class);
  }

  @Test
  void anExternalDatabaseIsTakenApart() {
    given.setProperty("bangfu.db.url", "jdbc:postgresql://db.example:5433/bangfu");
    given.setProperty("bangfu.db.user", "bangfu_owner");
    given.setProperty("bangfu.db.password", "secret");
    ExternalDatabase there = Options.of(given).external();
    assertThat(there.host()).isEqualTo("db.example");
    assertThat(there.port()).isEqualTo(5433);
    assertThat(there.name()).isEqualTo("bangfu");
    assertThat(there.appUser()).isEqualTo("bangfu_app");
    assertThat(there.appPassword()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:mysql://x/y", "localhost:5432/bangfu", "jdbc:postgresql://host"})
  void anAddressOfAnotherFormIsRefused(String url) {
    given.setProperty("bangfu.db.url", url);
    assertThatThrownBy(() -> Options.of(given))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("jdbc:postgresql://host:port/database");
  }

  @Test
  void anExternalDatabaseNeedsItsOwnersName() {
    given.setProperty("bangfu.db.url", "jdbc:postgresql://localhost/bangfu");
    assertThatThrownBy(() -> Options.of(given))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("-Dbangfu.db.user");
  }
}
