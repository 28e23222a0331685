package cn.bangfu.unionorg;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Single unions of the caller's scope; what lies outside does not exist for him (ORG-025). */
@Stateless
public class Unions {

  private static final String OBJECT = "UNION";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionLookup lookup;
  @Inject UnionNodes nodes;

  /** The caller's own union. */
  @Needs(Right.LOGGED_IN)
  public Union own() {
    return lookup.get(callers.known().unionId());
  }

  /** The union if it is the own one or below it. */
  @Needs(Right.LOGGED_IN)
  public Optional<Union> find(long id) {
    return em.createNamedQuery(Union.IN_SCOPE, Union.class)
        .setParameter("id", id)
        .setParameter("scope", callers.known().scope().pattern())
        .getResultStream()
        .findFirst();
  }

  /**
   * The union, which must be the own one or below it.
   *
   * @throws AccessDenied otherwise, also if there is no such union
   */
  @Needs(Right.LOGGED_IN)
  public Union get(long id) {
    callers.about(OBJECT, id, id);
    return find(id).orElseThrow(() -> new AccessDenied(AccessProblem.OUT_OF_SCOPE));
  }

  /** The way from the root to a union of the scope, root first. */
  @Needs(Right.LOGGED_IN)
  public List<UnionNode> chain(long id) {
    return nodes.line(get(id).getPath(), 1, true).stream().map(UnionStep::node).toList();
  }

  /** The names from the root to a union of the scope (ORG-017). */
  @Needs(Right.LOGGED_IN)
  public String fullPath(long id) {
    return lookup.fullPath(get(id));
  }

  /** The direct superior of a union of the scope; it may lie above the own one. */
  @Needs(Right.USER_ADMIN_VIEW)
  public Union superiorOf(long id) {
    return lookup.superior(get(id)).orElseThrow(() -> new AccessDenied(AccessProblem.OUT_OF_SCOPE));
  }

  /** The direct superior of the own union, to whom its data go; empty for the root. */
  @Needs(Right.LOGGED_IN)
  public Optional<Union> superior() {
    return lookup.superior(own());
  }
}
