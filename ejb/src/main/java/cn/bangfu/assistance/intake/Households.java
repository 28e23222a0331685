package cn.bangfu.assistance.intake;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.problem.ProblemKind;
import cn.bangfu.archive.problem.ProblemMarks;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.SqlArrays;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.unionorg.UnionGate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds what a portion of rows is about, by a few questions for all of them. */
@Dependent
class Households {

  private static final String HEADS =
      """
      select encode(c.id_no_digest, 'hex'), a.id, a.life_state = 'ACTIVE', c.main_cause
        from archive_content c join archive a on a.id = c.archive_id
       where c.id_no_digest = any (?1) and a.life_state in ('ACTIVE', 'DEREGISTERED', 'EXITED')
       order by a.id
      """;

  private static final String MEMBERS =
      """
      select encode(m.id_no_digest, 'hex')
        from archive_member m join archive a on a.id = m.archive_id
       where m.id_no_digest = any (?1) and not m.moved_out
         and a.life_state in ('ACTIVE', 'DEREGISTERED', 'EXITED')
      """;

  @PersistenceContext EntityManager em;
  @Inject ProblemMarks problems;
  @Inject UnionGate gate;

  /**
   * The archive of a number.
   *
   * @param several more than one archive on file has it
   */
  record Found(Archive archive, HardshipCause cause, boolean several) {}

  /**
   * What was found for a portion.
   *
   * @param heads by number
   * @param members numbers of family members
   */
  record Known(
      Map<IdNo, Found> heads,
      Set<IdNo> members,
      Map<Long, Set<ProblemKind>> marks,
      Map<Long, List<Assistance>> sameDays) {}

  private record Head(long id, boolean active, HardshipCause cause) {}

  /**
   * Looks all numbers up.
   *
   * @param lock whether the archives are held until the transaction ends
   */
  Known find(Collection<IdNo> numbers, Collection<LocalDate> days, Caller by, boolean lock) {
    Map<String, IdNo> byDigest = new HashMap<>();
    numbers.forEach(
        number ->
            byDigest.put(
                HexFormat.of().formatHex(KeyRing.current().digest(number.normalized())), number));
    if (byDigest.isEmpty()) {
      return new Known(Map.of(), Set.of(), Map.of(), Map.of());
    }
    Object digests =
        SqlArrays.literal("bytea[]", byDigest.keySet().stream().map("\\\\x"::concat).toList());
    Map<IdNo, List<Head>> heads = new HashMap<>();
    for (Object found : em.createNativeQuery(HEADS).setParameter(1, digests).getResultList()) {
      Object[] row = (Object[]) found;
      HardshipCause cause = row[3] == null ? null : HardshipCause.valueOf(row[3].toString());
      heads
          .computeIfAbsent(byDigest.get(row[0].toString()), no -> new ArrayList<>())
          .add(new Head(((Number) row[1]).longValue(), (Boolean) row[2], cause));
    }
    Set<IdNo> members = new HashSet<>();
    em.createNativeQuery(MEMBERS)
        .setParameter(1, digests)
        .getResultList()
        .forEach(digest -> members.add(byDigest.get(digest.toString())));
    Map<IdNo, Head> chosen = new HashMap<>();
    heads.forEach((number, of) -> chosen.put(number, choose(of)));
    Set<Long> ids = new TreeSet<>();
    chosen.values().forEach(head -> ids.add(head.id()));
    Map<Long, Archive> archives = archives(ids, lock);
    Map<IdNo, Found> known = new HashMap<>();
    chosen.forEach(
        (number, head) ->
            known.put(
                number,
                new Found(
                    archives.get(head.id()),
                    head.cause(),
                    heads.get(number).stream().filter(Head::active).count() > 1)));
    return new Known(
        known,
        members,
        ids.isEmpty() ? Map.of() : problems.of(ids),
        ids.isEmpty() || days.isEmpty() ? Map.of() : sameDays(ids, days, by.unionId()));
  }

  /** The one on file; else the newest. */
  private static Head choose(List<Head> of) {
    return of.stream().filter(Head::active).findFirst().orElse(of.get(of.size() - 1));
  }

  private Map<Long, Archive> archives(Set<Long> ids, boolean lock) {
    Map<Long, Archive> archives = new HashMap<>();
    if (ids.isEmpty()) {
      return archives;
    }
    TypedQuery<Archive> query =
        em.createQuery("select a from Archive a where a.id in :ids order by a.id", Archive.class)
            .setParameter("ids", ids);
    if (lock) {
      query.setLockMode(LockModeType.PESSIMISTIC_WRITE);
    }
    query.getResultList().forEach(archive -> archives.put(archive.getId(), archive));
    if (lock) {
      gate.refuseMoving(
          archives.values().stream().map(Archive::getFilingUnionId).distinct().toList());
    }
    return archives;
  }

  /** Help that the own union gave these households on these days (AST-039). */
  private Map<Long, List<Assistance>> sameDays(
      Set<Long> ids, Collection<LocalDate> days, long own) {
    Map<Long, List<Assistance>> found = new HashMap<>();
    em.createQuery(
            """
            select distinct a from Assistance a left join fetch a.lines
            where a.archiveId in :ids and a.ownerUnionId = :own and a.assistDate in :days
              and a.assisted = true""",
            Assistance.class)
        .setParameter("ids", ids)
        .setParameter("own", own)
        .setParameter("days", new HashSet<>(days))
        .getResultList()
        .forEach(
            one -> found.computeIfAbsent(one.getArchiveId(), id -> new ArrayList<>()).add(one));
    return found;
  }
}
