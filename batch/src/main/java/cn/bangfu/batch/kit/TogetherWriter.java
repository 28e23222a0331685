package cn.bangfu.batch.kit;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.StepContext;
import jakarta.inject.Inject;
import java.util.List;

/** Handles the numbers of a chunk together, by one service call; nothing is refused singly. */
public abstract class TogetherWriter extends AbstractItemWriter {

  @Inject StepContext step;
  @Inject RunReport report;

  /** Handles the items of one chunk. */
  protected abstract void handle(List<Long> numbers);

  @Override
  public void writeItems(List<Object> items) {
    handle(items.stream().map(Long.class::cast).toList());
    Counts before = (Counts) step.getPersistentUserData();
    Counts counts = new Counts((before == null ? 0 : before.done()) + items.size(), 0);
    step.setPersistentUserData(counts);
    step.setExitStatus(counts.toString());
    report.progress(counts.done(), 0, null);
  }
}
