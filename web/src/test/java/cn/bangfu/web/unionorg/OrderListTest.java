package cn.bangfu.web.unionorg;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.unionorg.UnionOrderRow;
import cn.bangfu.unionorg.UnionState;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OrderListTest {

  private final List<UnionOrderRow> rows =
      LongStream.rangeClosed(1, 1200)
          .mapToObj(id -> new UnionOrderRow(id, "第" + id + "工会", UnionState.NORMAL))
          .toList();

  @Test
  @Tag("ORG-073")
  void moreThanFiveHundredComeInPagesAndAPlaceReachesAcrossThem() {
    OrderList order = new OrderList(rows);
    assertThat(order.pages()).isEqualTo(3);
    assertThat(order.page(2)).hasSize(200);
    order.move(order.placeOf(rows.get(1199)), 0);
    order.move(order.placeOf(rows.get(0)), 1000);
    assertThat(order.ids().get(0)).isEqualTo(1200L);
    assertThat(order.ids().get(1000)).isEqualTo(1L);
    order.move(0, 99_999);
    assertThat(order.ids().get(1199)).isEqualTo(1200L);
    order.move(5, -1);
    assertThat(order.placeOf(rows.get(6))).isZero();
    assertThat(order.openedIds()).isSorted();
    order.again();
    assertThat(order.ids()).isEqualTo(order.openedIds());
  }
}
