package cn.bangfu.web.unionorg;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.unionorg.CutUnion;
import jakarta.enterprise.context.SessionScoped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class UnionClipboardTest {

  private final UnionClipboard clipboard = new UnionClipboard();

  @Test
  @Tag("ORG-055")
  void oneUnionWaitsAndTheNextOneTakesItsPlace() {
    assertThat(clipboard.isWaiting()).isFalse();
    clipboard.take(new CutUnion(7, "甲县总工会", 3));
    clipboard.take(new CutUnion(8, "乙县总工会", 1));
    assertThat(clipboard.waiting()).isEqualTo(new CutUnion(8, "乙县总工会", 1));
    assertThat(clipboard.holds(7)).isFalse();
    assertThat(clipboard.holds(8)).isTrue();
    clipboard.drop();
    assertThat(clipboard.isWaiting()).isFalse();
    assertThat(clipboard.holds(8)).isFalse();
  }

  @Test
  @Tag("ORG-055")
  void itLivesAsLongAsTheSessionAndNowhereElse() {
    assertThat(UnionClipboard.class.isAnnotationPresent(SessionScoped.class)).isTrue();
  }
}
