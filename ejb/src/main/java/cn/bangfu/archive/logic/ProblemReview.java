package cn.bangfu.archive.logic;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The nightly look at all archives on file, in portions (ARC-130). */
@Stateless
public class ProblemReview {

  @PersistenceContext EntityManager em;
  @Inject Defects defects;

  /** Numbers of the archives on file behind one, and of those that left their problems behind. */
  @Needs(Right.PROBLEM_REVIEW)
  public List<Long> archivesAfter(long id, int size) {
    List<?> ids =
        em.createNativeQuery(
                """
                select id from archive where id > ?1 and life_state = 'ACTIVE'
                union
                select archive_id from archive_problem where archive_id > ?1
                order by 1 limit ?2
                """)
            .setParameter(1, id)
            .setParameter(2, size)
            .getResultList();
    return ids.stream().map(one -> ((Number) one).longValue()).toList();
  }

  /** Looks at some archives; a transaction of its own. */
  @Needs(Right.PROBLEM_REVIEW)
  public void review(List<Long> ids) {
    defects.review(ids);
    em.clear();
  }
}
