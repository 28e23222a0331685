package cn.bangfu.assistance.intake;

import cn.bangfu.job.cleanup.CleanUp;
import cn.bangfu.job.cleanup.CleanUpKind;
import cn.bangfu.job.cleanup.OldThings;
import cn.bangfu.job.cleanup.Removed;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes what was sent once nobody may open it any more (AST-090, AST-095): the file and what
 * stood in its rows. An import that nobody has decided about till then is given up; one that
 * somebody has in hand, or is reading the file of, waits for the next night (BAT-092).
 */
@Dependent
public class ImportCleanUp implements CleanUp {

  /** So many imports in one transaction: a file has up to ten megabytes. */
  static final int AT_ONCE = 20;

  /** Every import that still has its file has the first part of it. */
  private static final String OVER =
      """
       from assistance_import_part p join assistance_import i on i.id = p.import_id
       where p.part_no = 0 and i.uploaded_at < ?1 and i.state not in ('CHECKING', 'IMPORTING')
      """;

  private static final String FOUND = "select count(*), coalesce(sum(i.file_size), 0)" + OVER;

  private static final String FREE =
      "select i.id, i.part_count, (select count(*) from assistance_import_part q"
          + " where q.import_id = i.id)"
          + OVER
          + " order by i.id limit ?2 for update of i skip locked";

  @PersistenceContext EntityManager em;
  @Inject Today today;
  @Inject ImportWork work;
  @Inject IntakeFiles files;

  @Override
  public CleanUpKind kind() {
    return CleanUpKind.IMPORT_FILES;
  }

  @Override
  public OldThings found(OffsetDateTime before) {
    return OldThings.of(em.createNativeQuery(FOUND).setParameter(1, before).getSingleResult());
  }

  @Override
  public Removed remove(OffsetDateTime before) {
    List<?> free =
        em.createNativeQuery(FREE).setParameter(1, before).setParameter(2, AT_ONCE).getResultList();
    List<String> missing = new ArrayList<>();
    for (Object each : free) {
      Object[] row = (Object[]) each;
      AssistanceImport of = em.find(AssistanceImport.class, ((Number) row[0]).longValue());
      if (((Number) row[1]).intValue() != ((Number) row[2]).intValue()) {
        missing.add(of.getImportNo());
      }
      if (of.getState() == ImportState.CHECKED) {
        work.cancel(of, today.now());
      } else {
        files.forget(of.getId());
      }
    }
    return new Removed(free.size(), missing);
  }
}
