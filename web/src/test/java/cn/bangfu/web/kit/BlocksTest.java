package cn.bangfu.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BlocksTest {

  @Test
  @Tag("INF-012")
  void aBlockThatFailsIsEmptyAndTheOthersAreShown() {
    assertThat(Blocks.read("broken", BlocksTest::failing)).isEmpty();
    assertThat(Blocks.read("whole", () -> List.of("3"))).hasValue(List.of("3"));
  }

  private static List<String> failing() {
    throw new IllegalStateException("the database is away");
  }
}
