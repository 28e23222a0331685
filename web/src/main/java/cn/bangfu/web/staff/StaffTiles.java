package cn.bangfu.web.staff;

import cn.bangfu.staff.AppointmentDesk;
import cn.bangfu.staff.PermissionChecks;
import cn.bangfu.staff.PlatformRescues;
import cn.bangfu.web.shell.HomeTile;
import cn.bangfu.web.shell.HomeTiles;
import cn.bangfu.web.shell.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * The yearly check of permissions that is due (USR-029), what waits for confirmation (USR-020,
 * USR-100).
 */
@RequestScoped
public class StaffTiles implements HomeTiles {

  @Inject PermissionChecks checks;
  @Inject AppointmentDesk appointments;
  @Inject PlatformRescues rescues;
  @Inject Me me;

  @Override
  public List<HomeTile> tiles() {
    List<HomeTile> tiles = new ArrayList<>();
    if (me.can("STAFF_CHECK") && checks.isDue()) {
      tiles.add(new HomeTile("staff.permissions.tile", "1", "/staff/permissions", "due", "true"));
    }
    if (me.can("APPOINTMENT_VIEW")) {
      HomeTile.of(
              "staff.appointments.tile",
              appointments.count(true),
              "/staff/appointments",
              "all",
              "false")
          .forEach(tiles::add);
    }
    if (me.can("PLATFORM_RESCUE")) {
      HomeTile.of("staff.rescue.tile", rescues.waiting(), "/platform/accounts", "all", "false")
          .forEach(tiles::add);
    }
    return tiles;
  }
}
