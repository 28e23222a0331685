package cn.bangfu.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityParameterTest {

  @ParameterizedTest
  @CsvSource({
    "PASSWORD_MIN_LENGTH, 8, 8, 20",
    "ADMIN_PASSWORD_MIN_LENGTH, 10, 8, 20",
    "PASSWORD_CHARACTER_KINDS, 3, 3, 4",
    "PASSWORD_VALID_DAYS, 90, 30, 180",
    "PASSWORD_HINT_DAYS, 7, 1, 30",
    "PASSWORD_HISTORY, 5, 3, 12",
    "INITIAL_PASSWORD_VALID_DAYS, 7, 1, 30",
    "FAILURES_BEFORE_LOCK, 5, 3, 10",
    "LOCK_MINUTES, 30, 10, 1440",
    "FAILURES_BEFORE_CAPTCHA, 2, 0, 5",
    "ADDRESS_FAILURES, 100, 20, 1000",
    "IDLE_MINUTES, 15, 5, 30",
    "SESSION_HOURS, 12, 1, 24",
    "PARALLEL_SESSIONS, 1, 1, 3",
    "UNUSED_DAYS_BEFORE_STOP, 180, 30, 365",
    "CERTIFICATE_HINT_DAYS, 30, 7, 90",
    "AUDIT_ONLINE_MONTHS, 36, 6, 120",
    "REVEALED_A_DAY, 200, 20, 5000",
    "LIST_EXPORT_ROWS, 10000, 100, 20000",
    "EXPORT_KEPT_DAYS, 15, 1, 30"
  })
  @Tag("USR-097")
  void everyNumberHasItsDeliveredValueAndItsRange(
      SecurityParameter parameter, String delivered, int lowest, int highest) {
    assertThat(parameter.effective(null)).isEqualTo(delivered);
    assertThat(parameter.allows(String.valueOf(lowest))).isTrue();
    assertThat(parameter.allows(String.valueOf(highest))).isTrue();
    assertThat(parameter.allows(String.valueOf(lowest - 1))).isFalse();
    assertThat(parameter.allows(String.valueOf(highest + 1))).isFalse();
    assertThat(parameter.effective("99999")).as("never a value out of range").isEqualTo(delivered);
  }

  @Test
  @Tag("USR-055")
  void choicesAreWordsAndTheDefaultPasswordIsATextOrDrawn() {
    assertThat(SecurityParameter.SECOND_FACTOR.effective(null)).isEqualTo("OPTIONAL");
    assertThat(SecurityParameter.SECOND_FACTOR.allows("EVERYBODY")).isTrue();
    assertThat(SecurityParameter.SECOND_FACTOR.allows("SOME")).isFalse();
    assertThat(SecurityParameter.CERTIFICATE_WITH_PASSWORD.effective(null)).isEqualTo("NO");
    assertThat(SecurityParameter.BULK_DOWNLOAD_CERTIFICATE.effective(null))
        .isEqualTo("WHO_HAS_ONE");
    assertThat(SecurityParameter.DEFAULT_PASSWORD.effective(null)).isEqualTo("=123456");
    assertThat(SecurityParameter.DEFAULT_PASSWORD.allows("RANDOM")).isTrue();
    assertThat(SecurityParameter.DEFAULT_PASSWORD.allows("=")).isFalse();
    assertThat(SecurityParameter.DEFAULT_PASSWORD.allows("=RANDOM")).isTrue();
  }
}
