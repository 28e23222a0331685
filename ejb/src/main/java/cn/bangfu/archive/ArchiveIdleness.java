package cn.bangfu.archive;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the rooms that record help tell the archive: when its household was last helped. The dates
 * of the two- and three-year rule follow from it by themselves (ARC-178). Nothing else of the
 * archive changes, neither its version nor its change record, so a form that is open is saved all
 * the same. To be called in the business act that records the help.
 */
@Dependent
public class ArchiveIdleness {

  private static final String STORE =
      """
      update archive a set last_assist_date = cast(nullif(g.day, '') as date)
        from unnest(cast(?1 as bigint[]), string_to_array(?2, ',')) as g(id, day)
       where a.id = g.id and a.last_assist_date is distinct from cast(nullif(g.day, '') as date)
      """;

  @PersistenceContext EntityManager em;

  /**
   * The latest day of help that counts has become this one, because a record was added, changed or
   * deleted.
   *
   * @param latest null if no record counts any more
   */
  public void assisted(long archiveId, LocalDate latest) {
    em.flush();
    store("{" + archiveId + "}", latest == null ? "" : latest.toString());
  }

  /**
   * The same for many archives at once.
   *
   * @param latest the latest day of each archive, null if no record counts any more
   */
  public void assisted(Map<Long, LocalDate> latest) {
    if (latest.isEmpty()) {
      return;
    }
    em.flush();
    Collection<Map.Entry<Long, LocalDate>> given = latest.entrySet();
    store(
        given.stream()
            .map(one -> one.getKey().toString())
            .collect(Collectors.joining(",", "{", "}")),
        given.stream()
            .map(one -> one.getValue() == null ? "" : one.getValue().toString())
            .collect(Collectors.joining(",")));
  }

  private void store(String ids, String days) {
    em.createNativeQuery(STORE).setParameter(1, ids).setParameter(2, days).executeUpdate();
  }
}
