package cn.bangfu.staff;

import cn.bangfu.access.Role;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A platform account in the list of all (USR-089).
 *
 * @param unionName its scope: the national union, or the province of an audit administrator
 * @param networks source addresses to which it is limited, empty for none (USR-095)
 * @param awaited true if it waits for the security administrator (USR-093)
 * @param rescue what was asked for and waits for a second account, or null (USR-100)
 */
public record PlatformAccount(
    long id,
    int version,
    Role role,
    String name,
    String loginName,
    String unionName,
    AccountState state,
    OffsetDateTime lastLoginAt,
    List<String> networks,
    boolean awaited,
    RescueKind rescue)
    implements Serializable {

  public boolean open() {
    return state != AccountState.DISABLED;
  }

  /** The networks as they are typed: one a line. */
  public String networkLines() {
    return String.join("\n", networks);
  }
}
