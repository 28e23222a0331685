package cn.bangfu.statistics;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.Texts;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The union of a statistic and the rows it gives, in the tree of today (STA-003, STA-004). */
@Dependent
public class StatisticsUnions {

  private static final String CHILDREN =
      """
      select u.id, u.name from union_org u where u.parent_id = ?1 and u.state <> 'DELETED'
       order by u.sort_order, u.id
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionLookup unions;

  /**
   * The chosen union, the own one for null.
   *
   * @throws AccessDenied if it lies outside the own jurisdiction
   */
  public Union of(Long unionId) {
    Caller caller = callers.known();
    long id = unionId == null ? caller.unionId() : unionId;
    callers.about("UNION", id, id);
    return unions
        .find(id)
        .filter(union -> caller.scope().covers(union.getPath()))
        .orElseThrow(() -> new AccessDenied(AccessProblem.OUT_OF_SCOPE));
  }

  /** The direct subordinates in the order of the tree, with their names. */
  public Map<Long, String> children(Union union) {
    Map<Long, String> children = new LinkedHashMap<>();
    for (Object one :
        em.createNativeQuery(CHILDREN).setParameter(1, union.getId()).getResultList()) {
      Object[] row = (Object[]) one;
      children.put(((Number) row[0]).longValue(), (String) row[1]);
    }
    return children;
  }

  /** The unions from the own one down to the chosen one (STA-005). */
  public List<StatisticsStep> steps(Union union) {
    int own = callers.known().unionDepth();
    return unions.chain(union).stream()
        .filter(one -> one.getDepth() >= own)
        .map(one -> new StatisticsStep(one.getId(), one.getName()))
        .toList();
  }

  /** The name of the row of the chosen union itself. */
  static String ownName(Union union) {
    return Texts.format("statistics.ownRow", union.getName());
  }
}
