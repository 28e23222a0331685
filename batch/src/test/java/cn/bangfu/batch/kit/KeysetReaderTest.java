package cn.bangfu.batch.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("BAT-003")
class KeysetReaderTest {

  /** Numbers in pages of two; remembers behind which number it was asked. */
  private static final class Numbers extends KeysetReader {

    private final List<Long> there;
    private final List<Long> asked = new ArrayList<>();

    Numbers(Long... there) {
      this.there = List.of(there);
    }

    @Override
    protected List<Long> pageAfter(long number) {
      asked.add(number);
      return there.stream().filter(n -> n > number).limit(2).toList();
    }
  }

  @Test
  void everyNumberIsReadOnceAcrossThePages() {
    Numbers reader = new Numbers(3L, 5L, 8L);
    reader.open(null);
    assertThat(rest(reader)).containsExactly(3L, 5L, 8L);
    assertThat(reader.asked).containsExactly(0L, 5L, 8L);
  }

  @Test
  void theCheckpointIsTheLastNumberReadNotTheLastOfThePage() {
    Numbers reader = new Numbers(3L, 5L, 8L);
    reader.open(null);
    assertThat(reader.checkpointInfo()).isEqualTo(0L);
    reader.readItem();
    assertThat(reader.checkpointInfo()).isEqualTo(3L);
  }

  @Test
  void aRestartGoesOnBehindTheCheckpoint() {
    Numbers broken = new Numbers(3L, 5L, 8L);
    broken.open(null);
    broken.readItem();
    Serializable checkpoint = broken.checkpointInfo();
    Numbers restarted = new Numbers(3L, 5L, 8L);
    restarted.open(checkpoint);
    assertThat(rest(restarted)).containsExactly(5L, 8L);
  }

  @Test
  void nothingToDoEndsAtOnceAndKeepsTheCheckpoint() {
    Numbers reader = new Numbers();
    reader.open(7L);
    assertThat(reader.readItem()).isNull();
    assertThat(reader.checkpointInfo()).isEqualTo(7L);
  }

  private static List<Object> rest(KeysetReader reader) {
    List<Object> read = new ArrayList<>();
    for (Object item = reader.readItem(); item != null; item = reader.readItem()) {
      read.add(item);
    }
    return read;
  }
}
