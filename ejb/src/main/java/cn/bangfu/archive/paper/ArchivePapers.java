package cn.bangfu.archive.paper;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.attachment.AttachedKinds;
import cn.bangfu.archive.attachment.AttachmentKind;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.FieldReader;
import cn.bangfu.archive.catalog.FieldRow;
import cn.bangfu.archive.catalog.FieldUse;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.FormFiles;
import cn.bangfu.sheet.form.FormDocument;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Registration forms of archives on paper and as Word files, and the empty forms. */
@Stateless
public class ArchivePapers {

  /** So many forms are made at once (ARC-065). */
  public static final int MOST = 200;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject ArchiveAccess access;
  @Inject FieldReader reader;
  @Inject AttachedKinds attached;
  @Inject CodeValues codes;
  @Inject UnionLookup unions;
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
    List<Long> ids = archives.stream().map(Archive::getId).toList();
    Map<Long, FieldRow> rows =
        byId(reader.rows(ids, ArchiveCatalog.all(FieldUse.COLUMN)), FieldRow::archiveId);
    Map<Long, ArchiveContent> contents =
        byId(
            em.createQuery(
                    "select c from ArchiveContent c where c.archiveId in :ids",
                    ArchiveContent.class)
                .setParameter("ids", ids)
                .setHint("eclipselink.batch", "c.members")
                .setHint("eclipselink.batch.type", "IN")
                .getResultList(),
            ArchiveContent::getArchiveId);
    Map<Long, Set<AttachmentKind>> kinds = attached.of(ids);
    Map<Long, String> names =
        unions.names(archives.stream().map(Archive::getFilingUnionId).distinct().toList());
    List<PaperNotice.Part> parts = notice.parts();
    return archives.stream()
        .map(
            archive ->
                RegistrationForm.of(
                    new Filling(
                        archive.getArchiveType(),
                        names.get(archive.getFilingUnionId()),
                        rows.get(archive.getId()),
                        contents.get(archive.getId()),
                        kinds.getOrDefault(archive.getId(), Set.of()),
                        masked,
                        this::codeName,
                        parts),
                    name(archive)))
        .toList();
  }

  private String codeName(long id) {
    return codes.find(id).map(CodeValue::getValueName).orElse("");
  }

  /** ARC-064. */
  private static String name(Archive archive) {
    String number = archive.getEmployeeNo() == null ? "" : archive.getEmployeeNo();
    return Texts.format("archive.paper.registration.file", number, archive.getHeadName());
  }

  private static <T> Map<Long, T> byId(List<T> all, Function<T, Long> id) {
    return all.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
