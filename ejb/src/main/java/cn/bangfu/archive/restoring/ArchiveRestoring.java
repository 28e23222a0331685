package cn.bangfu.archive.restoring;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveMasks;
import cn.bangfu.archive.ArchivePosition;
import cn.bangfu.archive.ArchiveView;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.ClosedPersons;
import cn.bangfu.archive.HeadCandidate;
import cn.bangfu.archive.HeadChange;
import cn.bangfu.archive.HeadChanges;
import cn.bangfu.archive.LifeRules;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.PersonClaims;
import cn.bangfu.archive.closing.ClosingBlocks;
import cn.bangfu.archive.closing.Returning;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.Chosen;
import cn.bangfu.archive.filing.EmployeeNumbers;
import cn.bangfu.archive.filing.Filed;
import cn.bangfu.archive.filing.IdentityCase;
import cn.bangfu.archive.filing.IdentityCheck;
import cn.bangfu.archive.filing.IdentityHit;
import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.archive.filing.OwnChain;
import cn.bangfu.archive.filing.StaleArchive;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.unionorg.UnionGate;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Restores closed archives to the own union: one by the number of a person from the whole country,
 * or several of the scope (ARC-083 to ARC-092).
 */
@Stateless
public class ArchiveRestoring {

  /** Kind of object in the audit trail: an identity number, named by its protected form. */
  private static final String ID_NO = "ID_NO";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject ArchiveAccess access;
  @Inject Chains chains;
  @Inject ClosedPersons persons;
  @Inject PersonClaims claims;
  @Inject ClosingBlocks blocks;
  @Inject IdentityCheck identity;
  @Inject EmployeeNumbers numbers;
  @Inject UnionGate gate;
  @Inject UnionLookup unions;
  @Inject OwnChain ownChain;
  @Inject Household household;
  @Inject Restorer restorer;

  /**
   * The closed archives that hold a person, class-A data masked (ARC-087). The look is recorded
   * (USR-086).
   *
   * @throws BusinessException if the number is wrong, stands on file, or stands nowhere
   */
  @Needs(Right.ARCHIVE_RESTORE_LOOK_UP)
  public List<Restorable> find(IdNo idNo) {
    if (idNo == null) {
      throw new BusinessException(RestoreProblem.NO_NUMBER);
    }
    idNo.problem(today.today())
        .ifPresent(
            wrong -> {
              throw new BusinessException(
                  RestoreProblem.ID_NO_WRONG,
                  Violation.of(
                      null,
                      wrong,
                      wrong == cn.bangfu.kernel.IdNoProblem.CHARACTER
                          ? idNo.wrongPosition()
                          : idNo.length()));
            });
    byte[] digest = KeyRing.current().digest(idNo.normalized());
    callers.about(ID_NO, KeyRing.current().protectedForm(idNo.normalized()), null);
    callers.purpose(Texts.get("archive.lookUp.restore"));
    Optional<IdentityHit> onFile =
        identity.find(digest, null, null, true).filter(hit -> hit.identityCase().onFile());
    if (onFile.filter(hit -> hit.identityCase() == IdentityCase.FORMER_TEMPORARY).isPresent()) {
      return looked(
          idNo,
          claims.taken(List.of(digest), null).stream()
              .map(claim -> em.find(Archive.class, claim.getArchiveId()))
              .toList());
    }
    if (onFile.isPresent()) {
      Violation told = onFile.get().violation();
      throw new BusinessException(told.problem(), told.args().toArray());
    }
    List<Archive> found =
        persons.find(List.of(digest), null).stream()
            .map(ClosedPersons.Place::archive)
            .distinct()
            .toList();
    if (found.isEmpty()) {
      throw new BusinessException(RestoreProblem.NOTHING_FOUND);
    }
    return looked(idNo, found);
  }

  /** What is shown of these archives; the look names a union outside the scope, if there is one. */
  private List<Restorable> looked(IdNo idNo, List<Archive> found) {
    found.stream()
        .filter(one -> !callers.known().scope().covers(one.getFilingUnionPath()))
        .findFirst()
        .ifPresent(
            outside ->
                callers.about(
                    ID_NO,
                    KeyRing.current().protectedForm(idNo.normalized()),
                    outside.getFilingUnionId()));
    byte[] digest = KeyRing.current().digest(idNo.normalized());
    return found.stream().map(archive -> restorable(archive, digest)).toList();
  }

  /** True if nothing stands against the return of a closed archive that was found (AST-018). */
  @Needs(Right.ARCHIVE_RESTORE_LOOK_UP)
  public boolean possible(long id) {
    Archive archive = em.find(Archive.class, id);
    return LifeRules.refuseRestore(archive).isEmpty()
        && refusal(archive, em.find(ArchiveContent.class, id)).isEmpty();
  }

  /**
   * The form to complete before the archive comes back; what is secret is empty in it and stays as
   * it is where nothing is typed (ARC-084).
   *
   * @param change who becomes head, or null if the head stays
   */
  @Needs(Right.ARCHIVE_RESTORE_OPEN)
  public ArchiveForm open(IdNo idNo, long id, HeadChange change) {
    Archive archive = known(idNo, id, LockModeType.NONE);
    callers.purpose(Texts.get("archive.lookUp.restore"));
    if (archive.isOpenToTakeover()) {
      refuseTakeover(archive, idNo);
      return form(archive, em.find(ArchiveContent.class, id), null, true);
    }
    LifeRules.refuse(LifeRules.refuseRestore(archive));
    ArchiveContent content = em.find(ArchiveContent.class, id);
    Optional<Violation> needsHead = household.needsHead(archive, content);
    if (needsHead.isPresent() && (change == null || change.stays())) {
      throw new BusinessException(needsHead.get().problem());
    }
    if (change != null) {
      Violations.throwIfAny(HeadChanges.check(content, change, today.today()));
    }
    return form(archive, content, change, true);
  }

  /**
   * Restores one archive (ARC-088).
   *
   * @throws Violations with everything that is wrong
   * @throws WarningsToConfirm if something is doubtful and not confirmed yet
   */
  @Needs(Right.ARCHIVE_RESTORE)
  public Filed restore(RestoreArchive command) {
    ArchiveForm form = command.form().copy();
    List<ChainUnion> chain = ownChain.lock();
    Archive archive = known(command.idNo(), form.getId(), LockModeType.PESSIMISTIC_WRITE);
    gate.refuseMoving(List.of(archive.getFilingUnionId()));
    LifeRules.refuse(LifeRules.refuseRestore(archive));
    if (archive.getContentVersion() != form.getContentVersion()) {
      throw new StaleArchive(archive.getChangedBy(), archive.getChangedAt(), form);
    }
    Restorer.Verdict verdict = restorer.judge(archive, form, command.returning(), chain.get(0));
    Violations.throwIfAny(verdict.refusals());
    if (!command.warningsConfirmed() && !verdict.warnings().isEmpty()) {
      throw new WarningsToConfirm(verdict.warnings());
    }
    restorer.write(archive, form, command.returning(), chain);
    return new Filed(
        archive.getId(), archive.getEmployeeNo(), archive.getContentVersion(), List.of());
  }

  /**
   * Makes a former temporary archive that nobody has completed one of the own union (ARC-049).
   *
   * @throws Violations with everything that is wrong
   * @throws WarningsToConfirm if something is doubtful and not confirmed yet
   */
  @Needs(Right.ARCHIVE_TAKE_OVER)
  public Filed takeOver(TakeOverArchive command) {
    ArchiveForm form = command.form().copy();
    List<ChainUnion> chain = ownChain.lock();
    Archive archive = known(command.idNo(), form.getId(), LockModeType.PESSIMISTIC_WRITE);
    gate.refuseMoving(List.of(archive.getFilingUnionId()));
    refuseTakeover(archive, command.idNo());
    if (archive.getContentVersion() != form.getContentVersion()) {
      throw new StaleArchive(archive.getChangedBy(), archive.getChangedAt(), form);
    }
    Restorer.Verdict verdict = restorer.judge(archive, form, null, chain.get(0));
    Violations.throwIfAny(verdict.refusals());
    if (!command.warningsConfirmed() && !verdict.warnings().isEmpty()) {
      throw new WarningsToConfirm(verdict.warnings());
    }
    restorer.takeOver(archive, form, chain);
    return new Filed(
        archive.getId(), archive.getEmployeeNo(), archive.getContentVersion(), List.of());
  }

  /** Only another union takes it over, and only who knows the number of its head. */
  private void refuseTakeover(Archive archive, IdNo idNo) {
    ArchiveContent content = em.find(ArchiveContent.class, archive.getId());
    if (!archive.isOpenToTakeover()
        || archive.getFilingUnionId() == callers.known().unionId()
        || !Arrays.equals(KeyRing.current().digest(idNo.normalized()), content.getIdNoDigest())) {
      throw new BusinessException(RestoreProblem.NOT_TO_TAKE_OVER);
    }
  }

  /**
   * Restores those of several archives of the scope that need no further work, the others are
   * listed (ARC-089, ARC-090).
   */
  @Needs(Right.ARCHIVE_RESTORE)
  public Outcome restoreSeveral(RestoreSeveral command) {
    Chosen.check(command.lines().stream().map(RestoreSeveral.Line::id).toList());
    Violations.throwIfAny(ReturnChecks.common(command.cause(), command.note()));
    Violations.throwIfAny(sums(command));
    List<ChainUnion> chain = ownChain.lock();
    List<Archive> chosen =
        access.lock(command.lines().stream().map(RestoreSeveral.Line::id).toList());
    List<Outcome.Refused> refused = new ArrayList<>();
    int done = 0;
    for (Archive archive : chosen) {
      RestoreSeveral.Line line =
          command.lines().stream()
              .filter(one -> one.id() == archive.getId())
              .findFirst()
              .orElseThrow();
      Returning facts =
          new Returning(line.annualIncome(), line.annualExpense(), command.cause(), command.note());
      List<Violation> reasons = one(archive, facts, chain);
      if (reasons.isEmpty()) {
        done++;
      } else {
        refused.add(Outcome.Refused.of(archive, reasons));
      }
    }
    callers.count(done);
    return new Outcome(done, refused);
  }

  /** Restores one of several, or says why it needs a page of its own. */
  private List<Violation> one(Archive archive, Returning facts, List<ChainUnion> chain) {
    Optional<Violation> state = LifeRules.refuseRestore(archive);
    if (state.isPresent()) {
      return List.of(state.get());
    }
    ArchiveContent content = em.find(ArchiveContent.class, archive.getId());
    Optional<Violation> needsHead = household.needsHead(archive, content);
    if (needsHead.isPresent()) {
      return List.of(needsHead.get());
    }
    List<Violation> struckOut = household.struckOut(content);
    if (!struckOut.isEmpty()) {
      return struckOut;
    }
    ArchiveForm form = form(archive, content, null, false);
    Restorer.Verdict verdict = restorer.judge(archive, form, facts, chain.get(0));
    if (!verdict.refusals().isEmpty()) {
      return verdict.refusals();
    }
    restorer.write(archive, form, facts, chain);
    return List.of();
  }

  private static List<Violation> sums(RestoreSeveral command) {
    List<Violation> wrong = new ArrayList<>();
    for (int i = 0; i < command.lines().size(); i++) {
      RestoreSeveral.Line line = command.lines().get(i);
      for (Violation one :
          ReturnChecks.check(
              new Returning(
                  line.annualIncome(), line.annualExpense(), command.cause(), command.note()))) {
        wrong.add(
            new Violation(
                one.field().replace("returning.", "lines[" + i + "]."), one.problem(), one.args()));
      }
    }
    return wrong;
  }

  /** A copy of the archive as a form of the own union (ARC-083, ARC-084). */
  private ArchiveForm form(
      Archive archive, ArchiveContent content, HeadChange change, boolean masked) {
    Caller caller = callers.known();
    ChainUnion own = ChainUnion.of(caller);
    ArchiveForm form = new ArchiveForm(archive, content, false).copy();
    household.strikeOut(form.getContent());
    if (masked) {
      ArchiveMasks.mask(form.getContent());
    }
    if (change != null) {
      HeadChanges.apply(form.getContent(), change);
      form.setHeadChange(change);
    }
    form.getContent().compute();
    if (form.getFilingStandard() != null && form.getFilingStandard().isBelow(own.level())) {
      form.setFilingStandard(null);
    }
    if (archive.getFilingUnionId() != own.id()
        && numbers.taken(own.id(), form.getEmployeeNo(), archive.getId())) {
      form.setEmployeeNo(numbers.propose(own.id()));
    }
    return form;
  }

  /** What no form could mend. */
  private Optional<Violation> refusal(Archive archive, ArchiveContent content) {
    return household
        .headElsewhere(archive, content)
        .map(IdentityHit::violation)
        .or(
            () ->
                household
                    .needsHead(archive, content)
                    .filter(
                        why ->
                            household.candidates(content).stream()
                                .noneMatch(one -> one.refusal() == null))
                    .map(why -> Violation.of(null, RestoreProblem.NOBODY_CAN_BE_HEAD)));
  }

  /** What is told of a closed archive that was found by this number. */
  private Restorable restorable(Archive archive, byte[] asked) {
    ArchiveContent content = em.find(ArchiveContent.class, archive.getId());
    Violation needsHead = household.needsHead(archive, content).orElse(null);
    LocalDate headDiedOn = household.headDiedOn(content).orElse(null);
    Long askedMember = Household.member(content, asked).map(Member::getId).orElse(null);
    List<HeadCandidate> candidates = household.candidates(content);
    List<Violation> struckOut = household.struckOut(content);
    Violation refusal = refusal(archive, content).orElse(null);
    Caller caller = callers.known();
    ChainUnion own = ChainUnion.of(caller);
    em.detach(content);
    ArchiveView view =
        new ArchiveView(
            archive,
            content,
            ArchiveMasks.mask(content),
            chains.text(archive.getFilingUnionPath()),
            unions.get(archive.getHolderUnionId()).getName(),
            ArchivePosition.of(archive, caller, own, chains.superior(caller)),
            null,
            List.of());
    return new Restorable(
        view,
        blocks.of(archive.getId()),
        needsHead,
        headDiedOn,
        askedMember,
        candidates,
        struckOut,
        refusal);
  }

  /**
   * The archive, if the number is that of a person in it; otherwise it is as if it were not there.
   */
  private Archive known(IdNo idNo, long id, LockModeType mode) {
    callers.about(ArchiveAccess.OBJECT, id, null);
    Archive archive = em.find(Archive.class, id, mode);
    ArchiveContent content = em.find(ArchiveContent.class, id);
    if (archive == null || content == null || idNo == null) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    byte[] digest = KeyRing.current().digest(idNo.normalized());
    boolean known =
        Arrays.equals(digest, content.getIdNoDigest())
            || Household.member(content, digest).isPresent();
    if (!known || archive.gone()) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    callers.about(ArchiveAccess.OBJECT, id, archive.getFilingUnionId());
    return archive;
  }
}
