package cn.bangfu.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.kernel.Violations;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("STA-009")
class CrossTableTest {

  @Test
  void aTableHasTwoHundredColumnsAndNotOneMore() {
    // the column of all values is one of them
    assertThat(table(item(199)).columns()).hasSize(CrossTable.MOST_COLUMNS);
    assertThat(table(item(9), item(19)).columns()).hasSize(CrossTable.MOST_COLUMNS);
    assertThatThrownBy(() -> table(item(200)))
        .isInstanceOfSatisfying(
            Violations.class,
            wrong ->
                assertThat(wrong.all())
                    .singleElement()
                    .satisfies(
                        one -> {
                          assertThat(one.field()).isEqualTo("dimensions");
                          assertThat(one.problem()).isEqualTo(StatisticsProblem.TOO_MANY_COLUMNS);
                          assertThat(one.args()).containsExactly(201);
                        }));
    assertThatThrownBy(() -> table(item(4), item(58))).isInstanceOf(Violations.class);
  }

  /** Nothing counted: every value of the list has its column all the same. */
  private static StatisticsTable table(Dimension... items) {
    return CrossTable.of(List.of(items), List.of(), false, "甲", Map.of());
  }

  private static Dimension item(int values) {
    return new Dimension(
        "item" + values,
        "项目",
        false,
        found ->
            IntStream.range(0, values)
                .mapToObj(i -> new StatisticsValue("v" + i, "值" + i))
                .toList());
  }
}
