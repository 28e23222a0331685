package cn.bangfu.archive;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.crypto.Tampered;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Single archives of the scope: detail, revealing, history (ARC-058 to ARC-061, USR-120). */
@Stateless
public class Archives {

  private static final int CHANGES_SHOWN = 500;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject ArchiveAccess access;
  @Inject ReadingPace pace;
  @Inject ArchiveChanges changes;
  @Inject ChangedFields changedFields;
  @Inject ArchiveViews views;

  /** The detail of an archive; each look is recorded (USR-101). */
  @Needs(Right.ARCHIVE_VIEW)
  public ArchiveView view(long id) {
    Archive archive = access.get(id);
    pace.look(id);
    return views.of(archive);
  }

  /**
   * One value in clear, recorded with archive and field (USR-120).
   *
   * @param memberId the member, or null for the head
   */
  @Needs(Right.ARCHIVE_REVEAL)
  public String reveal(long id, RevealedField field, Long memberId) {
    access.get(id);
    callers.changed(memberId == null ? field.name() : field.name() + " member " + memberId);
    ArchiveContent content = em.find(ArchiveContent.class, id);
    Person person =
        memberId == null
            ? content
            : content.getMembers().stream()
                .filter(member -> memberId.equals(member.getId()))
                .findFirst()
                .orElseThrow(() -> new AccessDenied(AccessProblem.OUT_OF_SCOPE));
    String clear = clear(content, person, field);
    if (Tampered.is(clear)) {
      throw new BusinessException(ArchiveRefusal.TAMPERED);
    }
    return clear;
  }

  private static String clear(ArchiveContent content, Person person, RevealedField field) {
    return switch (field) {
      case ID_NO -> person.getIdNo() == null ? null : person.getIdNo().value();
      case MOBILE -> person.getMobile();
      case OTHER_CONTACT -> person.getOtherContact();
      case BANK_CARD_NO -> content.getBankCardNo();
    };
  }

  /**
   * The change record, newest first (ARC-060). The own union has seen the changes now, its mark
   * goes (ARC-038).
   */
  @Needs(Right.ARCHIVE_VIEW)
  public List<ArchiveChange> changes(long id) {
    access.get(id);
    changes.seen(callers.known().unionId(), List.of(id));
    return em.createNamedQuery("ArchiveChange.of", ArchiveChange.class)
        .setParameter("id", id)
        .setMaxResults(CHANGES_SHOWN)
        .getResultList();
  }

  /** What one act of the change record changed, class-A data masked. */
  @Needs(Right.ARCHIVE_VIEW)
  public List<ChangedField> changedFields(long id, long actId) {
    access.get(id);
    return changedFields.of(id, actId);
  }
}
