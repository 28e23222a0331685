package cn.bangfu.archive;

import cn.bangfu.access.BusinessActs;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import cn.bangfu.unionorg.UnionLevelChanged;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A union got another level: the archives reported to it follow, and the archives of its branch
 * know it by its new place in the chain (ORG-009, ORG-010). A filing standard that would lie below
 * the new level is raised to it, and the filing unions are told which ones (ARC-123). Runs in the
 * act that edits the union.
 */
@Dependent
class UnionLevelFollower {

  /**
   * The branch is a range of the index by path: a holder stands on the way to the filing union. One
   * statement for level, standard and change record, and one row for each union that is told. The
   * level alone is no change of the content (ARC-143).
   */
  private static final String LEVEL =
      """
      with held as materialized (
        select id, coalesce(array_position(string_to_array(?6, ','), filing_standard)
                   < array_position(string_to_array(?6, ','), ?3), false) as raised
          from archive
         where filing_union_path like ?1 and holder_union_id = ?2 and archive_level <> ?3
         order by id for update),
      followed as (
        update archive a
           set archive_level = ?3,
               filing_standard = case when h.raised then ?3 else a.filing_standard end,
               changed_by = case when h.raised then ?4 else a.changed_by end,
               changed_at = case when h.raised then ?5 else a.changed_at end,
               version = a.version + 1
          from held h where a.id = h.id
        returning a.id, a.filing_union_id, a.archive_type, a.life_state,
          h.raised),
      recorded as (
        insert into archive_change (archive_id, act_id, kind, at, union_id, union_name, user_id,
            user_name)
        select f.id, ?7, 'STANDARD_CHANGED', ?5, ?8, ?9, ?10, ?4 from followed f
         where f.raised and f.life_state in ('ACTIVE', 'DEREGISTERED', 'EXITED'))
      select f.filing_union_id, f.archive_type, count(*), count(*) filter (where f.raised),
          string_agg(cast(f.id as text), ',' order by f.id) filter (where f.raised)
        from followed f group by f.filing_union_id, f.archive_type
       order by f.filing_union_id, f.archive_type
      """;

  private static final String CHAIN =
      """
      update archive
         set province_id = case when ?3 = 'PROVINCIAL' then ?2 else nullif(province_id, ?2) end,
             prefecture_id = case when ?3 = 'PREFECTURAL' then ?2 else nullif(prefecture_id, ?2) end,
             county_id = case when ?3 = 'COUNTY' then ?2 else nullif(county_id, ?2) end,
             version = version + 1
       where filing_union_path like ?1
      """;

  /** From the lowest up, as the database compares them. */
  private static final String RISING =
      String.join(
          ",",
          Arrays.stream(ArchiveLevel.values())
              .sorted(Comparator.comparingInt(ArchiveLevel::rank))
              .map(ArchiveLevel::name)
              .toList());

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject BusinessActs acts;
  @Inject Today today;
  @Inject UnionLookup unions;
  @Inject ReminderSender sender;

  void follow(@Observes UnionLevelChanged event) {
    Caller caller = callers.known();
    ArchiveLevel level = ArchiveLevel.of(event.level().rank());
    for (Object one :
        em.createNativeQuery(LEVEL)
            .setParameter(1, event.path() + "%")
            .setParameter(2, event.unionId())
            .setParameter(3, level.name())
            .setParameter(4, caller.name())
            .setParameter(5, today.now())
            .setParameter(6, RISING)
            .setParameter(7, acts.current().id())
            .setParameter(8, caller.unionId())
            .setParameter(9, caller.unionName())
            .setParameter(10, caller.userId())
            .getResultList()) {
      Object[] row = (Object[]) one;
      event.addArchives(((Number) row[2]).intValue());
      int raised = ((Number) row[3]).intValue();
      if (raised > 0) {
        tell(event, level, ((Number) row[0]).longValue(), (String) row[1], (String) row[4], raised);
      }
    }
    em.createNativeQuery(CHAIN)
        .setParameter(1, event.path() + "%")
        .setParameter(2, event.unionId())
        .setParameter(3, level.name())
        .executeUpdate();
  }

  private void tell(
      UnionLevelChanged event,
      ArchiveLevel level,
      long filingUnion,
      String type,
      String archives,
      int raised) {
    ArchiveType of = ArchiveType.valueOf(type);
    sender.send(
        new NewReminder(
            of == ArchiveType.URBAN_WORKER
                ? ReminderCategory.ARCHIVE
                : ReminderCategory.MIGRANT_ARCHIVE,
            filingUnion,
            Texts.get("archive.level.told"),
            Texts.format(
                "archive.level.told.text",
                unions.get(event.unionId()).getName(),
                level,
                raised,
                Texts.get("archive.reminder.data." + type)),
            ArchiveAccess.OBJECT,
            Arrays.stream(archives.split(",")).map(Long::valueOf).toList()));
  }
}
