package cn.bangfu.export;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.catalog.PastFields;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobRun;
import cn.bangfu.job.JobSchedule;
import cn.bangfu.kernel.Today;
import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameters;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The nightly work on applications as its job does it, step by step in the order of approval
 * (BAT-033 to BAT-037). A step is a transaction: the rows of some archives and how far it came.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // one step of many
public class ExportRuns {

  /** How long the work of a night may last. */
  static final Duration WINDOW = Duration.ofHours(4);

  private static final String NEXT =
      """
      select a.id from export_application a
      where a.removed_at is null and a.approval_state = 'APPROVED' and a.approved_at <= ?1
        and (a.export_state in ('WAITING', 'EXPORTING')
          or a.export_state = 'FAILED' and a.failures < ?2 and a.failed_run <> ?3)
      order by a.approved_at, a.id limit 1
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject SecurityParameters parameters;
  @Inject ExportSearch search;
  @Inject ExportRows rows;
  @Inject ExportPieces pieces;
  @Inject ExportFiles files;
  @Inject ExportTold told;

  /** Archives of a step. */
  int step = 500;

  /** Most rows of a file (BAT-040). */
  int rowsPerFile = 500_000;

  /**
   * The application that is worked on next: approved before the run began, and not given up in it.
   *
   * @return nothing if all is done, or the window of the night is over
   */
  @Needs(Right.SYSTEM_PREPARE)
  public Optional<Long> next(long run) {
    JobRun of = em.find(JobRun.class, run);
    if (!today.now().isBefore(begun(of).plus(WINDOW))) {
      return Optional.empty();
    }
    List<?> found =
        em.createNativeQuery(NEXT)
            .setParameter(1, of.getQueuedAt())
            .setParameter(2, ExportApplication.NIGHTS_MAX)
            .setParameter(3, run)
            .getResultList();
    return found.stream().findFirst().map(id -> ((Number) id).longValue());
  }

  /** The window of a scheduled run begins at its hour, however late it was started. */
  private OffsetDateTime begun(JobRun run) {
    // what made it start may have become a restart; the key of a scheduled run is its day alone
    return run.getKey().equals(run.getBusinessDate().toString())
        ? run.getBusinessDate()
            .atTime(em.find(JobSchedule.class, JobKind.ARCHIVE_EXPORT).getStartTime())
            .atZone(Today.ZONE)
            .toOffsetDateTime()
        : run.getStartedAt();
  }

  /**
   * Does the next step of an application.
   *
   * @return how many archives were written
   */
  @Needs(Right.SYSTEM)
  public int advance(long id) {
    ExportApplication application = lock(id);
    if (!application.mayRun()) {
      return 0; // it was deleted or has to be approved anew
    }
    if (application.isReadOut()) {
      finish(application);
      return 0;
    }
    if (application.getExportState() != ExportState.EXPORTING) {
      begin(application);
    }
    ExportScope scope =
        search.scope(application.getUnionId(), application.targets(), application.getDataDay());
    List<ExportPlace> page =
        search.page(scope, application.conditions(), application.place(), step);
    if (page.isEmpty()) {
      application.readOut();
    } else {
      write(application, scope, page);
    }
    application.touch(callers.known().name(), today.now());
    em.flush();
    return page.size();
  }

  private void begin(ExportApplication application) {
    pieces.remove(application.getId());
    java.time.LocalDate day =
        application.getDataDay() == null ? today.today().minusDays(1) : application.getDataDay();
    ExportScope scope = search.scope(application.getUnionId(), application.targets(), day);
    application.begin(
        day, today.now(), search.count(scope, application.conditions()), scope.leftOut());
  }

  private void write(ExportApplication application, ExportScope scope, List<ExportPlace> page) {
    PastFields past = new PastFields(scope.at(), application.getDataDay(), scope.depth());
    List<Long> ids = page.stream().map(ExportPlace::archiveId).toList();
    AskedExport asked = application.asked();
    Map<Long, List<Object>> heads = asked.contents().size() == 1 ? Map.of() : rows.heads(ids, past);
    Map<ExportContent, Integer> before = application.rowCounts();
    Map<ExportContent, Integer> written = new EnumMap<>(ExportContent.class);
    for (ExportContent content : asked.contents()) {
      List<ExportField> fields = ExportFields.chosen(content, asked.fields());
      ExportStep texts =
          new ExportStep(
              ExportFiles.columns(application, content),
              asked.mode(),
              before.getOrDefault(content, 0),
              rowsPerFile,
              (fileNo, many, text) -> pieces.add(application, content, fileNo, many, text));
      for (ExportedRow row : rows.of(content, fields, ids, past)) {
        texts.add(content == ExportContent.BASIC ? List.of() : heads.get(row.archiveId()), row);
      }
      written.put(content, texts.end());
    }
    application.stepped(page.get(page.size() - 1), page.size(), written);
  }

  private void finish(ExportApplication application) {
    ExportFile file = files.make(application);
    pieces.remove(application.getId());
    application.finished(
        file,
        today.today().plusDays(parameters.value(SecurityParameter.EXPORT_KEPT_DAYS)),
        today.now());
    application.touch(callers.known().name(), today.now());
    callers.about(ExportDesk.OBJECT, application.getId(), application.getUnionId());
    callers.count(application.rowCounts().values().stream().mapToInt(Integer::intValue).sum());
    callers.changed(ExportDesk.words(application));
    told.applicant(application, ExportTold.READY, callers.known(), application.getValidTo());
    em.flush();
  }

  /**
   * A step of an application went wrong; it is tried again, or failed for this night.
   *
   * @return true if it is failed
   */
  @Needs(Right.SYSTEM)
  public boolean troubled(long run, long id) {
    ExportApplication application = lock(id);
    if (!application.mayRun()) {
      return true;
    }
    boolean over = application.trouble();
    if (over) {
      pieces.remove(id);
      application.fail(run);
      told.applicant(application, ExportTold.FAILED, callers.known());
      told.approver(application, ExportTold.FAILED, callers.known());
    }
    application.touch(callers.known().name(), today.now());
    em.flush();
    return over;
  }

  private ExportApplication lock(long id) {
    callers.about(ExportDesk.OBJECT, id, null);
    return em.find(ExportApplication.class, id, LockModeType.PESSIMISTIC_WRITE);
  }
}
