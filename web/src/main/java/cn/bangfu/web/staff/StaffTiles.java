package cn.bangfu.web.staff;

import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.staff.AppointmentDesk;
import cn.bangfu.staff.PermissionChecks;
import cn.bangfu.web.shell.HomeTile;
import cn.bangfu.web.shell.HomeTiles;
import cn.bangfu.web.shell.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The yearly check of permissions that is due (USR-029), and appointments that wait (USR-020). */
@RequestScoped
public class StaffTiles implements HomeTiles {

  @Inject PermissionChecks checks;
  @Inject AppointmentDesk appointments;
  @Inject Me me;

  @Override
  public List<HomeTile> tiles() {
    if (me.can("APPOINTMENT_VIEW")) {
      BoundedCount waiting = appointments.count(true);
      return waiting.value() == 0
          ? List.of()
          : List.of(
              new HomeTile(
                  "staff.appointments.tile",
                  waiting.toString(),
                  "/staff/appointments",
                  "all",
                  "false"));
    }
    if (!me.can("STAFF_CHECK") || !checks.isDue()) {
      return List.of();
    }
    return List.of(
        new HomeTile("staff.permissions.tile", "1", "/staff/permissions", "due", "true"));
  }
}
