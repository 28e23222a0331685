package cn.bangfu.web.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.convert.ConverterException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertersTest {

  private final MoneyConverter money = new MoneyConverter();
  private final DateConverter date = new DateConverter();
  private final WholeConverter whole = new WholeConverter();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"1234.5;1234.50", "1,234.56;1234.56", "１２３４;1234.00", " 0 ;0.00", "-12.3;-12.30"})
  void amountsAreReadAsTheyAreTyped(String typed, BigDecimal amount) {
    assertThat(money.getAsObject(null, null, typed)).isEqualTo(amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.234", "1e5", "abc", "12 34", "1234567890123", "--1", "1.", "NaN"})
  void whatIsNoAmountIsRefusedAndNotRounded(String typed) {
    assertThatThrownBy(() -> money.getAsObject(null, null, typed))
        .isInstanceOf(ConverterException.class)
        .hasMessageContaining(typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2017-03-05",
        "2017-3-5",
        "2017.3.5",
        "2017/03/05",
        "20170305",
        "2017年3月5日",
        "２０１７-3-5"
      })
  void daysAreReadAsTheyAreTyped(String typed) {
    assertThat(date.getAsObject(null, null, typed)).isEqualTo(LocalDate.of(2017, 3, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2017-02-29", "2017-13-01", "17-3-5", "2017305", "today", "2017-3"})
  void whatIsNoDayIsRefused(String typed) {
    assertThatThrownBy(() -> date.getAsObject(null, null, typed))
        .isInstanceOf(ConverterException.class)
        .hasMessageContaining(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void nothingTypedIsNothing(String typed) {
    assertThat(money.getAsObject(null, null, typed)).isNull();
    assertThat(date.getAsObject(null, null, typed)).isNull();
    assertThat(whole.getAsObject(null, null, typed)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1e3", "12345678901"})
  void whatIsNoWholeNumberIsRefused(String typed) {
    assertThatThrownBy(() -> whole.getAsObject(null, null, typed))
        .isInstanceOf(ConverterException.class);
  }
}
