package cn.bangfu.web.assistance;

import cn.bangfu.assistance.AssistanceFilter;
import cn.bangfu.assistance.AssistanceSearch;
import cn.bangfu.assistance.AssistanceStateFilter;
import cn.bangfu.web.shell.HomeTile;
import cn.bangfu.web.shell.HomeTiles;
import cn.bangfu.web.shell.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

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
    return Stream.of(AssistanceStateFilter.SENT_BACK, AssistanceStateFilter.UNREPORTED)
        .flatMap(
            state ->
                HomeTile.of(
                    "assistance.tile." + state,
                    search.count(
                        new AssistanceFilter(
                            null, true, state, null, null, null, null, null, null, null, false)),
                    "/assistance/list",
                    "state",
                    state.name()))
        .toList();
  }
}
