package cn.bangfu.export;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.crypto.TamperedException;
import cn.bangfu.security.AlarmKind;
import cn.bangfu.security.SecurityAlarms;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * Hands out finished files, to the administrator of the union that asked and to nobody else
 * (BAT-041, BAT-042). Who he is has been proved by whoever calls.
 */
@Stateless
public class ExportDownloads {

  /** Bytes of every part but the last. */
  public static final int PART = ExportParts.SIZE;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject ExportParts parts;
  @Inject SecurityAlarms alarms;

  /** True if there is a file that may be taken; refused otherwise, before anything is proved. */
  @Needs(Right.EXPORT_VIEW)
  public boolean ready(long id) {
    ready(own(em.find(ExportApplication.class, id), id));
    return true;
  }

  /**
   * Opens a file to be sent; told to the audit trail with what it is and for what.
   *
   * @param from first byte that is wanted: what is resumed is not counted as one more download
   * @throws BusinessException if it is not finished, or its time is over
   */
  @Needs(Right.EXPORT_OPEN)
  public ExportFile open(long id, long from) {
    ExportApplication application =
        own(em.find(ExportApplication.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    ready(application);
    application.downloaded(from == 0, today.now());
    ExportFile file = application.file();
    callers.count(application.rowCounts().values().stream().mapToInt(Integer::intValue).sum());
    callers.purpose(application.getPurpose());
    callers.changed(
        Texts.format("export.audit.download", ExportDesk.words(application), file.hash(), from));
    em.flush();
    return file;
  }

  /**
   * A part of an opened file; so many are read one after the other, each in a short transaction.
   *
   * @throws BusinessException if it was altered outside the product (USR-117)
   */
  @Needs(Right.EXPORT_VIEW)
  public byte[] part(long id, int no) {
    ExportApplication application = own(em.find(ExportApplication.class, id), id);
    ready(application);
    try {
      return parts.open(id, application.key(), no, no == application.file().parts() - 1);
    } catch (TamperedException altered) {
      alarms.raise(AlarmKind.VALUE_TAMPERED, Texts.get("export.file"), id);
      throw new BusinessException(ExportProblem.UNREADABLE);
    }
  }

  private void ready(ExportApplication application) {
    if (application.getExportState() != ExportState.EXPORTED) {
      throw new BusinessException(ExportProblem.NOT_READY);
    }
    if (application.isGone(today.today())) {
      throw new BusinessException(ExportProblem.EXPIRED);
    }
  }

  private ExportApplication own(ExportApplication application, long id) {
    callers.about(ExportDesk.OBJECT, id, null);
    if (application == null
        || application.isRemoved()
        || application.getUnionId() != callers.known().unionId()) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    callers.about(ExportDesk.OBJECT, id, application.getUnionId());
    return application;
  }
}
