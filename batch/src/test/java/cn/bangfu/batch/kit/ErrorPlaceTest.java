package cn.bangfu.batch.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ErrorPlaceTest {

  @Test
  @Tag("BAT-012")
  void itTellsKindsStateAndLineAndNoMessage() {
    Exception failure =
        new IllegalStateException("of 110101195001011234", new SQLException("a name", "53100"));
    assertThat(ErrorPlace.of(failure))
        .contains("java.lang.IllegalStateException (ErrorPlaceTest.java:")
        .contains(" < java.sql.SQLException 53100")
        .doesNotContain("110101195001011234")
        .doesNotContain("a name");
  }
}
