package cn.bangfu.archive.filing;

import cn.bangfu.access.AuditTrail;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.FilingRules;
import cn.bangfu.archive.HeadCandidate;
import cn.bangfu.archive.HeadChange;
import cn.bangfu.archive.HeadChanges;
import cn.bangfu.archive.LevelRules;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.ReadingPace;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.kernel.crypto.Tampered;
import cn.bangfu.security.AlarmKind;
import cn.bangfu.security.SecurityAlarms;
import cn.bangfu.standard.RuleLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens forms and answers what they ask while being filled; changes nothing (ARC-023, ARC-037). */
@Stateless
public class ArchiveForms {

  /** Kind of object in the audit trail: an identity number, named by its protected form. */
  private static final String ID_NO = "ID_NO";

  private static final String HEAD_FIELD = "content.idNo";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject ArchiveAccess access;
  @Inject ReadingPace pace;
  @Inject FormDefaults defaults;
  @Inject CardProposals cards;
  @Inject IdentityCheck identity;
  @Inject DraftTexts texts;
  @Inject AuditTrail audit;
  @Inject SecurityAlarms alarms;
  @Inject Today today;
  @Inject RuleLookup rules;

  /** A new form of the own union with what is proposed (ARC-023 to ARC-026). */
  @Needs(Right.ARCHIVE_PREPARE)
  public ArchiveForm newForm(ArchiveType type) {
    return underRules(defaults.newForm(type));
  }

  /** The form of an own archive, everything in clear (ARC-037). */
  @Needs(Right.ARCHIVE_OPEN)
  public ArchiveForm open(long id) {
    Archive archive = access.getOwn(id);
    pace.look(id);
    FilingRules.refuseEdit(archive)
        .ifPresent(
            no -> {
              throw new BusinessException(no.problem(), no.args().toArray());
            });
    ArchiveContent content = em.find(ArchiveContent.class, id);
    Map<String, String> unread = texts.of(id);
    if (content.hasTampered() || unread.containsValue(Tampered.MARK)) {
      alarms.raise(AlarmKind.VALUE_TAMPERED, Texts.get("archive.object"), id);
      throw new BusinessException(ArchiveRefusal.TAMPERED);
    }
    ArchiveForm form = new ArchiveForm(archive, content, archive.getLifeState() == LifeState.DRAFT);
    form.setUnread(unread);
    return underRules(form);
  }

  /** While typing the figures follow the rules of the own union (FLD-007, FIL-005). */
  private ArchiveForm underRules(ArchiveForm form) {
    form.getContent().follow(rules.of(callers.known().unionPath(), today.today()).getDeduction());
    return form;
  }

  /** What the card of a target could say of this household (ARC-126). */
  @Needs(Right.ARCHIVE_PREPARE)
  public CardProposal proposeCard(ArchiveContent content) {
    return cards.of(content);
  }

  /**
   * The form of an own archive in force with another head, to be completed and saved (ARC-112 to
   * ARC-115).
   */
  @Needs(Right.ARCHIVE_OPEN)
  public ArchiveForm openForHead(long id, HeadChange change) {
    ArchiveForm form = open(id).copy();
    if (form.isDraft()) {
      throw new BusinessException(ArchiveRefusal.DRAFT_WITHOUT_HEAD_CHANGE);
    }
    Violations.throwIfAny(HeadChanges.check(form.getContent(), change, today.today()));
    HeadChanges.apply(form.getContent(), change);
    form.getContent().compute();
    form.setHeadChange(change);
    return form;
  }

  /** The members of an own archive, and whether each may become head (ARC-113). */
  @Needs(Right.ARCHIVE_PREPARE)
  public List<HeadCandidate> headCandidates(long id) {
    access.getOwn(id);
    return em.find(ArchiveContent.class, id).getMembers().stream()
        .map(
            member ->
                new HeadCandidate(
                    member.getId(),
                    member.getName(),
                    member.getRelation(),
                    HeadChanges.refuse(member, today.today()).orElse(null)))
        .toList();
  }

  /** The standards that the own union may choose (ARC-118). */
  @Needs(Right.ARCHIVE_PREPARE)
  public List<ArchiveLevel> selectableStandards() {
    return LevelRules.selectable(ChainUnion.of(callers.known()).level());
  }

  /**
   * Where a number typed into a form stands already (ARC-044, ARC-046, ARC-048); asked when the
   * field is left. A find outside the scope is recorded (USR-086).
   *
   * @param archiveId the archive of the form, or null of a new one
   */
  @Needs(Right.ARCHIVE_PREPARE)
  public Optional<IdentityHit> lookUp(IdNo idNo, Long archiveId, String field) {
    Optional<IdentityHit> hit =
        identity.find(
            KeyRing.current().digest(idNo.normalized()),
            archiveId,
            field,
            HEAD_FIELD.equals(field));
    hit.filter(found -> found.archiveId() == null)
        .ifPresent(
            found -> {
              callers.about(
                  ID_NO, KeyRing.current().protectedForm(idNo.normalized()), found.unionId());
              callers.purpose(Texts.get("archive.lookUp.filing"));
              audit.succeeded(Right.ARCHIVE_LOOK_UP.name());
              callers.purpose(null);
            });
    return hit;
  }

  /** Whether this can be the reason of a household of one's own (ARC-050). */
  @Needs(Right.ARCHIVE_PREPARE)
  public List<Violation> refuseSeparation(String reason) {
    return IdentityCheck.refuseReason("separationReason", CleanText.trim(reason));
  }
}
