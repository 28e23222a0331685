package cn.bangfu.publication;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Work briefs for those who publish them; they belong to the union (INF-036 to INF-041). */
@Stateless
public class BriefDesk {

  private static final String OBJECT = "WORK_BRIEF";
  private static final int PAGE_MAX = 200;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject BriefQueries queries;
  @Inject Today today;

  /** A page of the own briefs, the newest first. */
  @Needs(Right.BRIEF_VIEW)
  public List<BriefRow> page(int offset, int size) {
    return queries.page(
        callers.known().unionId(),
        BriefFilter.ALL,
        Math.max(0, offset),
        Math.max(1, Math.min(size, PAGE_MAX)));
  }

  @Needs(Right.BRIEF_VIEW)
  public BoundedCount count() {
    long number = queries.count(callers.known().unionId(), BriefFilter.ALL);
    return new BoundedCount((int) Math.min(BoundedCount.LIMIT + 1, number));
  }

  /** One of them, to be edited. */
  @Needs(Right.BRIEF_VIEW)
  public BriefRow get(long id) {
    return BriefQueries.row(own(em.find(WorkBrief.class, id), id), callers.known().unionName());
  }

  /** A new brief with what is proposed: today, and the number after the last of this year. */
  @Needs(Right.BRIEF_VIEW)
  public BriefTexts proposal() {
    List<String> last =
        em.createQuery(
                """
                select b.issueNo from WorkBrief b
                where b.publisherId = :own and b.deleted = false and b.issueNo is not null
                  and b.publishedOn >= :begin
                order by b.publishedOn desc, b.id desc""",
                String.class)
            .setParameter("own", callers.known().unionId())
            .setParameter("begin", today.today().withDayOfYear(1))
            .setMaxResults(1)
            .getResultList();
    int number = 1;
    if (!last.isEmpty()) {
      Matcher found = NUMBER.matcher(last.get(0));
      while (found.find()) {
        number = Integer.parseInt(found.group()) + 1;
      }
    }
    return new BriefTexts(
        null, Texts.format("publication.brief.issue", number), null, null, today.today());
  }

  /**
   * Publishes a brief, or changes it; earlier texts stay in its history.
   *
   * @param id the brief, or null of a new one
   * @param version the version that was shown
   * @throws Violations with the fields {@code brief.…}
   */
  @Needs(Right.BRIEF_PUBLISH)
  public long save(Long id, int version, BriefTexts typed) {
    BriefTexts texts = typed.trimmed();
    Violations.throwIfAny(texts.check(today.today()));
    WorkBrief brief = id == null ? new WorkBrief(callers.known().unionId()) : locked(id, version);
    brief.write(texts);
    brief.touch(callers.known().name(), today.now());
    if (id == null) {
      em.persist(brief);
    }
    em.flush();
    callers.about(OBJECT, brief.getId(), brief.getPublisherId());
    callers.changed(texts.title());
    return brief.getId();
  }

  /** Deletes a brief for everybody (INF-023). */
  @Needs(Right.BRIEF_PUBLISH)
  public void delete(long id, int version) {
    WorkBrief brief = locked(id, version);
    brief.delete();
    brief.touch(callers.known().name(), today.now());
    callers.about(OBJECT, id, brief.getPublisherId());
    callers.changed(brief.texts().title());
  }

  private WorkBrief locked(long id, int version) {
    WorkBrief brief = own(em.find(WorkBrief.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    if (brief.getVersion() != version) {
      throw new StaleException(
          PublicationProblem.CHANGED_MEANWHILE, brief.getChangedBy(), brief.getChangedAt());
    }
    return brief;
  }

  private WorkBrief own(WorkBrief brief, long id) {
    callers.about(OBJECT, id, null);
    if (brief == null || brief.isDeleted() || brief.getPublisherId() != callers.known().unionId()) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return brief;
  }
}
