package cn.bangfu.batch.kit;

import jakarta.batch.api.chunk.AbstractItemReader;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Reads numbers page by page in ascending order, each page behind the last number of the one
 * before. The checkpoint is the last number that was read: a restart goes on behind it (BAT-003).
 */
public abstract class KeysetReader extends AbstractItemReader {

  private final Queue<Long> page = new ArrayDeque<>();
  private long last;

  /** The next numbers greater than this one, ascending; none at the end. */
  protected abstract List<Long> pageAfter(long number);

  @Override
  public void open(Serializable checkpoint) {
    last = checkpoint == null ? 0 : (Long) checkpoint;
  }

  @Override
  public Object readItem() {
    if (page.isEmpty()) {
      page.addAll(pageAfter(last));
    }
    if (page.isEmpty()) {
      return null;
    }
    last = page.remove();
    return last;
  }

  @Override
  public Serializable checkpointInfo() {
    return last;
  }
}
