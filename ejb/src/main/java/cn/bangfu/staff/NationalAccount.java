package cn.bangfu.staff;

import java.io.Serializable;

/**
 * An account of the national union that administers it or was proposed for it: what platform
 * accounts see of it, and no more.
 *
 * @param awaited true if it waits for the security administrator
 */
public record NationalAccount(
    long id,
    int version,
    String loginName,
    AccountState state,
    String unionName,
    boolean administers,
    boolean awaited)
    implements Serializable {

  /** True if it can be proposed. */
  public boolean free() {
    return !administers && !awaited && state != AccountState.DISABLED;
  }
}
