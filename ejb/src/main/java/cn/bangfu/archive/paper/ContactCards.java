package cn.bangfu.archive.paper;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveChanges;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.FilingRules;
import cn.bangfu.archive.filing.CardGaps;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.form.FormDocument;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;

/** Contact cards of targets, printed by the filing union, which is kept (ARC-127, FIL-073). */
@Stateless
public class ContactCards {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject ArchiveAccess access;
  @Inject ArchiveChanges changes;
  @Inject Fillings fillings;
  @Inject ExportControl exports;

  /**
   * Both copies of each card. The first print is the day of issue; a further one replaces a lost
   * card and leaves day and name.
   *
   * @throws BusinessException {@link PaperProblem#CARD_INCOMPLETE}; nothing is printed then
   */
  @Needs(Right.CONTACT_CARD)
  public Exported print(List<Long> ids, ExportOrder order) {
    if (ids.isEmpty()) {
      throw new BusinessException(ArchiveRefusal.NOTHING_CHOSEN);
    }
    if (ids.size() > ArchivePapers.MOST) {
      throw new BusinessException(PaperProblem.TOO_MANY, ArchivePapers.MOST);
    }
    List<Archive> archives = access.lock(ids);
    Map<Long, ArchiveContent> contents = fillings.contents(ids);
    for (Archive archive : archives) {
      refuse(archive, contents.get(archive.getId()), archives.size() > 1);
    }
    archives.forEach(archive -> issue(archive, contents.get(archive.getId())));
    em.flush();
    Exported made =
        exports.forms(
            Right.ARCHIVE_REVEAL,
            order,
            "archive.paper.card.title",
            "archive.paper.purpose",
            Texts.format("archive.paper.card.conditions", archives.size()),
            masked -> cards(archives, masked));
    return made;
  }

  private void refuse(Archive archive, ArchiveContent content, boolean several) {
    if (archive.getFilingUnionId() != callers.known().unionId()) {
      throw new AccessDenied(ArchiveRefusal.OWN_UNION_ONLY);
    }
    FilingRules.refuseEdit(archive)
        .ifPresent(
            no -> {
              throw new BusinessException(no.problem(), no.args().toArray());
            });
    String lacking = CardGaps.of(content);
    if (!lacking.isEmpty()) {
      Violation sentence = Violation.of(null, PaperProblem.CARD_INCOMPLETE, lacking);
      throw several
          ? new BusinessException(
              PaperProblem.CARD_OF, archive.getHeadName(), archive.getEmployeeNo(), sentence)
          : new BusinessException(PaperProblem.CARD_INCOMPLETE, lacking);
    }
  }

  private void issue(Archive archive, ArchiveContent content) {
    if (content.getCardIssuedDate() != null) {
      return;
    }
    content.setCardIssuedDate(today.today());
    content.setCardIssuedBy(callers.known().name());
    archive.cardIssued();
    archive.touch(callers.known().name(), today.now());
    em.flush();
    changes.edited(archive);
  }

  private List<FormDocument> cards(List<Archive> archives, boolean masked) {
    Map<Long, Filling> filled = fillings.of(archives, masked);
    return archives.stream()
        .map(
            archive ->
                new FormDocument(
                    Texts.format(
                        "archive.paper.card.file", archive.getEmployeeNo(), archive.getHeadName()),
                    ContactCard.of(filled.get(archive.getId()))))
        .toList();
  }
}
