package cn.bangfu.unionorg;

import static cn.bangfu.unionorg.UnionLevel.GRASSROOTS;
import static cn.bangfu.unionorg.UnionLevel.PREFECTURAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The stored order of the children of a union. */
class UnionOrderingDbTest {

  private final UnionBench bench = new UnionBench();
  private long city;
  private long one;
  private long two;
  private long three;

  @BeforeEach
  void threeChildren() {
    city = bench.create(bench.province, "排序市总工会", PREFECTURAL, "360100");
    one = bench.create(city, "一工会", GRASSROOTS, "360100");
    two = bench.create(city, "二工会", GRASSROOTS, "360100");
    three = bench.create(city, "三工会", GRASSROOTS, "360100");
  }

  @Test
  @Tag("ORG-073")
  @Tag("ORG-074")
  @Tag("ORG-075")
  void theNewOrderIsThatOfEverybodyAndCanBeTakenBack() {
    store(List.of(one, two, three), List.of(three, one, two));
    assertThat(order()).containsExactly(three, one, two);
    List<UnionNode> tree =
        bench.as(bench.province, UnionTree.class, t -> t.children(city, 0, 200, false));
    assertThat(tree).extracting(UnionNode::id).containsExactly(three, one, two);
    bench.as(
        city,
        UnionOrdering.class,
        o -> {
          o.reset(city);
          return null;
        });
    assertThat(order()).containsExactly(one, two, three);
  }

  @Test
  @Tag("ORG-075")
  void aChangeOfTheChildrenOrTheirOrderMeanwhileIsToldAndNothingStored() {
    List<Long> opened = order();
    long four = bench.create(city, "四工会", GRASSROOTS, "360100");
    BusinessException refused =
        catchThrowableOfType(
            () -> store(opened, List.of(three, two, one)), BusinessException.class);
    assertThat(Texts.of(refused)).isEqualTo("下级单位已发生变化,请重新排序。");
    assertThat(order()).containsExactly(one, two, three, four);
    store(order(), List.of(four, three, two, one));
    assertThatThrownBy(() -> store(List.of(one, two, three, four), List.of(one, two, three, four)))
        .hasMessageContaining("ORDER_CHANGED");
    assertThatThrownBy(() -> store(order(), List.of(four, three, two, two)))
        .hasMessageContaining("ORDER_CHANGED");
    assertThat(order()).containsExactly(four, three, two, one);
  }

  @Test
  @Tag("ORG-041")
  @Tag("ORG-025")
  void lessThanTwoChildrenAndStrangeUnionsAreNotSorted() {
    assertThatThrownBy(
            () ->
                bench.as(
                    city,
                    UnionOrdering.class,
                    o -> {
                      o.reset(one);
                      return null;
                    }))
        .hasMessageContaining("NOT_ALLOWED");
    assertThatThrownBy(
            () -> bench.as(bench.otherProvince, UnionOrdering.class, o -> o.children(city)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () ->
                bench.as(
                    bench.otherProvince,
                    UnionOrdering.class,
                    o -> {
                      o.store(city, List.of(one, two, three), List.of(three, two, one));
                      return null;
                    }))
        .isInstanceOf(AccessDenied.class);
  }

  private List<Long> order() {
    return bench.as(
        city, UnionOrdering.class, o -> o.children(city).stream().map(UnionOrderRow::id).toList());
  }

  private void store(List<Long> opened, List<Long> wanted) {
    bench.as(
        city,
        UnionOrdering.class,
        o -> {
          o.store(city, opened, wanted);
          return null;
        });
  }
}
