package cn.bangfu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ORG-021")
class PhoneNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0791-12345678",
        "12351",
        "010 6809 1234 转 805",
        "0791-12345678、0791-12345679、13812345678",
        "110"
      })
  void oneToThreeNumbersWithHyphenBlankAndExtension(String phone) {
    assertThat(PhoneNumber.isValid(PhoneNumber.clean(phone))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11",
        "---",
        "转转转",
        "0791/12345678",
        "+86 791 12345678",
        "(0791)12345678",
        "1234、",
        "、1234",
        "123、456、789、012",
        "0791-12345678 0791-12345678 0791-12345678",
        "abc123"
      })
  void anythingElseIsRefused(String phone) {
    assertThat(PhoneNumber.isValid(PhoneNumber.clean(phone))).isFalse();
  }

  @Test
  void fullWidthDigitsBecomeHalfWidthAndBlankIsNothing() {
    assertThat(PhoneNumber.clean(" 0791－12345678　")).isEqualTo("0791-12345678");
    assertThat(PhoneNumber.clean("　")).isNull();
    assertThat(PhoneNumber.clean(null)).isNull();
  }
}
