package cn.bangfu.web.export;

import cn.bangfu.export.ExportApprovals;
import cn.bangfu.export.ExportDesk;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.web.shell.HomeTile;
import cn.bangfu.web.shell.HomeTiles;
import cn.bangfu.web.shell.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Applications that wait for the own decision, and files that can be taken (INF-009). */
@RequestScoped
public class ExportTiles implements HomeTiles {

  @Inject ExportApprovals approvals;
  @Inject ExportDesk desk;
  @Inject Me me;

  @Override
  public List<HomeTile> tiles() {
    if (!me.can("EXPORT_VIEW")) {
      return List.of();
    }
    List<HomeTile> tiles = new ArrayList<>();
    add(tiles, "export.tile.toDecide", approvals.count(true), "/export/approvals", "open", "true");
    add(tiles, "export.tile.ready", desk.ready(), "/export/list", "state", "EXPORTED");
    return tiles;
  }

  private static void add(
      List<HomeTile> tiles,
      String key,
      BoundedCount count,
      String page,
      String parameter,
      String value) {
    if (count.value() > 0) {
      tiles.add(new HomeTile(key, count.toString(), page, parameter, value));
    }
  }
}
