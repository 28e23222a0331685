package cn.bangfu.batch.kit;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * Calls services as the system itself: batch threads have neither a request nor a caller. Work that
 * a person asked for never becomes the system's own by this.
 */
@Dependent
public class SystemCalls {

  /** Stands for the address in audit records of work that came from nowhere. */
  private static final String NO_ADDRESS = "-";

  @Inject RequestContextController request;
  @Inject CallerContext callers;

  /** Runs the work with {@link Caller#SYSTEM} as the caller and leaves everything as it was. */
  public <T> T call(Supplier<T> work) {
    boolean opened = request.activate();
    try {
      return asSystem(work);
    } finally {
      if (opened) {
        request.deactivate();
      }
    }
  }

  /** Like {@link #call} for work without a result. */
  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }

  private <T> T asSystem(Supplier<T> work) {
    Caller before = callers.caller();
    if (before != null && !before.isSystem()) {
      throw new IllegalStateException("A person's request cannot become the system's own work");
    }
    String ip = callers.ip();
    callers.enter(Caller.SYSTEM, NO_ADDRESS, null);
    try {
      return work.get();
    } finally {
      callers.enter(before, ip, null);
    }
  }
}
