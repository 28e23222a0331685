package cn.bangfu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("USR-118")
class MasksTest {

  /** Part 15: E7 and the table of USR-118. */
  @ParameterizedTest
  @CsvSource({
    "360102195703150021, 360102********0021",
    "360102570315002, 360102******002",
    "11010519491231002X, 110105********002X",
    "123456, ****56",
    "1, *",
    "56, **"
  })
  void identityNumbersShowTheirEnds(String number, String masked) {
    assertThat(Masks.idNo(number)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "13812345678, 138****5678",
    "0791-12345678, 0791-****5678",
    "010-12345678, 010-****5678",
    "12345678, ****5678",
    "问儿子13812345678, ************78",
    "123, *23"
  })
  void phonesShowTheirLastFourDigits(String number, String masked) {
    assertThat(Masks.phone(number)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "6222021502012345678, ***************5678",
    "6222021502011234, ************1234",
    "123456, ****56"
  })
  void bankCardsShowTheirLastFourDigits(String number, String masked) {
    assertThat(Masks.bankCardNo(number)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"张三, 张*", "欧阳锋, 欧**", "𠮷野, 𠮷*", "张, 张"})
  void namesShowTheirFirstCharacter(String name, String masked) {
    assertThat(Masks.name(name)).isEqualTo(masked);
  }

  @Test
  void nothingStaysNothing() {
    assertThat(Masks.idNo(null)).isNull();
    assertThat(Masks.phone(null)).isNull();
    assertThat(Masks.bankCardNo(null)).isNull();
    assertThat(Masks.name(null)).isNull();
  }
}
