package cn.bangfu.archive;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The union whose list is asked for; it must lie in the caller's scope (USR-083). */
@Dependent
public class ChosenUnion {

  @Inject CallerContext callers;
  @Inject UnionLookup unions;

  /** The union of this id, or the caller's own for null. */
  public ChainUnion of(Long unionId) {
    Caller caller = callers.known();
    if (unionId == null || unionId == caller.unionId()) {
      return ChainUnion.of(caller);
    }
    callers.about("UNION", unionId, unionId);
    return unions
        .find(unionId)
        .map(ChainUnion::of)
        .filter(union -> caller.scope().covers(union.path()))
        .orElseThrow(() -> new AccessDenied(AccessProblem.OUT_OF_SCOPE));
  }
}
