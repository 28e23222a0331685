package cn.bangfu.server.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrerequisitesTest {

  @ParameterizedTest
  @ValueSource(ints = {17, 18, 21})
  void aJdkFrom17To21Serves(int feature) {
    assertThatCode(() -> Prerequisites.requireJava(feature)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 11, 16, 22, 25})
  void anotherJdkIsNamedInOneSentence(int feature) {
    assertThatThrownBy(() -> Prerequisites.requireJava(feature))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Java " + feature)
        .hasMessageNotContaining("\n");
  }

  @Test
  void lessThanTwoGigabytesAreTooLittle() {
    assertThatThrownBy(() -> Prerequisites.requireSpace(Path.of("/data"), (2L << 30) - 1))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Only 2047 MB")
        .hasMessageContaining("/data");
    assertThatCode(() -> Prerequisites.requireSpace(Path.of("/data"), 2L << 30))
        .doesNotThrowAnyException();
  }
}
