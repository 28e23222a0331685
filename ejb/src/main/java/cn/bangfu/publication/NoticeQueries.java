package cn.bangfu.publication;

import cn.bangfu.access.Caller;
import cn.bangfu.unionorg.UnionPath;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads notices for their readers: those of the national union and of the province on the way to
 * the own union, as the tree stands now (INF-046, INF-048).
 */
@Dependent
class NoticeQueries {

  /** So long a notice counts as new (INF-004). */
  static final int FRESH_DAYS = 7;

  private static final long NONE = 0;

  private static final String HOME =
      """
      select n.id, n.title, to_char(n.published_on, 'YYYY-MM-DD'), u.name,
        not exists (select from notice_reading r where r.notice_id = n.id and r.user_id = ?1)
      from notice n join union_org u on u.id = n.publisher_id
      where n.publisher_id = ?2 and not n.deleted and n.shown and n.published_on <= cast(?3 as date)
        and (n.shown_until is null or n.shown_until >= cast(?3 as date))
      order by n.top desc, n.published_on desc, n.id desc
      limit ?4""";

  private static final String FOUND =
      """
      from notice n join union_org u on u.id = n.publisher_id
      where n.publisher_id in (?1, ?2) and not n.deleted and n.shown
        and n.published_on <= cast(?3 as date)
        and (?4 = '' or strpos(lower(n.title), lower(?4)) > 0)
        and (?5 = '' or strpos(lower(n.content), lower(?5)) > 0)
        and n.published_on >= cast(?6 as date) and n.published_on <= cast(?7 as date)""";

  private static final String PAGE =
      """
      select n.id, n.title, to_char(n.published_on, 'YYYY-MM-DD'), u.name,
        not exists (select from notice_reading r where r.notice_id = n.id and r.user_id = ?8)
      """
          + FOUND
          + " order by n.published_on desc, n.id desc limit ?9 offset ?10";

  private static final String COUNT = "select count(*) " + FOUND;

  private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
  private static final LocalDate END = LocalDate.of(9999, 12, 31);

  @PersistenceContext EntityManager em;

  /** The national union. */
  static long national(Caller caller) {
    return UnionPath.ids(caller.unionPath()).get(0);
  }

  /** The union of the first level on the way to the own one; none for the national union. */
  static long province(Caller caller) {
    List<Long> path = UnionPath.ids(caller.unionPath());
    return path.size() > 1 ? path.get(1) : NONE;
  }

  /** What stands on the home page (INF-044). */
  List<NoticeLine> home(Caller caller, long publisher, LocalDate today, int most) {
    List<?> rows =
        em.createNativeQuery(HOME)
            .setParameter(1, caller.userId())
            .setParameter(2, publisher)
            .setParameter(3, today.toString())
            .setParameter(4, most)
            .getResultList();
    return rows.stream().map(row -> line((Object[]) row, today)).toList();
  }

  List<NoticeLine> page(Caller caller, NoticeFilter filter, LocalDate today, int offset, int size) {
    List<?> rows =
        with(em.createNativeQuery(PAGE), caller, filter, today)
            .setParameter(8, caller.userId())
            .setParameter(9, size)
            .setParameter(10, offset)
            .getResultList();
    return rows.stream().map(row -> line((Object[]) row, today)).toList();
  }

  long count(Caller caller, NoticeFilter filter, LocalDate today) {
    return ((Number) with(em.createNativeQuery(COUNT), caller, filter, today).getSingleResult())
        .longValue();
  }

  private static Query with(Query query, Caller caller, NoticeFilter filter, LocalDate today) {
    boolean nationals = filter.ofProvince() == null || !filter.ofProvince();
    boolean provinces = filter.ofProvince() == null || filter.ofProvince();
    return query
        .setParameter(1, nationals ? national(caller) : NONE)
        .setParameter(2, provinces ? province(caller) : NONE)
        .setParameter(3, today.toString())
        .setParameter(4, text(filter.title()))
        .setParameter(5, text(filter.text()))
        .setParameter(6, (filter.from() == null ? BEGINNING : filter.from()).toString())
        .setParameter(7, (filter.to() == null ? END : filter.to()).toString());
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }

  private static NoticeLine line(Object[] row, LocalDate today) {
    LocalDate day = LocalDate.parse((String) row[2]);
    return new NoticeLine(
        ((Number) row[0]).longValue(),
        (String) row[1],
        day,
        (String) row[3],
        day.isAfter(today.minusDays(FRESH_DAYS)),
        (Boolean) row[4]);
  }
}
