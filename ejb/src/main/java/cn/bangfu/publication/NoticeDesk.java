package cn.bangfu.publication;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Notices for those who publish them: the user administrators of the national union and of
 * provinces (INF-042, INF-043). Only those of the own union are seen and changed here.
 */
@Stateless
public class NoticeDesk {

  private static final String OBJECT = "NOTICE";
  private static final int PAGE_MAX = 200;

  private static final String ROWS =
      """
      select n, (select count(r) from NoticeReading r where r.noticeId = n.id)
      from Notice n
      where n.publisherId = :publisher and n.deleted = false
      order by n.publishedOn desc, n.id desc""";

  private static final String BRANCHES =
      """
      select c.name, count(r.user_id),
        to_char(min(r.at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')
      from union_org c
      left join (union_org u join notice_reading r on r.union_id = u.id and r.notice_id = ?1)
        on u.path like c.path || '%'
      where c.parent_id = ?2 and c.state <> 'DELETED'
      group by c.id, c.name, c.sort_order
      order by c.sort_order, c.id""";

  private static final List<SheetColumn<BranchReading>> COLUMNS =
      List.of(
          SheetColumn.text("publication.reading.union", 40, BranchReading::unionName),
          SheetColumn.text("publication.reading.state", 10, NoticeDesk::state),
          SheetColumn.of(ColumnKind.NUMBER, "publication.reading.users", BranchReading::users),
          SheetColumn.text("publication.reading.firstAt", 18, BranchReading::firstAt));

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject ExportControl exports;
  @Inject Today today;

  /** A page of the own notices, the newest first. */
  @Needs(Right.NOTICE_VIEW)
  public List<NoticeRow> page(int offset, int size) {
    return em
        .createQuery(ROWS, Object[].class)
        .setParameter("publisher", callers.known().unionId())
        .setFirstResult(Math.max(0, offset))
        .setMaxResults(Math.max(1, Math.min(size, PAGE_MAX)))
        .getResultList()
        .stream()
        .map(row -> row((Notice) row[0], (Long) row[1]))
        .toList();
  }

  @Needs(Right.NOTICE_VIEW)
  public BoundedCount count() {
    long number =
        em.createQuery(
                "select count(n) from Notice n where n.publisherId = :publisher and n.deleted = false",
                Long.class)
            .setParameter("publisher", callers.known().unionId())
            .getSingleResult();
    return new BoundedCount((int) Math.min(BoundedCount.LIMIT + 1, number));
  }

  /** One of them, to be edited. */
  @Needs(Right.NOTICE_VIEW)
  public NoticeRow get(long id) {
    return row(own(em.find(Notice.class, id), id), 0);
  }

  /**
   * Publishes a notice, or changes it; earlier texts stay in its history.
   *
   * @param id the notice, or null of a new one
   * @param version the version that was shown
   * @throws Violations with the fields {@code notice.…}
   */
  @Needs(Right.NOTICE_PUBLISH)
  public long save(Long id, int version, NoticeTexts typed) {
    NoticeTexts texts = typed.trimmed();
    long publisher = callers.known().unionId();
    // two who put a notice on top at once wait for each other
    em.createNativeQuery("select 1 from union_org where id = ?1 for no key update")
        .setParameter(1, publisher)
        .getResultList();
    List<Violation> wrong = new ArrayList<>(texts.check());
    if (texts.top() && onTop(publisher, id) >= Notice.TOP_MAX) {
      wrong.add(Violation.of("notice.top", PublicationProblem.TOO_MANY_ON_TOP, Notice.TOP_MAX));
    }
    Violations.throwIfAny(wrong);
    Notice notice = id == null ? new Notice(publisher) : locked(id, version);
    notice.write(texts);
    notice.touch(callers.known().name(), today.now());
    if (id == null) {
      em.persist(notice);
    }
    em.flush();
    callers.about(OBJECT, notice.getId(), publisher);
    callers.changed(texts.title());
    return notice.getId();
  }

  /** Deletes a notice for everybody (INF-023). */
  @Needs(Right.NOTICE_PUBLISH)
  public void delete(long id, int version) {
    Notice notice = locked(id, version);
    notice.delete();
    notice.touch(callers.known().name(), today.now());
    callers.about(OBJECT, id, notice.getPublisherId());
    callers.changed(notice.texts().title());
  }

  /** Which unions directly below have read it, with everything below them (INF-050). */
  @Needs(Right.NOTICE_VIEW)
  public List<BranchReading> readings(long id) {
    own(em.find(Notice.class, id), id);
    return branches(id);
  }

  /** The same as a file. */
  @Needs(Right.NOTICE_EXPORT)
  public Exported export(long id, ExportOrder order) {
    Notice notice = own(em.find(Notice.class, id), id);
    List<BranchReading> rows = branches(id);
    return exports.make(
        null,
        order,
        notice.texts().title(),
        rows::size,
        new Sheet<>("publication.reading.title", COLUMNS, rows));
  }

  private List<BranchReading> branches(long id) {
    List<?> found =
        em.createNativeQuery(BRANCHES)
            .setParameter(1, id)
            .setParameter(2, callers.known().unionId())
            .getResultList();
    return found.stream().map(row -> branch((Object[]) row)).toList();
  }

  private static BranchReading branch(Object[] row) {
    return new BranchReading((String) row[0], ((Number) row[1]).longValue(), (String) row[2]);
  }

  private static String state(BranchReading reading) {
    return cn.bangfu.kernel.Texts.get(
        reading.read() ? "publication.reading.read" : "publication.reading.unread");
  }

  private long onTop(long publisher, Long except) {
    return em.createNamedQuery("Notice.onTop", Long.class)
        .setParameter("publisher", publisher)
        .setParameter("except", except == null ? 0L : except)
        .getSingleResult();
  }

  private Notice locked(long id, int version) {
    Notice notice = own(em.find(Notice.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    if (notice.getVersion() != version) {
      throw new StaleException(
          PublicationProblem.CHANGED_MEANWHILE, notice.getChangedBy(), notice.getChangedAt());
    }
    return notice;
  }

  private Notice own(Notice notice, long id) {
    callers.about(OBJECT, id, null);
    if (notice == null
        || notice.isDeleted()
        || notice.getPublisherId() != callers.known().unionId()) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return notice;
  }

  private static NoticeRow row(Notice notice, long readers) {
    return new NoticeRow(
        notice.getId(),
        notice.getVersion(),
        notice.texts(),
        readers,
        notice.getChangedBy(),
        notice.getChangedAt());
  }
}
