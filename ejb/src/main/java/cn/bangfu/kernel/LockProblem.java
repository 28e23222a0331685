package cn.bangfu.kernel;

import java.sql.SQLException;

/** What a lock of the database means to whoever meets it. */
public enum LockProblem implements Problem {
  /** Somebody, or a job, has had the record in hand for longer than one waits (BAT-011). */
  BUSY;

  /** The state that the database gives when a lock was waited for too long. */
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /** True if something failed because a lock was waited for too long. */
  public static boolean causes(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
        return true;
      }
      if (cause.getCause() == cause) {
        return false;
      }
    }
    return false;
  }
}
