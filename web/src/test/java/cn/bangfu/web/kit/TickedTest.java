package cn.bangfu.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ARC-019")
class TickedTest {

  @Test
  void numbersAreReadOnceEachInTheirOrder() {
    assertThat(Ticked.ids("7,12,7,3")).containsExactly(7L, 12L, 3L);
  }

  @Test
  void whatIsNoNumberIsLeftOut() {
    assertThat(Ticked.ids(",x,-1,0,1 or 1=1,99999999999999999999,5")).containsExactly(5L);
    assertThat(Ticked.ids(null)).isEmpty();
  }

  @Test
  void whatWasTickedIsSentAsItIsRead() {
    assertThat(Ticked.ids(Ticked.of(List.of(4L, 2L)))).containsExactly(4L, 2L);
  }
}
