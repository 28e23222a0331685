package cn.bangfu.assistance;

import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.LinkedWithArchive;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Records go with their archive when it is merged into another one, copied facts and all (AST-106);
 * an archive that has any is not deleted (AST-108).
 */
@Dependent
public class AssistanceOfMerged implements LinkedWithArchive {

  private static final String COUNT =
      """
      select x.archive_id, count(*)
        from (select archive_id from assistance union all
              select archive_id from legacy_assistance where converted_at is null) x
       where x.archive_id = any (cast(?1 as bigint[])) group by x.archive_id""";

  /** The member it was meant for is another row of the remaining archive, or none. */
  private static final String MOVE =
      """
      update Assistance a
      set a.archiveId = :remaining, a.beneficiary = null, a.version = a.version + 1,
        a.changedBy = :by, a.changedAt = :at
      where a.archiveId in :ids""";

  /** What the conversion has not yet come to (BAT-069). */
  private static final String MOVE_OLD =
      """
      update legacy_assistance set archive_id = ?2
       where archive_id = any (cast(?1 as bigint[])) and converted_at is null""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject LatestAssistance latest;

  @Override
  public Label kind() {
    return new Label("assistance.records");
  }

  @Override
  public Map<Long, Long> count(Collection<Long> archiveIds) {
    Map<Long, Long> counts = new HashMap<>();
    for (Object one :
        em.createNativeQuery(COUNT).setParameter(1, array(archiveIds)).getResultList()) {
      Object[] row = (Object[]) one;
      counts.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }
    return counts;
  }

  @Override
  public Optional<Problem> keepsFromDeletion() {
    return Optional.of(AssistanceProblem.ARCHIVE_HAS_RECORDS);
  }

  @Override
  public void move(Collection<Long> merged, long remaining) {
    em.createQuery(MOVE)
        .setParameter("remaining", remaining)
        .setParameter("by", callers.known().name())
        .setParameter("at", today.now())
        .setParameter("ids", merged)
        .executeUpdate();
    em.createNativeQuery(MOVE_OLD)
        .setParameter(1, array(merged))
        .setParameter(2, remaining)
        .executeUpdate();
    latest.tell(List.of(remaining));
  }

  private static String array(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
