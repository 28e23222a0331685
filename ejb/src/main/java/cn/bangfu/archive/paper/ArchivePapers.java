package cn.bangfu.archive.paper;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.FormFiles;
import cn.bangfu.sheet.form.FormDocument;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Registration forms of archives on paper and as Word files, and the empty forms. */
@Stateless
public class ArchivePapers {

  /** So many forms are made at once (ARC-065). */
  public static final int MOST = 200;

  @Inject CallerContext callers;
  @Inject ArchiveAccess access;
  @Inject Fillings fillings;
  @Inject CodeValues codes;
  @Inject ExportControl exports;
  @Inject PaperNotice notice;

  /**
   * The forms of these archives in the order of their numbers (ARC-063 to ARC-065): printed for
   * whoever may see them, as Word files for those that the own union has filed.
   *
   * @throws BusinessException with a {@link PaperProblem}
   */
  @Needs(Right.ARCHIVE_PAPER)
  public Exported registration(List<Long> ids, ExportOrder order) {
    List<Archive> archives = chosen(ids, order);
    return exports.forms(
        Right.ARCHIVE_REVEAL,
        order,
        "archive.paper.registration.many",
        "archive.paper.purpose",
        Texts.format("archive.paper.conditions", archives.size()),
        masked -> forms(archives, masked));
  }

  /** An empty form as a Word file, with the lists as they are today (ARC-070). */
  @Needs(Right.ARCHIVE_LIST)
  public Exported.File blank(BlankForm form) {
    String name = Texts.label(form);
    return FormFiles.word(
        new FormDocument(
            name, new BlankForms(codes, callers.known().unionName(), notice.parts()).blocks(form)),
        null);
  }

  private List<Archive> chosen(List<Long> ids, ExportOrder order) {
    if (ids.isEmpty()) {
      throw new BusinessException(ArchiveRefusal.NOTHING_CHOSEN);
    }
    if (ids.size() > MOST) {
      throw new BusinessException(PaperProblem.TOO_MANY, MOST);
    }
    List<Archive> archives = access.get(ids);
    long own = callers.known().unionId();
    if (order.target() != ExportTarget.PRINT
        && archives.stream().anyMatch(archive -> archive.getFilingUnionId() != own)) {
      throw new BusinessException(PaperProblem.OF_SUBORDINATES);
    }
    if (archives.stream().anyMatch(Archive::isAnonymous)) {
      throw new BusinessException(PaperProblem.ANONYMOUS);
    }
    return archives;
  }

  private List<FormDocument> forms(List<Archive> archives, boolean masked) {
    Map<Long, Filling> filled = fillings.of(archives, masked);
    return archives.stream()
        .map(archive -> RegistrationForm.of(filled.get(archive.getId()), name(archive)))
        .toList();
  }

  /** ARC-064. */
  private static String name(Archive archive) {
    String number = archive.getEmployeeNo() == null ? "" : archive.getEmployeeNo();
    return Texts.format("archive.paper.registration.file", number, archive.getHeadName());
  }
}
