package cn.bangfu.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserSessionTest {

  private static final Duration IDLE = Duration.ofMinutes(15);
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final Instant LOG_IN = Instant.parse("2026-11-22T01:00:00Z");

  @ParameterizedTest(name = "logged in {0} min ago, last active {1} min ago: {2} s left")
  @CsvSource({"0,0,900", "60,0,900", "60,13,120", "60,15,0", "60,16,-60", "715,0,300", "721,0,-60"})
  @Tag("USR-071")
  @Tag("USR-074")
  void theSessionEndsAfterIdleTimeAndInAnyCaseAfterTwelveHours(int begun, int idle, long left) {
    Instant now = LOG_IN.plus(Duration.ofMinutes(begun));
    Instant last = now.minus(Duration.ofMinutes(idle));
    assertThat(UserSession.left(LOG_IN, last, now, IDLE, LONGEST).toSeconds()).isEqualTo(left);
  }
}
