package cn.bangfu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRequestTest {

  private enum Order {
    NAME
  }

  @ParameterizedTest
  @Tag("ARC-147")
  @CsvSource({"20, 20", "1, 1", "200, 200", "0, 1", "201, 200", "100000000, 200", "-5, 1"})
  void aPageHasOneToTwoHundredRowsWhateverABrowserAsksFor(int asked, int given) {
    assertThat(new PageRequest<>(0, asked, Order.NAME, true).size()).isEqualTo(given);
  }
}
