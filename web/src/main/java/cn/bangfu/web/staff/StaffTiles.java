package cn.bangfu.web.staff;

import cn.bangfu.staff.PermissionChecks;
import cn.bangfu.web.shell.HomeTile;
import cn.bangfu.web.shell.HomeTiles;
import cn.bangfu.web.shell.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The yearly check of permissions that is due (USR-029). */
@RequestScoped
public class StaffTiles implements HomeTiles {

  @Inject PermissionChecks checks;
  @Inject Me me;

  @Override
  public List<HomeTile> tiles() {
    if (!me.can("STAFF_CHECK") || !checks.isDue()) {
      return List.of();
    }
    return List.of(
        new HomeTile("staff.permissions.tile", "1", "/staff/permissions", "due", "true"));
  }
}
