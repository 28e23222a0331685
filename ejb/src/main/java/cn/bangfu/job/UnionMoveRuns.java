package cn.bangfu.job;

import cn.bangfu.unionorg.LongMoves;
import cn.bangfu.unionorg.MovedWithUnion;
import cn.bangfu.unionorg.UnionMove;
import cn.bangfu.unionorg.UnionMoveWork;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;

/**
 * Moves of large branches are runs like all others; a run that is dropped frees its branch, and a
 * branch in which work is under way is not moved (ORG-058, ORG-071).
 */
@Dependent
public class UnionMoveRuns implements LongMoves, MovedWithUnion {

  /** Parameter of the job: number of the move. */
  public static final String MOVE = "move";

  private static final String BUSY =
      """
      select exists (select from job_run r join union_org u on u.id = r.union_id
       where u.path like ?1 and r.state in ('QUEUED', 'RUNNING', 'INTERRUPTED'))
      """;

  @PersistenceContext EntityManager em;
  @Inject JobQueue queue;
  @Inject UnionMoveWork work;

  @Override
  public void start(UnionMove move, long records) {
    queue.request(
        new NewRun(
            JobKind.UNION_MOVE,
            move.getId().toString(),
            false,
            Math.toIntExact(records),
            Map.of(MOVE, move.getId().toString())));
  }

  void free(@Observes JobDropped event) {
    if (event.kind() == JobKind.UNION_MOVE) {
      work.release(Long.parseLong(event.parameters().get(MOVE)));
    }
  }

  @Override
  public boolean busy(String path) {
    return (Boolean) em.createNativeQuery(BUSY).setParameter(1, path + "%").getSingleResult();
  }
}
