package cn.bangfu.otherassistance;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes rows of projects, with the names behind their numbers and what the caller may do. */
@Dependent
class OtherAssistanceRows {

  @Inject CallerContext callers;
  @Inject OtherAssistanceAccess access;
  @Inject UnionLookup unions;
  @Inject CodeValues codes;

  /** The rows of these projects of the scope, in the order of their numbers in the list. */
  List<OtherAssistanceRow> of(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, OtherAssistance> found =
        access.get(ids).stream()
            .collect(Collectors.toMap(OtherAssistance::getId, Function.identity()));
    return rows(ids.stream().map(found::get).toList());
  }

  /** The rows of projects that were found in the scope. */
  List<OtherAssistanceRow> rows(List<OtherAssistance> found) {
    Caller caller = callers.known();
    Map<Long, String> names =
        unions.names(found.stream().map(OtherAssistance::getOwnerUnionId).distinct().toList());
    return found.stream()
        .map(
            project ->
                OtherAssistanceRow.of(
                    project,
                    names.get(project.getOwnerUnionId()),
                    code -> codes.value(code).getValueName(),
                    project.state(caller),
                    OtherAssistanceRules.acts(project, caller)))
        .toList();
  }
}
