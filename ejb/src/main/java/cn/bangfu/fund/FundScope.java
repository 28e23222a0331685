package cn.bangfu.fund;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Whose accounts are looked at: the own union's or those of one below it (FND-044). */
@Dependent
class FundScope {

  @Inject CallerContext callers;
  @Inject UnionLookup unions;

  /**
   * The union of this number, the own one for null.
   *
   * @throws AccessDenied if it lies outside the own branch
   */
  Union of(Long unionId) {
    long id = unionId == null ? callers.known().unionId() : unionId;
    callers.about("UNION", id, id);
    return unions
        .find(id)
        .filter(union -> callers.known().scope().covers(union.getPath()))
        .orElseThrow(() -> new AccessDenied(AccessProblem.OUT_OF_SCOPE));
  }
}
