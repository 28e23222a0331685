package cn.bangfu.batch.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessProblem;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.LockProblem;
import cn.bangfu.kernel.Texts;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("BAT-004")
class OneByOneWriterTest {

  /** Refuses 5, breaks at 6, meets somebody's lock at 8. */
  private static final class Writer extends OneByOneWriter {

    private final List<Long> handled = new ArrayList<>();

    @Override
    protected void handle(long number) {
      if (number == 5) {
        throw new BusinessException(AccessProblem.OUT_OF_SCOPE);
      }
      if (number == 6) {
        throw new IllegalStateException("the disk is full");
      }
      if (number == 8) {
        throw new IllegalStateException("wrapped", new SQLException("told by the driver", "55P03"));
      }
      handled.add(number);
    }
  }

  private final Map<String, Object> kept = new HashMap<>();
  private final Writer writer = new Writer();

  private final List<String> told = new ArrayList<>();

  OneByOneWriterTest() {
    writer.report =
        new RunReport() {
          @Override
          public void progress(int done, int refused, Integer total) {
            told.add(done + " done, " + refused + " refused");
          }

          @Override
          public void refused(String item, BusinessException reason) {
            told.add(item + " " + Texts.of(reason));
          }
        };
    writer.job = keeping(JobContext.class);
    writer.step = keeping(StepContext.class);
  }

  @Test
  void aRefusedItemIsCountedAndTheOthersAreDone() {
    writer.writeItems(List.of(4L, 5L, 7L));
    assertThat(writer.handled).containsExactly(4L, 7L);
    assertThat(kept).containsEntry("ExitStatus", "done=2 refused=1");
    assertThat(told)
        .containsExactly(
            "5 " + Texts.get("access.AccessProblem.OUT_OF_SCOPE"), "2 done, 1 refused");
  }

  @Test
  void theCountsGoOnFromTheCheckpoint() {
    kept.put("PersistentUserData", new Counts(10, 2));
    writer.writeItems(List.of(4L, 5L));
    assertThat((Serializable) kept.get("PersistentUserData")).isEqualTo(new Counts(11, 3));
  }

  @Test
  void moreThanAThousandRefusedItemsEndTheRun() {
    kept.put("PersistentUserData", new Counts(10, 1_000));
    assertThatThrownBy(() -> writer.writeItems(List.of(5L)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(told).contains("10 done, 1001 refused");
  }

  @Test
  void anItemThatSomebodyHasInHandIsLeftOut() {
    writer.writeItems(List.of(4L, 8L, 9L));
    assertThat(writer.handled).containsExactly(4L, 9L);
    assertThat(told)
        .containsExactly(
            "8 " + Texts.of(new BusinessException(LockProblem.BUSY)), "2 done, 1 refused");
  }

  @Test
  void anythingElseFailsTheJob() {
    assertThatThrownBy(() -> writer.writeItems(List.of(4L, 6L, 7L)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(writer.handled).containsExactly(4L);
  }

  /** A context that keeps what is set. */
  private <T> T keeping(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> {
              String name = method.getName().substring(3);
              if (method.getName().startsWith("set")) {
                kept.put(name, args[0]);
                return null;
              }
              return method.getReturnType() == long.class ? (Object) 1L : kept.get(name);
            }));
  }
}
