package cn.bangfu.assistance;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import jakarta.enterprise.context.Dependent;
import java.util.List;

/**
 * The one door to records by number (AST-003, AST-004): those of the own union and of the unions
 * below, and for reading those of every union that helped an archive of the scope.
 */
@Dependent
public class AssistanceAccess extends ReportedAccess<Assistance> {

  /** Kind of object in the audit trail. */
  public static final String OBJECT = "ASSISTANCE";

  private static final String READABLE =
      """
      select a from Assistance a, Archive h
      where a.id = :id and h.id = a.archiveId
        and (a.ownerUnionPath like :scope or h.filingUnionPath like :scope)""";

  AssistanceAccess() {
    super(Assistance.class, OBJECT, AssistanceProblem.OWN_RECORDS_ONLY);
  }

  @Override
  public Assistance get(long id) {
    callers.about(OBJECT, id, null);
    List<Assistance> found =
        em.createQuery(READABLE, Assistance.class)
            .setParameter("id", id)
            .setParameter("scope", callers.known().scope().pattern())
            .getResultList();
    if (found.isEmpty()) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    callers.about(OBJECT, id, found.get(0).getOwnerUnionId());
    return found.get(0);
  }
}
