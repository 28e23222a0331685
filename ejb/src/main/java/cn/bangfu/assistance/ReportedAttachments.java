package cn.bangfu.assistance;

import cn.bangfu.attachment.Attachment;
import cn.bangfu.attachment.AttachmentFile;
import cn.bangfu.attachment.AttachmentProblem;
import cn.bangfu.attachment.AttachmentRow;
import cn.bangfu.attachment.AttachmentRules;
import cn.bangfu.attachment.AttachmentStore;
import cn.bangfu.attachment.CheckedFile;
import cn.bangfu.attachment.NewAttachment;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Label;
import cn.bangfu.sheet.FileKind;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Receipts and photographs of records that go up the tree (part 30 A.2.1, B.2): who may read the
 * record may look at them, its own union adds and removes them while the record may be changed. The
 * services of the rooms say which rights that takes.
 */
public abstract class ReportedAttachments<F extends Attachment> {

  private static final int MOST_MEGABYTES = 10;
  private static final int MOST_FILES = 10;

  @PersistenceContext EntityManager em;
  @Inject AttachmentStore store;

  private final Class<F> type;
  private final AttachmentRules rules;

  /**
   * For files of one kind; the named query with the name of the type and {@code .all} gives those
   * of the record {@code id}, also the removed ones.
   *
   * @param texts beginning of the keys of what the files and their records are called
   */
  protected ReportedAttachments(Class<F> type, String texts) {
    this.type = type;
    rules =
        new AttachmentRules(
            new Label(texts + "object"),
            new Label(texts + "each"),
            List.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG),
            MOST_MEGABYTES,
            MOST_FILES,
            MOST_MEGABYTES * MOST_FILES);
  }

  /** The door to the records. */
  protected abstract ReportedAccess<?> access();

  /** A file that is about to be kept. */
  protected abstract F make(long recordId, CheckedFile file);

  /** The number of the record that has the file. */
  protected abstract long recordOf(F file);

  /** The files that a record of the scope has, in the order in which they came. */
  protected List<AttachmentRow> rows(long recordId) {
    access().get(recordId);
    return present(recordId).stream().map(AttachmentRow::of).toList();
  }

  /** A file of the scope, without what is in it. */
  protected AttachmentRow row(long id) {
    return AttachmentRow.of(inScope(id));
  }

  /** Keeps a file; its number. */
  protected long keep(long recordId, NewAttachment command) {
    CheckedFile file = store.check(rules, command, List.of());
    lockForChange(recordId);
    F made = make(recordId, file);
    store.keep(made, file, rules, present(recordId));
    return made.getId();
  }

  /** Removes a file; that it was there stays in what was changed in the record. */
  protected void take(long id, int version) {
    F file = store.find(type, id);
    lockForChange(recordOf(file));
    store.remove(file, version);
  }

  /** Opens a file of the scope. */
  protected AttachmentFile opened(long id) {
    return store.open(inScope(id));
  }

  /** A part of an opened file. */
  protected byte[] piece(long id, int no) {
    return store.part(inScope(id), no, rules);
  }

  private void lockForChange(long recordId) {
    AssistanceRules.refuseChange(access().lockOwn(recordId))
        .ifPresent(
            no -> {
              throw new BusinessException(no.problem(), no.args().toArray());
            });
  }

  /** The file, whose record must lie in the scope; a removed one is given to nobody. */
  private F inScope(long id) {
    F file = store.find(type, id);
    access().get(recordOf(file));
    if (file.getRemovedAt() != null) {
      throw new BusinessException(AttachmentProblem.GONE);
    }
    return file;
  }

  private List<F> present(long recordId) {
    return em
        .createNamedQuery(type.getSimpleName() + ".all", type)
        .setParameter("id", recordId)
        .getResultList()
        .stream()
        .filter(file -> file.getRemovedAt() == null)
        .toList();
  }
}
