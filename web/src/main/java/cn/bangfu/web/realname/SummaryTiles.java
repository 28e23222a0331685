package cn.bangfu.web.realname;

import cn.bangfu.realname.FundGroup;
import cn.bangfu.realname.SummaryFilter;
import cn.bangfu.realname.SummaryTables;
import cn.bangfu.reporting.ReportState;
import cn.bangfu.web.shell.HomeTile;
import cn.bangfu.web.shell.HomeTiles;
import cn.bangfu.web.shell.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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
    return Arrays.stream(FundGroup.values())
        .flatMap(
            group ->
                Stream.of(ReportState.SENT_BACK, ReportState.UNREPORTED)
                    .flatMap(state -> tile(group, state)))
        .toList();
  }

  private Stream<HomeTile> tile(FundGroup group, ReportState state) {
    return HomeTile.of(
        "realname.tile." + group + "." + state,
        tables.count(new SummaryFilter(group, null, null, true, null, null, state, null)),
        "/realname/list?group=" + group,
        "state",
        state.name());
  }
}
