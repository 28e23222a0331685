package cn.bangfu.publication;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.sheet.Exported;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Notices for their readers, whatever their permissions (INF-004, INF-006, INF-044 to INF-050). */
@Stateless
public class NoticeBoard {

  /** So many stand in a block of the home page. */
  public static final int ON_HOME = 8;

  private static final int PAGE_MAX = 200;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject NoticeQueries queries;
  @Inject UnionLookup unions;
  @Inject Today today;

  /** What the national union says on the home page. */
  @Needs(Right.LOGGED_IN)
  public List<NoticeLine> ofNation() {
    Caller caller = callers.known();
    return queries.home(caller, NoticeQueries.national(caller), today.today(), ON_HOME);
  }

  /** What the own province says there; nothing for users of the national union. */
  @Needs(Right.LOGGED_IN)
  public List<NoticeLine> ofProvince() {
    Caller caller = callers.known();
    return queries.home(caller, NoticeQueries.province(caller), today.today(), ON_HOME);
  }

  /**
   * All notices that the caller may read, also those that are off the home page by now.
   *
   * @throws cn.bangfu.kernel.Violations if the days are the wrong way round
   */
  @Needs(Right.LOGGED_IN)
  public List<NoticeLine> page(NoticeFilter filter, int offset, int size) {
    filter.check();
    return queries.page(
        callers.known(),
        filter,
        today.today(),
        Math.max(0, offset),
        Math.max(1, Math.min(size, PAGE_MAX)));
  }

  @Needs(Right.LOGGED_IN)
  public BoundedCount count(NoticeFilter filter) {
    filter.check();
    long number = queries.count(callers.known(), filter, today.today());
    return new BoundedCount((int) Math.min(BoundedCount.LIMIT + 1, number));
  }

  /**
   * One notice; that this user has opened it is kept, the first time (INF-050).
   *
   * @throws AccessDenied for a notice of another province (INF-046)
   * @throws BusinessException if it was deleted (INF-023)
   */
  @Needs(Right.LOGGED_IN)
  public NoticeText open(long id) {
    Caller caller = callers.known();
    Notice notice = em.find(Notice.class, id);
    callers.about("NOTICE", id, notice == null ? null : notice.getPublisherId());
    if (notice == null
        || notice.getPublisherId() != NoticeQueries.national(caller)
            && notice.getPublisherId() != NoticeQueries.province(caller)) {
      throw new AccessDenied(PublicationProblem.NOT_FOR_YOU);
    }
    if (notice.isDeleted()) {
      throw new BusinessException(PublicationProblem.DELETED);
    }
    boolean manages = notice.getPublisherId() == caller.unionId() && caller.has(Right.NOTICE_VIEW);
    if (!notice.isOut(today.today()) && !manages) {
      throw new AccessDenied(PublicationProblem.NOT_FOR_YOU);
    }
    em.createNativeQuery(
            """
            insert into notice_reading (notice_id, user_id, union_id, at) values (?1, ?2, ?3, ?4)
            on conflict do nothing""")
        .setParameter(1, id)
        .setParameter(2, caller.userId())
        .setParameter(3, caller.unionId())
        .setParameter(4, today.now())
        .executeUpdate();
    NoticeTexts texts = notice.texts();
    return new NoticeText(
        texts.title(),
        unions.get(notice.getPublisherId()).getName(),
        texts.publishedOn(),
        texts.content());
  }

  /** The notice as a Word file, for whoever may open it (INF-017). */
  @Needs(Right.LOGGED_IN)
  public Exported.File word(long id) {
    NoticeText text = open(id);
    return PublishedWord.of(
        text.title(), text.publisher(), null, text.publishedOn(), text.content());
  }
}
