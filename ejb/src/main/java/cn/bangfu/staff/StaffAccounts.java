package cn.bangfu.staff;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * User administrators stop and open accounts, reset passwords and undo locks (USR-011, USR-051,
 * part 5.1); never their own.
 */
@Stateless
public class StaffAccounts {

  @Inject StaffAccess access;
  @Inject AccountActs acts;

  /** Stops an account; its sessions end, an administrator's place is free (USR-011, USR-021). */
  @Needs(Right.STAFF_STOP)
  public void stop(long userId) {
    acts.stop(access.lockOther(userId));
  }

  /** Opens a stopped account again; after long disuse everything is verified first (USR-011). */
  @Needs(Right.STAFF_START)
  public void start(long userId) {
    acts.start(access.lockOther(userId));
  }

  /** Sets an initial password again; a drawn one is shown once (USR-051, USR-054). */
  @Needs(Right.STAFF_RESET)
  public IssuedPassword reset(long userId) {
    return acts.reset(access.lockOther(userId));
  }

  /** Ends a lock after failed log-ins before its time (USR-040). */
  @Needs(Right.STAFF_UNLOCK)
  public void unlock(long userId) {
    acts.unlock(access.lockOther(userId));
  }
}
