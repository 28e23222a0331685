package cn.bangfu.archive;

import cn.bangfu.access.Caller;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionPath;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The unions that archives are reported along. */
@Dependent
public class Chains {

  @PersistenceContext EntityManager em;

  /** The unions of a path: the one it leads to first, the root last. */
  public List<ChainUnion> of(String path) {
    return read(UnionPath.ids(path));
  }

  /** The way as people read it: names from the root. */
  public String text(String path) {
    List<String> names = of(path).stream().map(ChainUnion::name).collect(Collectors.toList());
    java.util.Collections.reverse(names);
    return UnionPath.text(names);
  }

  /** The superior of the caller's union, or null for the root. */
  public ChainUnion superior(Caller caller) {
    if (caller.unionDepth() == 1) {
      return null;
    }
    return read(List.of(ChainUnion.idAt(caller.unionPath(), caller.unionDepth() - 1))).get(0);
  }

  /** The superior of a union, or null for the root. */
  public ChainUnion superior(ChainUnion union) {
    return union.root()
        ? null
        : read(List.of(ChainUnion.idAt(union.path(), union.depth() - 1))).get(0);
  }

  /** Some unions by id. */
  public Map<Long, ChainUnion> all(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : read(ids).stream().collect(Collectors.toMap(ChainUnion::id, Function.identity()));
  }

  private List<ChainUnion> read(Collection<Long> ids) {
    return em
        .createQuery(
            "select u from UnionOrg u where u.id in :ids order by u.depth desc", Union.class)
        .setParameter("ids", ids)
        .getResultList()
        .stream()
        .map(ChainUnion::of)
        .toList();
  }
}
