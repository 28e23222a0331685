package cn.bangfu.web.realname;

import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.realname.FundGroup;
import cn.bangfu.realname.SummaryFilter;
import cn.bangfu.realname.SummaryTables;
import cn.bangfu.reporting.ReportState;
import cn.bangfu.web.shell.HomeTile;
import cn.bangfu.web.shell.HomeTiles;
import cn.bangfu.web.shell.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What waits of the summary tables: those returned, those not reported yet (INF-009). */
@RequestScoped
public class SummaryTiles implements HomeTiles {

  @Inject SummaryTables tables;
  @Inject Me me;

  @Override
  public List<HomeTile> tiles() {
    if (!me.can("REALNAME_LIST")) {
      return List.of();
    }
    List<HomeTile> tiles = new ArrayList<>();
    for (FundGroup group : FundGroup.values()) {
      for (ReportState state : List.of(ReportState.SENT_BACK, ReportState.UNREPORTED)) {
        BoundedCount count =
            tables.count(new SummaryFilter(group, null, null, true, null, null, state, null));
        if (count.value() > 0) {
          tiles.add(
              new HomeTile(
                  "realname.tile." + group + "." + state,
                  count.toString(),
                  "/realname/list?group=" + group,
                  "state",
                  state.name()));
        }
      }
    }
    return tiles;
  }
}
