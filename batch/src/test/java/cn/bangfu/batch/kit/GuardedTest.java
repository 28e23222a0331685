package cn.bangfu.batch.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuardedTest {

  @Test
  void aFailureReachesNobody() {
    assertThat(
            Guarded.run(
                "a test that fails on purpose",
                () -> {
                  throw new IllegalStateException("on purpose");
                }))
        .isFalse();
  }

  @Test
  void workThatSucceedsIsTold() {
    assertThat(Guarded.run("a test", () -> {})).isTrue();
  }
}
