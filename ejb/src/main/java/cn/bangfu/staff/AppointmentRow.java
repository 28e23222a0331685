package cn.bangfu.staff;

import cn.bangfu.access.Role;
import cn.bangfu.unionorg.UnionLevel;
import java.io.Serializable;
import java.time.OffsetDateTime;

/**
 * One line of what waits, or waited, for the security administrator.
 *
 * @param former who held the administration when it was asked for, or null
 * @param reason why it was refused, or null
 */
public record AppointmentRow(
    long id,
    AppointmentKind kind,
    AppointmentState state,
    OffsetDateTime askedAt,
    String askedBy,
    String unionName,
    UnionLevel unionLevel,
    String name,
    String loginName,
    Role role,
    String former,
    OffsetDateTime decidedAt,
    String decidedBy,
    String reason)
    implements Serializable {

  public boolean waiting() {
    return state == AppointmentState.WAITING;
  }
}
