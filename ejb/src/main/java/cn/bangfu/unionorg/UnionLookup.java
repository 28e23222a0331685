package cn.bangfu.unionorg;

import cn.bangfu.kernel.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Unions for the services of higher rooms, which check right and scope themselves. */
@Dependent
public class UnionLookup {

  @PersistenceContext EntityManager em;

  public Optional<Union> find(long id) {
    return Optional.ofNullable(em.find(Union.class, id));
  }

  /** The union with this number, which must exist; managed by the running transaction. */
  public Union get(long id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("No union " + id));
  }

  /** The direct superior; empty for the root. */
  public Optional<Union> superior(Union union) {
    return union.isRoot() ? Optional.empty() : find(union.getParentId());
  }

  /** The unions from the root to this one. */
  public List<Union> chain(Union union) {
    return em.createNamedQuery(Union.BY_IDS, Union.class)
        .setParameter("ids", union.pathIds())
        .getResultList();
  }

  /** The names from the root to this union (ORG-017). */
  public String fullPath(Union union) {
    return UnionPath.text(chain(union).stream().map(UnionLookup::shown).toList());
  }

  /** The name as old records show it: a deleted union carries a mark (ORG-051). */
  private static String shown(Union union) {
    return union.getState() == UnionState.DELETED
        ? Texts.format("unionorg.deleted", union.getName())
        : union.getName();
  }

  /** The names of some unions; deleted ones are marked. */
  public Map<Long, String> names(Collection<Long> ids) {
    Map<Long, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      em.createNamedQuery(Union.BY_IDS, Union.class)
          .setParameter("ids", ids)
          .getResultList()
          .forEach(union -> names.put(union.getId(), shown(union)));
    }
    return names;
  }
}
