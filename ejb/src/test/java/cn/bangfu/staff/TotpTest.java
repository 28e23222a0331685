package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("USR-055")
class TotpTest {

  private static final byte[] RFC_SECRET =
      "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** Appendix B of RFC 6238, the lines for SHA-1. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void theCodesAreThoseOfTheRfc(long seconds, String code) {
    long step = Totp.stepOf(Instant.ofEpochSecond(seconds));
    assertThat(Totp.code(RFC_SECRET, step, 8)).isEqualTo(code);
    assertThat(Totp.code(RFC_SECRET, step, 6)).isEqualTo(code.substring(2));
  }

  @Test
  void aSecretIsWrittenInBase32AndReadBack() {
    assertThat(Totp.base32(RFC_SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Totp.fromBase32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")).isEqualTo(RFC_SECRET);
    assertThat(Totp.newSecret()).hasSize(32).isNotEqualTo(Totp.newSecret());
  }

  @ParameterizedTest
  @CsvSource({"-61, false", "-60, false", "-30, true", "0, true", "30, true", "60, false"})
  void aDeviceMayBeOneStepEarlyOrLate(long offset, boolean accepted) {
    String secret = Totp.base32(RFC_SECRET);
    Instant now = Instant.ofEpochSecond(1_111_111_110);
    String code = Totp.code(RFC_SECRET, Totp.stepOf(now.plusSeconds(offset)), Totp.DIGITS);
    assertThat(Totp.matchingStep(secret, code, now) >= 0).isEqualTo(accepted);
  }
}
