package cn.bangfu.web.export;

import cn.bangfu.export.ExportApprovals;
import cn.bangfu.export.ExportDesk;
import cn.bangfu.web.shell.HomeTile;
import cn.bangfu.web.shell.HomeTiles;
import cn.bangfu.web.shell.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

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
    return Stream.concat(
            HomeTile.of(
                "export.tile.toDecide", approvals.count(true), "/export/approvals", "open", "true"),
            HomeTile.of("export.tile.ready", desk.ready(), "/export/list", "state", "EXPORTED"))
        .toList();
  }
}
