package cn.bangfu.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;

/** Reads work briefs. */
@Dependent
class BriefQueries {

  /** Any publisher. */
  static final long ALL = 0;

  private static final String FOUND =
      """
      from WorkBrief b, UnionOrg u
      where u.id = b.publisherId and b.deleted = false
        and (:own = 0 or b.publisherId = :own)
        and (:title = '' or locate(:title, lower(b.title)) > 0)
        and (:keyword = '' or locate(:keyword, lower(b.keywords)) > 0)
        and (:issue = '' or locate(:issue, lower(b.issueNo)) > 0)
        and (:publisher = '' or locate(:publisher, lower(u.name)) > 0)
        and b.publishedOn >= :from and b.publishedOn <= :to""";

  private static final String PAGE =
      "select b, u.name " + FOUND + " order by b.publishedOn desc, b.id desc";
  private static final String COUNT = "select count(b) " + FOUND;

  private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
  private static final LocalDate END = LocalDate.of(9999, 12, 31);

  @PersistenceContext EntityManager em;

  List<BriefRow> page(long own, BriefFilter filter, int offset, int size) {
    return with(em.createQuery(PAGE, Object[].class), own, filter)
        .setFirstResult(offset)
        .setMaxResults(size)
        .getResultList()
        .stream()
        .map(row -> row((WorkBrief) row[0], (String) row[1]))
        .toList();
  }

  long count(long own, BriefFilter filter) {
    return with(em.createQuery(COUNT, Long.class), own, filter).getSingleResult();
  }

  static BriefRow row(WorkBrief brief, String publisher) {
    return new BriefRow(brief.getId(), brief.getVersion(), publisher, brief.texts());
  }

  private static <T> TypedQuery<T> with(TypedQuery<T> query, long own, BriefFilter filter) {
    return query
        .setParameter("own", own)
        .setParameter("title", text(filter.title()))
        .setParameter("keyword", text(filter.keyword()))
        .setParameter("issue", text(filter.issueNo()))
        .setParameter("publisher", text(filter.publisher()))
        .setParameter("from", filter.from() == null ? BEGINNING : filter.from())
        .setParameter("to", filter.to() == null ? END : filter.to());
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.strip().toLowerCase(java.util.Locale.ROOT);
  }
}
