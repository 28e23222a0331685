package cn.bangfu.batch.kit;

import cn.bangfu.kernel.BusinessException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Runs work whose failure may reach nobody: a timer method that throws is called once more and then
 * its timer is gone until the next deployment.
 */
public final class Guarded {

  private static final Logger LOG = System.getLogger(Guarded.class.getName());

  private Guarded() {}

  /**
   * Runs the work; a failure is written to the log under a code.
   *
   * @return true if it did not fail
   */
  public static boolean run(String what, Runnable work) {
    try {
      work.run();
      return true;
    } catch (Exception failure) {
      String code =
          failure instanceof BusinessException refusal
              ? refusal.code()
              : BusinessException.newCode();
      LOG.log(Level.ERROR, "[" + code + "] " + what + " failed", failure);
      return false;
    }
  }
}
