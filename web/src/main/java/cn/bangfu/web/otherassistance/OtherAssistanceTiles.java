package cn.bangfu.web.otherassistance;

import cn.bangfu.assistance.AssistanceStateFilter;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.otherassistance.OtherAssistanceFilter;
import cn.bangfu.otherassistance.OtherAssistanceSearch;
import cn.bangfu.web.shell.HomeTile;
import cn.bangfu.web.shell.HomeTiles;
import cn.bangfu.web.shell.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What waits in this module: records returned, records not reported yet (INF-009). */
@RequestScoped
public class OtherAssistanceTiles implements HomeTiles {

  @Inject OtherAssistanceSearch search;
  @Inject Me me;

  @Override
  public List<HomeTile> tiles() {
    if (!me.can("OTHER_ASSISTANCE_LIST")) {
      return List.of();
    }
    List<HomeTile> tiles = new ArrayList<>();
    for (AssistanceStateFilter state :
        List.of(AssistanceStateFilter.SENT_BACK, AssistanceStateFilter.UNREPORTED)) {
      BoundedCount count = search.count(OtherAssistanceFilter.of(null, true, state));
      if (count.value() > 0) {
        tiles.add(
            new HomeTile(
                "otherassistance.tile." + state,
                count.toString(),
                "/otherassistance/list",
                "state",
                state.name()));
      }
    }
    return tiles;
  }
}
