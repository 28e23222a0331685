package cn.bangfu.archive.snapshot;

import cn.bangfu.archive.past.PastMoment;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What ordering, making and removing snapshots share: the statements over the history tables. */
@Dependent
class SnapshotWork {

  /** The tree of the day; archives taken over from old systems are older than their unions. */
  private static final String TREE =
      """
      with tree as (
        select distinct on (u.id) u.id, u.path, u.depth from union_org_history u
        where u.valid_to > ?2 order by u.id, u.valid_from)
      """;

  private static final String PARTS =
      TREE
          + """
          insert into archive_snapshot_part (snapshot_id, branch_path, with_subordinates)
          select ?1, path, below from (
            select t.path, false as below from tree t where t.path = ?3
            union all
            select t.path, true from tree t
            where t.depth = ?4 and t.path >= ?3 collate "C" and t.path < ?5 collate "C"
            union all
            select null, false) parts
          order by path collate "C" nulls last
          """;

  /** A branch is one range of the index; each union on the way up to the scope gets its part. */
  private static final String COUNT =
      """
      insert into archive_snapshot_count as c
        (snapshot_id, union_id, active, exited, deregistered, dependants)
      select ?1, cast(w.id as bigint), sum(p.active), sum(p.exited), sum(p.deregistered),
        sum(p.dependants)
      from (
        select h.filing_union_path as path,
          count(*) filter (where h.life_state = 'ACTIVE') as active,
          count(*) filter (where h.life_state = 'EXITED') as exited,
          count(*) filter (where h.life_state = 'DEREGISTERED') as deregistered,
          coalesce(sum(k.family_size - 1) filter (where h.life_state = 'ACTIVE'), 0) as dependants
        from archive_history h
          left join archive_content_history k on k.archive_id = h.id
            and k.valid_from <= ?2 and k.valid_to > ?2
        where h.filing_union_path >= ?3 collate "C" and h.filing_union_path < ?4 collate "C"
          and h.valid_from <= ?2 and h.valid_to > ?2
          and h.life_state in ('ACTIVE', 'EXITED', 'DEREGISTERED')
        group by h.filing_union_path) p
        cross join lateral unnest(string_to_array(trim(both '/' from p.path), '/'))
          with ordinality w (id, place)
      where w.place >= ?5
      group by w.id
      on conflict (snapshot_id, union_id) do update set active = c.active + excluded.active,
        exited = c.exited + excluded.exited, deregistered = c.deregistered + excluded.deregistered,
        dependants = c.dependants + excluded.dependants
      """;

  /** BAT-083: the same question asked by filing union and tree instead of the archive's path. */
  private static final String COMPARED =
      TREE
          + """
          select count(*) from archive_history h join tree t on t.id = h.filing_union_id
          where t.path >= ?1 collate "C" and t.path < ?3 collate "C"
            and h.valid_from <= ?2 and h.valid_to > ?2
            and h.life_state in ('ACTIVE', 'EXITED', 'DEREGISTERED')
          """;

  private static final String TOTALS =
      """
      select active, exited, deregistered, dependants from archive_snapshot_count
      where snapshot_id = ?1 and union_id = ?2
      """;

  @PersistenceContext EntityManager em;
  @Inject Today today;
  @Inject Instance<CountedInSnapshot> rooms;

  /** The day on which the first archive came; null while there is none. */
  LocalDate firstDay() {
    return day(
        em.createNativeQuery(
                "select cast(extract(epoch from min(valid_from)) as bigint) from archive_history")
            .getSingleResult());
  }

  private static LocalDate day(Object epochSecond) {
    OffsetDateTime at = Today.moment(epochSecond);
    return at == null ? null : at.toLocalDate();
  }

  /** Lets one order of a union after the other look at the names. */
  void oneAtATime(long unionId) {
    em.createNativeQuery("select pg_advisory_xact_lock(?1, cast(?2 as int))")
        .setParameter(1, SnapshotWork.class.getName().hashCode())
        .setParameter(2, Long.hashCode(unionId))
        .getResultList();
  }

  boolean taken(long unionId, String name) {
    return !em.createNamedQuery("Snapshot.ofName", Snapshot.class)
        .setParameter("unionId", unionId)
        .setParameter("name", name)
        .getResultList()
        .isEmpty();
  }

  /** Lays out the work of a snapshot anew. */
  void layOut(Snapshot snapshot) {
    clear(snapshot.getId());
    OffsetDateTime at = PastMoment.endOf(snapshot.getAsOf());
    String path = path(snapshot.getUnionId(), at);
    snapshot.making(path);
    em.createNativeQuery(PARTS)
        .setParameter(1, snapshot.getId())
        .setParameter(2, at)
        .setParameter(3, path)
        .setParameter(4, depth(path) + 1)
        .setParameter(5, after(path))
        .executeUpdate();
    em.flush();
  }

  private void clear(long snapshotId) {
    em.createNativeQuery("delete from archive_snapshot_part where snapshot_id = ?1")
        .setParameter(1, snapshotId)
        .executeUpdate();
    em.createNativeQuery("delete from archive_snapshot_count where snapshot_id = ?1")
        .setParameter(1, snapshotId)
        .executeUpdate();
    em.createNativeQuery("delete from archive_snapshot_total where snapshot_id = ?1")
        .setParameter(1, snapshotId)
        .executeUpdate();
  }

  /** Counts a branch. */
  void count(Snapshot snapshot, String branch, boolean withSubordinates) {
    CountedInSnapshot.Branch part =
        new CountedInSnapshot.Branch(
            snapshot.getId(),
            depth(snapshot.getUnionPath()),
            snapshot.getAsOf(),
            PastMoment.endOf(snapshot.getAsOf()),
            branch,
            withSubordinates ? after(branch) : branch + '!');
    em.createNativeQuery(COUNT)
        .setParameter(1, part.snapshotId())
        .setParameter(2, part.at())
        .setParameter(3, part.from())
        .setParameter(4, part.until())
        .setParameter(5, part.depth())
        .executeUpdate();
    for (CountedInSnapshot room : rooms) {
      room.count(part);
    }
  }

  /** The four counts of the whole scope. */
  int[] totals(Snapshot snapshot) {
    int[] totals = new int[4];
    for (Object one :
        em.createNativeQuery(TOTALS)
            .setParameter(1, snapshot.getId())
            .setParameter(2, snapshot.getUnionId())
            .getResultList()) {
      Object[] row = (Object[]) one;
      for (int i = 0; i < totals.length; i++) {
        totals[i] = ((Number) row[i]).intValue();
      }
    }
    return totals;
  }

  /** How many archives the statistics of the day have. */
  long compared(Snapshot snapshot) {
    return ((Number)
            em.createNativeQuery(COMPARED)
                .setParameter(1, snapshot.getUnionPath())
                .setParameter(2, PastMoment.endOf(snapshot.getAsOf()))
                .setParameter(3, after(snapshot.getUnionPath()))
                .getSingleResult())
        .longValue();
  }

  /** Takes it out of all lists; what happened to it stays in its history. */
  void remove(Snapshot snapshot, String by, String reason) {
    snapshot.remove(by, reason, today.now());
    em.flush();
    clear(snapshot.getId());
  }

  private String path(long unionId, OffsetDateTime at) {
    return (String)
        em.createNativeQuery(
                "select path from union_org_history where id = ?1 and valid_to > ?2"
                    + " order by valid_from limit 1")
            .setParameter(1, unionId)
            .setParameter(2, at)
            .getSingleResult();
  }

  private static int depth(String path) {
    return (int) path.chars().filter(one -> one == '/').count() - 1;
  }

  /** First text behind all paths that begin with this one. */
  private static String after(String path) {
    return path.substring(0, path.length() - 1) + '0';
  }
}
