package cn.bangfu.publication;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.sheet.Exported;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Work briefs for everybody in the country (USR-085 b, INF-005, INF-039, INF-040). */
@Stateless
public class BriefBoard {

  private static final int PAGE_MAX = 200;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject BriefQueries queries;
  @Inject UnionLookup unions;

  /** What stands on the home page. */
  @Needs(Right.LOGGED_IN)
  public List<BriefRow> newest() {
    return queries.page(BriefQueries.ALL, BriefFilter.ALL, 0, NoticeBoard.ON_HOME);
  }

  /**
   * A page of what is found, the newest first.
   *
   * @throws cn.bangfu.kernel.Violations if the days are the wrong way round
   */
  @Needs(Right.LOGGED_IN)
  public List<BriefRow> page(BriefFilter filter, int offset, int size) {
    filter.check();
    return queries.page(
        BriefQueries.ALL, filter, Math.max(0, offset), Math.max(1, Math.min(size, PAGE_MAX)));
  }

  @Needs(Right.LOGGED_IN)
  public BoundedCount count(BriefFilter filter) {
    filter.check();
    long number = queries.count(BriefQueries.ALL, filter);
    return new BoundedCount((int) Math.min(BoundedCount.LIMIT + 1, number));
  }

  /**
   * One brief.
   *
   * @throws BusinessException if it was deleted (INF-023)
   */
  @Needs(Right.LOGGED_IN)
  public BriefRow open(long id) {
    WorkBrief brief = em.find(WorkBrief.class, id);
    callers.about("WORK_BRIEF", id, brief == null ? null : brief.getPublisherId());
    if (brief == null || brief.isDeleted()) {
      throw new BusinessException(PublicationProblem.DELETED);
    }
    return BriefQueries.row(brief, unions.get(brief.getPublisherId()).getName());
  }

  /** The brief as a Word file (INF-017). */
  @Needs(Right.LOGGED_IN)
  public Exported.File word(long id) {
    BriefRow brief = open(id);
    BriefTexts texts = brief.texts();
    return PublishedWord.of(
        texts.title(), brief.publisher(), texts.issueNo(), texts.publishedOn(), texts.content());
  }
}
