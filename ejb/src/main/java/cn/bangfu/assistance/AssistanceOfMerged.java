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
      select a.archiveId, count(a) from Assistance a
      where a.archiveId in :ids group by a.archiveId""";

  /** The member it was meant for is another row of the remaining archive, or none. */
  private static final String MOVE =
      """
      update Assistance a
      set a.archiveId = :remaining, a.beneficiary = null, a.version = a.version + 1,
        a.changedBy = :by, a.changedAt = :at
      where a.archiveId in :ids""";

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
    return em
        .createQuery(COUNT, Object[].class)
        .setParameter("ids", archiveIds)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
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
    latest.tell(List.of(remaining));
  }
}
