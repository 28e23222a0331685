package cn.bangfu.web.otherassistance;

import cn.bangfu.assistance.AssistanceStateFilter;
import cn.bangfu.otherassistance.OtherAssistanceFilter;
import cn.bangfu.otherassistance.OtherAssistanceSearch;
import cn.bangfu.web.shell.HomeTile;
import cn.bangfu.web.shell.HomeTiles;
import cn.bangfu.web.shell.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

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
    return Stream.of(AssistanceStateFilter.SENT_BACK, AssistanceStateFilter.UNREPORTED)
        .flatMap(
            state ->
                HomeTile.of(
                    "otherassistance.tile." + state,
                    search.count(OtherAssistanceFilter.of(null, true, state)),
                    "/otherassistance/list",
                    "state",
                    state.name()))
        .toList();
  }
}
