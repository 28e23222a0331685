package cn.bangfu.privacy;

import cn.bangfu.archive.Archive;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;

/** Reads anonymisations asked and to be decided, and archives kept too long. */
@Dependent
class ErasureQueries {

  private static final String ASKED =
      """
      from Erasure e, Archive a, UnionOrg u
      where a.id = e.archiveId and u.id = a.filingUnionId and u.id = :union""";

  private static final String TO_DECIDE =
      """
      from Erasure e, Archive a, UnionOrg u
      where a.id = e.archiveId and u.id = a.filingUnionId
        and (u.parentId = :union or u.parentId is null and u.id = :union)
        and (:open = false or e.state = cn.bangfu.privacy.ErasureState.ASKED)""";

  private static final String ROW = "select e, a, u.name ";
  private static final String NEWEST = " order by e.id desc";
  private static final String COUNT = "select count(e) ";

  /**
   * An archive has been cancelled since the last version that says something else ended; the row of
   * the archive itself does not know the day.
   */
  private static final String KEPT_TOO_LONG =
      """
      select a.id, a.employee_no, a.head_name, to_char(c.since, 'YYYY-MM-DD')
      from archive a
      cross join lateral (
        select (coalesce((select max(h.valid_to) from archive_history h
                           where h.id = a.id and h.life_state <> 'DEREGISTERED'),
                         (select min(h.valid_from) from archive_history h where h.id = a.id))
                at time zone 'Asia/Shanghai')::date as since) c
      where a.filing_union_id = ?1 and a.life_state = 'DEREGISTERED' and a.anonymized_at is null
        and c.since <= cast(?2 as date)
        and not exists (select from privacy_erasure e where e.archive_id = a.id and e.state = 'ASKED')
      order by c.since, a.id""";

  @PersistenceContext EntityManager em;

  List<ErasureRow> asked(long union, int offset, int size) {
    return rows(em.createQuery(ROW + ASKED + NEWEST).setParameter("union", union), offset, size);
  }

  long askedCount(long union) {
    return em.createQuery(COUNT + ASKED, Long.class).setParameter("union", union).getSingleResult();
  }

  List<ErasureRow> toDecide(long union, boolean openOnly, int offset, int size) {
    return rows(
        em.createQuery(ROW + TO_DECIDE + NEWEST)
            .setParameter("union", union)
            .setParameter("open", openOnly),
        offset,
        size);
  }

  long toDecideCount(long union, boolean openOnly) {
    return em.createQuery(COUNT + TO_DECIDE, Long.class)
        .setParameter("union", union)
        .setParameter("open", openOnly)
        .getSingleResult();
  }

  List<KeptTooLong> keptTooLong(long union, LocalDate closedUntil, int most) {
    List<?> found =
        em.createNativeQuery(KEPT_TOO_LONG)
            .setParameter(1, union)
            .setParameter(2, closedUntil.toString())
            .setMaxResults(most)
            .getResultList();
    return found.stream().map(row -> kept((Object[]) row)).toList();
  }

  private static KeptTooLong kept(Object[] row) {
    return new KeptTooLong(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        LocalDate.parse((String) row[3]));
  }

  private static List<ErasureRow> rows(Query query, int offset, int size) {
    List<?> found = query.setFirstResult(offset).setMaxResults(size).getResultList();
    return found.stream().map(row -> row((Object[]) row)).toList();
  }

  private static ErasureRow row(Object[] row) {
    Erasure erasure = (Erasure) row[0];
    Archive archive = (Archive) row[1];
    return new ErasureRow(
        erasure.getId(),
        erasure.getVersion(),
        archive.getId(),
        archive.getEmployeeNo(),
        archive.getHeadName(),
        archive.getLifeState(),
        (String) row[2],
        erasure.getGround(),
        erasure.getReason(),
        erasure.getEnteredAt(),
        erasure.getEnteredBy(),
        erasure.getState(),
        erasure.getDecidedAt(),
        erasure.getDecidedBy(),
        erasure.getNote());
  }
}
