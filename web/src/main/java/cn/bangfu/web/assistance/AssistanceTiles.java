package cn.bangfu.web.assistance;

import cn.bangfu.assistance.AssistanceFilter;
import cn.bangfu.assistance.AssistanceSearch;
import cn.bangfu.assistance.AssistanceStateFilter;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.web.shell.HomeTile;
import cn.bangfu.web.shell.HomeTiles;
import cn.bangfu.web.shell.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What waits in this module: records returned, records not reported yet (INF-009). */
@RequestScoped
public class AssistanceTiles implements HomeTiles {

  @Inject AssistanceSearch search;
  @Inject Me me;

  @Override
  public List<HomeTile> tiles() {
    if (!me.can("ASSISTANCE_LIST")) {
      return List.of();
    }
    List<HomeTile> tiles = new ArrayList<>();
    for (AssistanceStateFilter state :
        List.of(AssistanceStateFilter.SENT_BACK, AssistanceStateFilter.UNREPORTED)) {
      BoundedCount count =
          search.count(
              new AssistanceFilter(
                  null, true, state, null, null, null, null, null, null, null, false));
      if (count.value() > 0) {
        tiles.add(
            new HomeTile(
                "assistance.tile." + state,
                count.toString(),
                "/assistance/list",
                "state",
                state.name()));
      }
    }
    return tiles;
  }
}
