package cn.bangfu.export;

import cn.bangfu.access.CallerContext;
import cn.bangfu.job.cleanup.CleanUp;
import cn.bangfu.job.cleanup.CleanUpKind;
import cn.bangfu.job.cleanup.OldThings;
import cn.bangfu.job.cleanup.Removed;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Finished files go when their time is over (BAT-043). */
@Dependent
public class ExportCleanUp implements CleanUp {

  /** So many files in one transaction. */
  static final int AT_ONCE = 20;

  /** A file that was taken so lately may still be on its way; it is left for the next night. */
  private static final Duration UNDER_WAY = Duration.ofHours(1);

  private static final String OVER =
      """
       from export_application a
       where a.valid_to <= ?1 and a.file_removed_at is null
         and (a.downloaded_at is null or a.downloaded_at < ?2)
      """;

  private static final String FOUND = "select count(*), coalesce(sum(a.file_size), 0)" + OVER;

  private static final String FREE =
      "select a.id, a.part_count, (select count(*) from export_part p where p.application_id = a.id)"
          + OVER
          + " order by a.valid_to, a.id limit ?3 for update of a skip locked";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject ExportParts parts;

  @Override
  public CleanUpKind kind() {
    return CleanUpKind.EXPORT_FILES;
  }

  @Override
  public OldThings found(OffsetDateTime before) {
    return OldThings.of(
        em.createNativeQuery(FOUND)
            .setParameter(1, lastDay(before))
            .setParameter(2, today.now().minus(UNDER_WAY))
            .getSingleResult());
  }

  @Override
  public Removed remove(OffsetDateTime before) {
    List<?> free =
        em.createNativeQuery(FREE)
            .setParameter(1, lastDay(before))
            .setParameter(2, today.now().minus(UNDER_WAY))
            .setParameter(3, AT_ONCE)
            .getResultList();
    List<String> missing = new ArrayList<>();
    for (Object each : free) {
      Object[] row = (Object[]) each;
      ExportApplication application =
          em.find(ExportApplication.class, ((Number) row[0]).longValue());
      if (((Number) row[1]).intValue() != ((Number) row[2]).intValue()) {
        missing.add(application.getApplicationNo());
      }
      parts.remove(application.getId());
      application.expire(today.now());
      application.touch(callers.known().name(), today.now());
    }
    em.flush();
    return new Removed(free.size(), missing);
  }

  /** The last day on which a file may have been taken that goes now. */
  private static LocalDate lastDay(OffsetDateTime before) {
    return before.atZoneSameInstant(Today.ZONE).toLocalDate();
  }
}
