package cn.bangfu.web.realname;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Projects that a page does not show are told. */
class ShownProjectsTest {

  @Test
  @Tag("FND-050")
  void thatThereAreMoreIsTold() {
    List<Integer> all = IntStream.range(0, ShownProjects.ASKED).boxed().toList();
    ShownProjects<Integer> more = new ShownProjects<>(all);
    assertThat(more.getRows()).hasSize(1_000);
    assertThat(more.getMore()).isEqualTo("项目较多,只显示前1000个。");
    ShownProjects<Integer> some = new ShownProjects<>(all.subList(1, all.size()));
    assertThat(some.getRows()).hasSize(1_000);
    assertThat(some.getMore()).isNull();
    assertThat(new ShownProjects<>(List.<Integer>of()).isNone()).isTrue();
  }
}
