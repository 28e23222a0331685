package cn.bangfu.web.security;

import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.security.AlarmDesk;
import cn.bangfu.web.shell.HomeTile;
import cn.bangfu.web.shell.HomeTiles;
import cn.bangfu.web.shell.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Alarms that nobody has handled, for who may read them (INF-013, USR-113). */
@RequestScoped
public class SecurityTiles implements HomeTiles {

  @Inject AlarmDesk desk;
  @Inject Me me;

  @Override
  public List<HomeTile> tiles() {
    long open = me.can("ALARM_VIEW") ? desk.count(true) : 0;
    if (open == 0) {
      return List.of();
    }
    String shown = new BoundedCount((int) Math.min(open, BoundedCount.LIMIT + 1)).toString();
    return List.of(new HomeTile("security.alarms.tile", shown, "/security/alarms", "all", "false"));
  }
}
