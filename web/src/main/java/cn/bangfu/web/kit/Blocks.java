package cn.bangfu.web.kit;

import cn.bangfu.kernel.BusinessException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Supplier;

/** Parts of a page of which one may fail without the others (INF-012). */
public final class Blocks {

  private static final Logger LOG = System.getLogger(Blocks.class.getName());

  private Blocks() {}

  /** What the block shows; empty if it failed, which the log tells under a code. */
  public static <T> Optional<T> read(String block, Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, "block " + block + " failed " + BusinessException.newCode(), failure);
      return Optional.empty();
    }
  }
}
