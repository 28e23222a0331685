package cn.bangfu.batch.kit;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.inject.Inject;

/**
 * Work in portions: it ends between two of them when its run is to stop, and tells how far it is.
 */
public abstract class PortionBatchlet extends AbstractBatchlet {

  @Inject protected SystemCalls system;
  @Inject protected RunReport report;

  private volatile boolean stopping;

  /** Works until nothing is left or it is {@link #stopping}. */
  protected abstract void work();

  /** Whether no further portion may begin. */
  protected final boolean stopping() {
    return stopping;
  }

  @Override
  public final String process() {
    work();
    return stopping ? "STOPPED" : "DONE";
  }

  @Override
  public final void stop() {
    stopping = true;
  }
}
