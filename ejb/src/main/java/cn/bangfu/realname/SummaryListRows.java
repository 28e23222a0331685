package cn.bangfu.realname;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.reporting.ReportState;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Makes the rows of lists of tables. */
@Dependent
class SummaryListRows {

  @Inject CallerContext callers;
  @Inject UnionLookup unions;
  @Inject CodeValues codes;

  /** The rows of these tables in their order. */
  List<SummaryListRow> of(List<SummaryTable> tables) {
    Map<Long, String> owners =
        unions.names(tables.stream().map(SummaryTable::getOwnerUnionId).distinct().toList());
    Caller caller = callers.known();
    return tables.stream()
        .map(
            table ->
                new SummaryListRow(
                    table.getId(),
                    table.getTableNo(),
                    table.getSummaryClass(),
                    table.getFundYear(),
                    codes.value(table.getFundType()).getValueName(),
                    table.getTitle(),
                    owners.get(table.getOwnerUnionId()),
                    table.getFiller(),
                    table.getFillDate(),
                    table.getRowCount(),
                    table.getTotal(),
                    state(table, caller),
                    SummaryRules.acts(table, caller)))
        .toList();
  }

  static ReportState state(SummaryTable table, Caller caller) {
    return ReportState.seenFrom(caller.unionDepth(), table.getHolderDepth(), table.isSentBack());
  }
}
