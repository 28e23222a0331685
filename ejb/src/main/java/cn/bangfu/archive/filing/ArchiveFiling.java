package cn.bangfu.archive.filing;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveChangeKind;
import cn.bangfu.archive.ArchiveChanges;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.CleaningOrigin;
import cn.bangfu.archive.FilingRules;
import cn.bangfu.archive.HeadChange;
import cn.bangfu.archive.HeadChanges;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.LinkedWithArchive;
import cn.bangfu.archive.PersonDeaths;
import cn.bangfu.archive.UnaidedCleaning;
import cn.bangfu.archive.doubles.DoubleSearch;
import cn.bangfu.archive.doubles.PossibleDouble;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.security.AlarmKind;
import cn.bangfu.security.SecurityAlarms;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes, changes and deletes archives of the own union (ARC-023 to ARC-057), one transaction per
 * act. The row of the filing union is locked first, so that its clerks do not take one number
 * twice; then the archive; then the identity numbers, which the whole country shares.
 */
@Stateless
public class ArchiveFiling {

  /** So many archives may be chosen at once. */
  public static final int MAX_CHOSEN = 500;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject ArchiveAccess access;
  @Inject UnaidedCleaning cleaning;
  @Inject OwnChain ownChain;
  @Inject PersonDeaths deaths;
  @Inject ArchiveChanges changes;
  @Inject FormChecks checks;
  @Inject DraftTexts texts;
  @Inject IdentityCheck identity;
  @Inject DoubleSearch doubles;
  @Inject SecurityAlarms alarms;
  @Inject Event<ArchiveSaved> saved;
  @Inject Instance<LinkedWithArchive> rooms;

  /**
   * Puts a form on file (ARC-030). The same form sent twice makes one archive (ARC-035). Persons
   * who may stand in another archive already are asked about with what is doubtful.
   *
   * @throws Violations with everything that is wrong
   * @throws WarningsToConfirm if something is doubtful and not confirmed yet
   */
  @Needs(Right.ARCHIVE_FILE)
  public Filed file(FileArchive command) {
    ArchiveForm form = command.form().copy();
    List<ChainUnion> chain = ownChain.lock();
    Archive archive = storedOf(form);
    if (archive != null && archive.getLifeState() == LifeState.ACTIVE && sentTwice(form, archive)) {
      return filed(archive, List.of());
    }
    refuseStale(form, archive);
    ArchiveContent content = prepared(form);
    content.confirmIncomes(today.today());
    FormChecks.Verdict verdict =
        checks.judge(form, archive, chain.get(0).id(), chain.get(0).level());
    Violations.throwIfAny(verdict.refusals());
    if (!command.warningsConfirmed()) {
      ask(verdict.warnings(), doubles.find(content, form.getId()));
    }
    Archive made = archive == null ? new Archive(chain, form.getSubmission()) : archive;
    made.file(form.header(), content.getName(), today.today());
    store(made, content);
    texts.keep(made.getId(), Map.of());
    changes.add(made.getId(), ArchiveChangeKind.CREATED);
    identity.depart(made.getId(), form);
    Violations.throwIfAny(identity.claim(made.getId(), stored(made.getId())));
    saved.fire(new ArchiveSaved(made.getId(), ArchiveSaved.digests(content)));
    return filed(made, List.of());
  }

  /**
   * Stores a form unfinished: name and valid number of the head suffice, everything else is kept as
   * typed, also where no value can be read (ARC-033).
   *
   * @return with what is still missing or wrong
   */
  @Needs(Right.ARCHIVE_FILE)
  public Filed saveDraft(ArchiveForm typed) {
    ArchiveForm form = typed.copy();
    List<ChainUnion> chain = ownChain.lock();
    Archive archive = storedOf(form);
    if (archive != null && archive.getLifeState() != LifeState.DRAFT) {
      throw new BusinessException(ArchiveRefusal.DRAFT_OF_FILED);
    }
    if (archive != null && !sentTwice(form, archive)) {
      refuseStale(form, archive);
    }
    ArchiveContent content = prepared(form);
    FormChecks.Verdict verdict = checks.judgeDraft(form, chain.get(0).level());
    List<Violation> refusals = new ArrayList<>(verdict.refusals());
    if (content.getIdNo() != null && draftExists(content.getIdNoDigest(), archive)) {
      refusals.add(Violation.of("content.idNo", ArchiveRefusal.DRAFT_EXISTS));
    }
    Violations.throwIfAny(refusals);
    Archive draft = archive == null ? new Archive(chain, form.getSubmission()) : archive;
    draft.saveDraft(form.header(), content.getName());
    store(draft, content);
    texts.keep(draft.getId(), form.getUnread());
    return filed(draft, marks(verdict, form));
  }

  /**
   * Saves a changed archive; it stays where it is on its way (ARC-037 to ARC-042).
   *
   * @throws StaleArchive if somebody else saved it since the form was opened
   */
  @Needs(Right.ARCHIVE_EDIT)
  public Filed edit(EditArchive command) {
    ArchiveForm form = command.form().copy();
    ChainUnion own = ownChain.lock().get(0);
    Archive archive = access.lockOwn(form.getId());
    refuse(FilingRules.refuseEdit(archive));
    refuseStale(form, archive);
    ArchiveContent content = prepared(form);
    ArchiveContent before = stored(archive.getId());
    if (before.hasTampered()) {
      alarms.raise(AlarmKind.VALUE_TAMPERED, Texts.get("archive.object"), archive.getId());
      throw new BusinessException(ArchiveRefusal.TAMPERED);
    }
    HeadChange change = form.getHeadChange();
    final byte[] formerHead = before.getIdNoDigest();
    if (change != null) {
      Violations.throwIfAny(HeadChanges.check(before, change, today.today()));
      Violations.throwIfAny(HeadChanges.openRelations(content));
    }
    if (IncomeChange.between(before, content)) {
      content.confirmIncomes(today.today());
    }
    pass(checks.judge(form, archive, own.id(), own.level()), command.warningsConfirmed());
    Set<String> digests = ArchiveSaved.digests(before);
    digests.addAll(ArchiveSaved.digests(content));
    archive.edit(form.header(), content.getName(), own.level());
    store(archive, content);
    changes.changed(
        archive, change == null ? ArchiveChangeKind.EDITED : ArchiveChangeKind.HEAD_CHANGED);
    if (change != null && change.died() && formerHead != null) {
      deaths.record(formerHead, archive.getId(), change.date());
    }
    identity.depart(archive.getId(), form);
    Violations.throwIfAny(identity.claim(archive.getId(), stored(archive.getId())));
    saved.fire(new ArchiveSaved(archive.getId(), digests));
    return filed(archive, List.of());
  }

  /** Deletes those of the chosen archives that may be deleted (ARC-054 to ARC-057). */
  @Needs(Right.ARCHIVE_DELETE)
  public Outcome delete(List<Long> ids) {
    return delete(ids, CleaningOrigin.LIST);
  }

  /** The same, found in a list that is remembered (ARC-144). */
  @Needs(Right.ARCHIVE_DELETE)
  public Outcome delete(List<Long> ids, CleaningOrigin origin) {
    Chosen.check(ids);
    long own = callers.known().unionId();
    List<Archive> chosen = access.lock(ids);
    if (chosen.stream().noneMatch(archive -> archive.getFilingUnionId() == own)) {
      throw new AccessDenied(ArchiveRefusal.OWN_UNION_ONLY);
    }
    Map<Long, Problem> linked = linked(ids);
    List<Outcome.Refused> refused = new ArrayList<>();
    List<Long> deleted = new ArrayList<>();
    for (Archive archive : chosen) {
      Optional<Violation> reason =
          archive.getFilingUnionId() == own
              ? FilingRules.refuseDelete(archive)
                  .or(
                      () ->
                          Optional.ofNullable(linked.get(archive.getId()))
                              .map(problem -> Violation.of(null, problem)))
              : Optional.of(Violation.of(null, ArchiveRefusal.OWN_UNION_ONLY));
      if (reason.isPresent()) {
        refused.add(Outcome.Refused.of(archive, List.of(reason.get())));
      } else {
        archive.delete();
        deleted.add(archive.getId());
        identity.release(archive.getId());
        em.flush();
        saved.fire(
            new ArchiveSaved(archive.getId(), ArchiveSaved.digests(stored(archive.getId()))));
      }
    }
    cleaning.deleted(deleted, origin, today.today());
    callers.count(deleted.size());
    return new Outcome(deleted.size(), refused);
  }

  /** What other rooms keep of these archives that must not lose its archive (ARC-054). */
  private Map<Long, Problem> linked(List<Long> ids) {
    Map<Long, Problem> kept = new HashMap<>();
    for (LinkedWithArchive room : rooms) {
      room.keepsFromDeletion()
          .ifPresent(problem -> room.count(ids).keySet().forEach(id -> kept.put(id, problem)));
    }
    return kept;
  }

  /** The archive that this form has made or was opened from, locked; null if it is new. */
  private Archive storedOf(ArchiveForm form) {
    if (form.getId() != null) {
      return access.lockOwn(form.getId());
    }
    List<Archive> made =
        em.createQuery("select a from Archive a where a.submission = :number", Archive.class)
            .setParameter("number", form.getSubmission())
            .getResultList();
    if (made.isEmpty()) {
      return null;
    }
    if (made.get(0).getFilingUnionId() != callers.known().unionId()) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return access.lockOwn(made.get(0).getId());
  }

  /** True if this very form, not one opened later, has made the archive. */
  private static boolean sentTwice(ArchiveForm form, Archive archive) {
    return form.getSubmission() != null && form.getSubmission().equals(archive.getSubmission());
  }

  private void refuseStale(ArchiveForm form, Archive archive) {
    if (archive != null
        && !sentTwice(form, archive)
        && archive.getContentVersion() != form.getContentVersion()) {
      throw new StaleArchive(archive.getChangedBy(), archive.getChangedAt(), form(archive));
    }
  }

  /** A field that holds something unread is not missing. */
  private static List<Violation> marks(FormChecks.Verdict verdict, ArchiveForm form) {
    return verdict.warnings().stream()
        .filter(mark -> mark.field() == null || !form.getUnread().containsKey(mark.field()))
        .toList();
  }

  private static ArchiveContent prepared(ArchiveForm form) {
    ArchiveContent content = form.getContent();
    content.normalize(form.getArchiveType(), form.getHardshipCategory());
    content.compute();
    return content;
  }

  private static void pass(FormChecks.Verdict verdict, boolean warningsConfirmed) {
    Violations.throwIfAny(verdict.refusals());
    if (!warningsConfirmed) {
      ask(verdict.warnings(), List.of());
    }
  }

  private static void ask(List<Violation> warnings, List<PossibleDouble> doubles) {
    if (!warnings.isEmpty() || !doubles.isEmpty()) {
      throw new WarningsToConfirm(warnings, doubles);
    }
  }

  private void store(Archive archive, ArchiveContent content) {
    archive.touch(callers.known().name(), today.now());
    if (archive.getId() == null) {
      em.persist(archive);
    }
    em.flush();
    if (content.getArchiveId() == null) {
      replaceEarlier(archive.getId());
    }
    content.setArchiveId(archive.getId());
    em.merge(content);
    em.flush();
    callers.about(ArchiveAccess.OBJECT, archive.getId(), archive.getFilingUnionId());
  }

  /** A new form that has been stored as a draft already is stored once more, as a whole. */
  private void replaceEarlier(long id) {
    ArchiveContent earlier = stored(id);
    if (earlier != null) {
      em.remove(earlier);
      em.flush();
    }
  }

  private ArchiveContent stored(long id) {
    return em.find(ArchiveContent.class, id);
  }

  private ArchiveForm form(Archive archive) {
    ArchiveForm form =
        new ArchiveForm(
            archive, stored(archive.getId()), archive.getLifeState() == LifeState.DRAFT);
    form.setUnread(texts.of(archive.getId()));
    return form;
  }

  private boolean draftExists(byte[] digest, Archive except) {
    return !em.createQuery(
            """
            select a.id from Archive a, ArchiveContent c
            where c.archiveId = a.id and a.filingUnionId = :own and c.idNoDigest = :digest
              and a.lifeState = cn.bangfu.archive.LifeState.DRAFT and a.id <> :except""",
            Long.class)
        .setParameter("own", callers.known().unionId())
        .setParameter("digest", digest)
        .setParameter("except", except == null ? 0L : except.getId())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  private static Filed filed(Archive archive, List<Violation> marks) {
    return new Filed(archive.getId(), archive.getEmployeeNo(), archive.getContentVersion(), marks);
  }

  private static void refuse(Optional<Violation> reason) {
    reason.ifPresent(
        no -> {
          throw new BusinessException(no.problem(), no.args().toArray());
        });
  }
}
