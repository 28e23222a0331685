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
    if (!me.can("ALARM_VIEW")) {
      return List.of();
    }
    BoundedCount open = new BoundedCount((int) Math.min(desk.count(true), BoundedCount.LIMIT + 1));
    return HomeTile.of("security.alarms.tile", open, "/security/alarms", "all", "false").toList();
  }
}
