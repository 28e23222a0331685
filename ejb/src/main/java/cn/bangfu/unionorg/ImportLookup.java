package cn.bangfu.unionorg;

import cn.bangfu.access.CallerContext;
import cn.bangfu.region.Region;
import cn.bangfu.region.RegionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What an import asks about the stored tree (ORG-052). */
@Dependent
class ImportLookup {

  private static final String CHILD =
      """
      select u.id from union_org u
       where u.parent_id = ?1 and u.name = ?2 and u.state <> 'DELETED'
      """;

  private static final String ROOT = "select u.id from union_org u where u.parent_id is null";

  private static final String NAMES =
      "select u.name from union_org u where u.parent_id = ?1 and u.state <> 'DELETED'";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Unions unions;
  @Inject UnionDesk desk;
  @Inject RegionLookup regions;

  /** A union of the scope, by its number or by its full path. */
  Optional<Union> parent(String numberOrPath) {
    if (numberOrPath.matches("[0-9]{1,18}")) {
      return unions.find(Long.parseLong(numberOrPath));
    }
    Long at = null;
    for (String name : numberOrPath.split("->")) {
      at = at == null ? root(name.strip()) : child(at, name.strip());
      if (at == null) {
        return Optional.empty();
      }
    }
    return at == null ? Optional.empty() : unions.find(at);
  }

  private Long root(String name) {
    Long root = ((Number) em.createNativeQuery(ROOT).getSingleResult()).longValue();
    return em.find(Union.class, root).getName().equals(name) ? root : null;
  }

  private Long child(long parent, String name) {
    List<?> found =
        em.createNativeQuery(CHILD).setParameter(1, parent).setParameter(2, name).getResultList();
    return found.isEmpty() ? null : ((Number) found.get(0)).longValue();
  }

  String fullPath(Union union) {
    return unions.fullPath(union.getId());
  }

  /** True if the menu of the union would offer a new one below it. */
  boolean mayHaveChildren(Union union) {
    return desk.menu(union).allows(UnionEntry.CREATE);
  }

  /** The names of the live children. */
  @SuppressWarnings("unchecked")
  List<String> childNames(Union union) {
    return em.createNativeQuery(NAMES).setParameter(1, union.getId()).getResultList();
  }

  Region region(String code) {
    return regions.find(code).orElse(null);
  }
}
