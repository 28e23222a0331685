package cn.bangfu.archive.restoring;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveChangeKind;
import cn.bangfu.archive.ArchiveChanges;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.HeadChange;
import cn.bangfu.archive.HeadChanges;
import cn.bangfu.archive.LifeRules;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.PersonDeaths;
import cn.bangfu.archive.closing.ArchiveReturn;
import cn.bangfu.archive.closing.Deregistration;
import cn.bangfu.archive.closing.Exit;
import cn.bangfu.archive.closing.Returning;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.FormChecks;
import cn.bangfu.archive.filing.IdentityCheck;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings one locked archive back (ARC-083 to ARC-092): first everything is judged and nothing
 * changed, then it is written.
 */
@Dependent
public class Restorer {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject Household household;
  @Inject FormChecks checks;
  @Inject IdentityCheck identity;
  @Inject PersonDeaths deaths;
  @Inject ArchiveChanges changes;
  @Inject ReminderSender reminders;
  @Inject UnionLookup unions;

  /** What would be wrong or doubtful. */
  record Verdict(List<Violation> refusals, List<Violation> warnings) {}

  /**
   * Judges a form that is to bring the archive back to the own union; what it does not show is
   * filled in.
   */
  Verdict judge(Archive archive, ArchiveForm form, Returning facts, ChainUnion own) {
    LifeRules.refuse(LifeRules.refuseRestore(archive));
    ArchiveContent stored = em.find(ArchiveContent.class, archive.getId());
    if (stored.hasTampered()) {
      throw new BusinessException(ArchiveRefusal.TAMPERED);
    }
    HeadChange change = form.getHeadChange();
    List<Violation> refusals = new ArrayList<>();
    if (change != null) {
      refusals.addAll(HeadChanges.check(stored, change, today.today()));
    }
    if (change == null || change.stays()) {
      household.needsHead(archive, stored).ifPresent(refusals::add);
    }
    Violations.throwIfAny(refusals);
    Household.fill(form, stored);
    ArchiveContent content = form.getContent();
    content.normalize(form.getArchiveType(), form.getHardshipCategory());
    content.compute();
    content.confirmIncomes(today.today());
    FormChecks.Verdict verdict = checks.judgeRestored(form, archive, own.id(), own.level());
    List<Violation> open = change == null ? List.of() : HeadChanges.openRelations(content);
    refusals.addAll(ReturnChecks.check(facts));
    refusals.addAll(open);
    verdict.refusals().stream()
        .filter(
            one ->
                one.problem() == ArchiveProblem.STANDARD_NOT_ALLOWED
                    || open.stream().noneMatch(told -> told.field().equals(one.field())))
        .forEach(refusals::add);
    List<Violation> warnings = new ArrayList<>(verdict.warnings());
    if (ReturnChecks.differs(facts.annualIncome(), content.getAnnualIncome())) {
      warnings.add(
          Violation.of(
              "returning.annualIncome",
              RestoreProblem.INCOME_DIFFERS,
              facts.annualIncome(),
              content.getAnnualIncome()));
    }
    return new Verdict(refusals, warnings);
  }

  /** Writes what {@link #judge} found nothing wrong with. */
  void write(Archive archive, ArchiveForm form, Returning facts, List<ChainUnion> chain) {
    Caller by = callers.known();
    OffsetDateTime now = today.now();
    long id = archive.getId();
    ArchiveContent stored = em.find(ArchiveContent.class, id);
    final byte[] formerHead = stored.getIdNoDigest();
    final long formerUnion = archive.getFilingUnionId();
    final String formerNumber = archive.getEmployeeNo();
    final boolean cancelled = archive.getLifeState() == LifeState.DEREGISTERED;
    ArchiveReturn block =
        new ArchiveReturn(archive, unions.get(formerUnion).getName(), facts, today.today());
    archive.restore(chain, form.header(), form.getContent().getName(), today.today());
    archive.touch(by.name(), now);
    em.flush();
    em.merge(form.getContent());
    em.flush();
    HeadChange change = form.getHeadChange();
    if (change != null && change.died() && formerHead != null) {
      deaths.record(formerHead, id, change.date());
    }
    lapse(id, by, now);
    em.persist(block.done(archive.getHeadName(), by, now));
    changes.unmark(List.of(id), List.of());
    changes.add(id, cancelled ? ArchiveChangeKind.RESTORED : ArchiveChangeKind.RELAPSED);
    if (change != null) {
      changes.add(id, ArchiveChangeKind.HEAD_CHANGED);
    }
    identity.depart(id, form);
    Violations.throwIfAny(identity.claim(id, em.find(ArchiveContent.class, id)));
    if (formerUnion != by.unionId()) {
      remind(archive, formerUnion, formerNumber, by);
    }
    callers.about(ArchiveAccess.OBJECT, id, by.unionId());
  }

  private void lapse(long id, Caller by, OffsetDateTime at) {
    em.createNamedQuery("Deregistration.inForce", Deregistration.class)
        .setParameter("ids", List.of(id))
        .getResultList()
        .forEach(one -> one.lapse(by.name(), at));
    em.createNamedQuery("Exit.inForce", Exit.class)
        .setParameter("ids", List.of(id))
        .getResultList()
        .forEach(one -> one.lapse(by.name(), at));
    em.flush();
  }

  /** The former filing union hears of it (ARC-092). */
  private void remind(Archive archive, long formerUnion, String formerNumber, Caller by) {
    reminders.send(
        new NewReminder(
            archive.getArchiveType() == ArchiveType.URBAN_WORKER
                ? ReminderCategory.ARCHIVE
                : ReminderCategory.MIGRANT_ARCHIVE,
            formerUnion,
            Texts.get("reminder.subject.restoredElsewhere"),
            Texts.format(
                "archive.restoring.reminder", archive.getHeadName(), formerNumber, by.unionName()),
            ArchiveAccess.OBJECT,
            List.of(archive.getId())));
  }
}
