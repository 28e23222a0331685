package cn.bangfu.archive.problem;

import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The kinds that are kept of each problem archive; other archives have no row. */
@Dependent
public class ProblemMarks {

  @PersistenceContext EntityManager em;
  @Inject Today today;

  /** The kinds of those of these archives that are problem archives. */
  public Map<Long, Set<ProblemKind>> of(Collection<Long> archives) {
    Map<Long, Set<ProblemKind>> kinds = new HashMap<>();
    if (archives.isEmpty()) {
      return kinds;
    }
    List<?> rows =
        em.createNativeQuery(
                "select archive_id, kind from archive_problem"
                    + " where archive_id = any (cast(?1 as bigint[]))")
            .setParameter(1, literal(archives))
            .getResultList();
    for (Object one : rows) {
      Object[] row = (Object[]) one;
      kinds
          .computeIfAbsent(
              ((Number) row[0]).longValue(), archive -> EnumSet.noneOf(ProblemKind.class))
          .add(ProblemKind.valueOf((String) row[1]));
    }
    return kinds;
  }

  /**
   * Keeps what was found about these archives, in the order of their numbers; only differences are
   * written.
   *
   * @param found kinds of each archive that was looked at; none for an archive without problem
   */
  public void keep(Map<Long, Set<ProblemKind>> found) {
    Map<Long, Set<ProblemKind>> before = of(found.keySet());
    new TreeMap<>(found)
        .forEach(
            (archive, kinds) -> {
              Set<ProblemKind> known = before.getOrDefault(archive, Set.of());
              known.stream()
                  .filter(kind -> !kinds.contains(kind))
                  .forEach(
                      kind ->
                          em.createNativeQuery(
                                  "delete from archive_problem"
                                      + " where archive_id = ?1 and kind = ?2")
                              .setParameter(1, archive)
                              .setParameter(2, kind.name())
                              .executeUpdate());
              kinds.stream()
                  .filter(kind -> !known.contains(kind))
                  .forEach(
                      kind ->
                          em.createNativeQuery(
                                  "insert into archive_problem (archive_id, kind, found_at)"
                                      + " values (?1, ?2, ?3) on conflict do nothing")
                              .setParameter(1, archive)
                              .setParameter(2, kind.name())
                              .setParameter(3, today.now())
                              .executeUpdate());
            });
  }

  private static String literal(Collection<Long> ids) {
    return ids.toString().replace('[', '{').replace(']', '}');
  }
}
