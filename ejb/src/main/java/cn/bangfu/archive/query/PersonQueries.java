package cn.bangfu.archive.query;

import cn.bangfu.access.AuditTrail;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.LifeState;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.IdNoProblem;
import cn.bangfu.kernel.Masks;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.crypto.KeyRing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Persons by number in the whole country, and by name in the own branch (ARC-141, ARC-142). */
@Stateless
public class PersonQueries {

  /** So many persons of one name are shown; more means that the name is not complete. */
  public static final int NAMES_MAX = 200;

  private static final int NUMBERS_MAX = 50;
  private static final int NAME_MIN = 2;
  private static final String ID_NO = "ID_NO";

  private static final String HEADS =
      """
      select a, c.name from Archive a, ArchiveContent c
      where c.archiveId = a.id and c.idNoDigest = :digest and a.lifeState in :states
      order by a.lifeState, a.id""";

  private static final String MEMBERS =
      """
      select a, m.name from Archive a, Member m
      where m.content.archiveId = a.id and m.idNoDigest = :digest and a.lifeState in :states
        and m.movedOut = false
      order by a.lifeState, a.id""";

  private static final String DEREGISTERED =
      """
      select max(d.deregisteredDate) from Deregistration d
      where d.archiveId = :archive and d.inForce = true""";

  private static final String EXITED =
      "select max(e.exitedDate) from Exit e where e.archiveId = :archive and e.inForce = true";

  private static final List<LifeState> STATES =
      List.of(LifeState.ACTIVE, LifeState.DEREGISTERED, LifeState.EXITED);

  /** Names have an index of their characters, those of members one of their beginnings. */
  private static final String NAMES =
      """
      select * from (
        (select a.id, a.head_name as person, true as is_head, a.head_name, a.employee_no, a.life_state,
                u.name, a.filing_date
           from archive a join union_org u on u.id = a.filing_union_id
          where has_text(a.head_name, ?1) and left(a.head_name, ?2) collate "C" = ?1
            and a.filing_union_path >= ?3 and a.filing_union_path < ?4
            and a.life_state in ('ACTIVE', 'DEREGISTERED', 'EXITED')
          limit ?5)
        union all
        (select a.id, m.name, false, a.head_name, a.employee_no, a.life_state, u.name, a.filing_date
           from archive_member m join archive a on a.id = m.archive_id
           join union_org u on u.id = a.filing_union_id
          where m.name collate "C" >= ?1 and m.name collate "C" < ?6 and not m.moved_out
            and a.filing_union_path >= ?3 and a.filing_union_path < ?4
            and a.life_state in ('ACTIVE', 'DEREGISTERED', 'EXITED')
          limit ?5)) found
      order by person, not is_head, id limit ?5
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject AuditTrail audit;
  @Inject Chains chains;
  @Inject Today today;

  /**
   * Where a number stands, in the whole country. Each archive found outside the scope is recorded
   * as a look-up (USR-086).
   */
  @Needs(Right.ARCHIVE_LIST)
  public List<NumberHit> byIdNo(String typed) {
    IdNo idNo = IdNo.of(typed);
    if (idNo == null
        || idNo.problem(today.today()).filter(p -> p != IdNoProblem.FIFTEEN_DIGITS).isPresent()) {
      throw new BusinessException(QueryProblem.ID_NO_NEEDED);
    }
    byte[] digest = KeyRing.current().digest(idNo.normalized());
    List<NumberHit> hits = new ArrayList<>();
    add(HEADS, digest, true, hits);
    add(MEMBERS, digest, false, hits);
    return hits;
  }

  private void add(String jpql, byte[] digest, boolean head, List<NumberHit> hits) {
    List<Object[]> found =
        em.createQuery(jpql, Object[].class)
            .setParameter("digest", digest)
            .setParameter("states", STATES)
            .setMaxResults(NUMBERS_MAX)
            .getResultList();
    for (Object[] row : found) {
      Archive archive = (Archive) row[0];
      boolean open = callers.known().scope().covers(archive.getFilingUnionPath());
      if (!open) {
        callers.about(ID_NO, archive.getId(), archive.getFilingUnionId());
        callers.purpose(Texts.get("archive.lookUp.query"));
        audit.succeeded(Right.ARCHIVE_LOOK_UP.name());
        callers.purpose(null);
      }
      hits.add(
          new NumberHit(
              open ? archive.getId() : null,
              open ? head : null,
              open ? (String) row[1] : Masks.name((String) row[1]),
              archive.getLifeState(),
              open ? archive.getArchiveType() : null,
              archive.getHardshipCategory(),
              open ? archive.getArchiveLevel() : null,
              archive.getFilingUnionId(),
              chains.text(archive.getFilingUnionPath()),
              archive.getFilingDate(),
              open ? closed(archive) : null));
    }
  }

  private LocalDate closed(Archive archive) {
    return switch (archive.getLifeState()) {
      case DEREGISTERED -> day(DEREGISTERED, archive);
      case EXITED -> day(EXITED, archive);
      default -> null;
    };
  }

  private LocalDate day(String jpql, Archive archive) {
    return em.createQuery(jpql, LocalDate.class)
        .setParameter("archive", archive.getId())
        .getSingleResult();
  }

  /** Heads and members of the own branch whose names are this or begin with it. */
  @Needs(Right.ARCHIVE_LIST)
  public List<NameHit> byName(String typed) {
    String name = CleanText.trim(typed);
    if (CleanText.length(name) < NAME_MIN) {
      throw new BusinessException(QueryProblem.NAME_TOO_SHORT);
    }
    Caller caller = callers.known();
    String path = caller.unionPath();
    List<NameHit> hits = new ArrayList<>();
    for (Object one :
        em.createNativeQuery(NAMES)
            .setParameter(1, name)
            .setParameter(2, CleanText.length(name))
            .setParameter(3, path)
            .setParameter(4, path.substring(0, path.length() - 1) + '0')
            .setParameter(5, NAMES_MAX + 1)
            .setParameter(6, name + Character.toString(Character.MAX_CODE_POINT - 2))
            .getResultList()) {
      Object[] row = (Object[]) one;
      hits.add(
          new NameHit(
              ((Number) row[0]).longValue(),
              (String) row[1],
              (Boolean) row[2],
              (String) row[3],
              (String) row[4],
              LifeState.valueOf((String) row[5]),
              (String) row[6],
              day(row[7])));
    }
    return hits;
  }

  private static LocalDate day(Object stored) {
    return stored instanceof Date date ? date.toLocalDate() : (LocalDate) stored;
  }
}
