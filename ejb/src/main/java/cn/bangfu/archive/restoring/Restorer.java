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
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.PersonDeaths;
import cn.bangfu.archive.closing.ArchiveReturn;
import cn.bangfu.archive.closing.Deregistration;
import cn.bangfu.archive.closing.Exit;
import cn.bangfu.archive.closing.Returning;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveSaved;
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
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.reporting.ReportingAction;
import cn.bangfu.reporting.ReportingLog;
import cn.bangfu.reporting.Step;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Brings one locked archive back (ARC-083 to ARC-092): first everything is judged and nothing
 * changed, then it is written.
 */
@Dependent
public class Restorer {

  private static final String CONVERTED =
      "update legacy_archive set converted_at = ?2 where archive_id = ?1 and converted_at is null";

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
  @Inject ReportingLog log;
  @Inject Event<ArchiveSaved> saved;

  /** What would be wrong or doubtful. */
  record Verdict(List<Violation> refusals, List<Violation> warnings) {}

  /**
   * Judges a form that is to bring the archive back to the own union; what it does not show is
   * filled in.
   *
   * @param facts why it comes back; null of an archive that is taken over
   */
  Verdict judge(Archive archive, ArchiveForm form, Returning facts, ChainUnion own) {
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
    if (facts != null) { // the day of filing stays (ARC-083)
      form.setFilingDate(archive.header().filingDate());
    }
    ArchiveContent content = form.getContent();
    content.normalize(form.getArchiveType(), form.getHardshipCategory());
    content.compute();
    content.confirmIncomes(today.today());
    FormChecks.Verdict verdict = checks.judgeRestored(form, archive, own.id(), own.level());
    List<Violation> open = change == null ? List.of() : HeadChanges.openRelations(content);
    if (facts != null) {
      refusals.addAll(ReturnChecks.check(facts));
    }
    refusals.addAll(open);
    verdict.refusals().stream()
        .filter(
            one ->
                one.problem() == ArchiveProblem.STANDARD_NOT_ALLOWED
                    || open.stream().noneMatch(told -> told.field().equals(one.field())))
        .forEach(refusals::add);
    List<Violation> warnings = new ArrayList<>(verdict.warnings());
    if (facts != null && ReturnChecks.differs(facts.annualIncome(), content.getAnnualIncome())) {
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
    final Set<String> digests = ArchiveSaved.digests(stored);
    final long formerUnion = archive.getFilingUnionId();
    final String formerNumber = archive.getEmployeeNo();
    final boolean cancelled = archive.getLifeState() == LifeState.DEREGISTERED;
    ArchiveReturn block =
        new ArchiveReturn(archive, unions.get(formerUnion).getName(), facts, today.today());
    archive.restore(chain, form.header(), form.getContent().getName(), today.today());
    store(archive, form, by, now);
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
    settle(archive, form, digests);
    if (formerUnion != by.unionId()) {
      remind(archive, formerUnion, formerNumber, "archive.restoring.reminder");
    }
  }

  /** Makes a former temporary archive one of the own union, once nothing was found wrong. */
  void takeOver(Archive archive, ArchiveForm form, List<ChainUnion> chain) {
    Caller by = callers.known();
    final long formerUnion = archive.getFilingUnionId();
    final String formerNumber = archive.getEmployeeNo();
    final Union holder = unions.get(archive.getHolderUnionId());
    final Set<String> digests =
        ArchiveSaved.digests(em.find(ArchiveContent.class, archive.getId()));
    archive.takeOver(chain, form.header(), form.getContent().getName(), today.today());
    store(archive, form, by, today.now());
    em.createNativeQuery(CONVERTED)
        .setParameter(1, archive.getId())
        .setParameter(2, today.now())
        .executeUpdate();
    changes.unmark(List.of(archive.getId()), List.of());
    changes.add(archive.getId(), ArchiveChangeKind.TRANSFERRED);
    log.add(
        RecordKind.ARCHIVE,
        List.of(
            new Step(
                archive.getId(),
                ReportingAction.TRANSFER,
                today.now(),
                holder.getId(),
                holder.getName(),
                by.unionId(),
                by.unionName(),
                false,
                Texts.get("archive.takeOver.step"),
                null,
                archive.getArchiveLevel().name())));
    settle(archive, form, digests);
    remind(archive, formerUnion, formerNumber, "archive.takeOver.reminder");
  }

  private void store(Archive archive, ArchiveForm form, Caller by, OffsetDateTime at) {
    archive.touch(by.name(), at);
    em.flush();
    em.merge(form.getContent());
    em.flush();
  }

  /**
   * Takes the persons of the household, and lets the problems of the archive be looked at, and
   * those of the ones that share a number with it (ARC-130).
   *
   * @param digests of the numbers it had before
   */
  private void settle(Archive archive, ArchiveForm form, Set<String> digests) {
    long id = archive.getId();
    identity.depart(id, form);
    ArchiveContent now = em.find(ArchiveContent.class, id);
    Violations.throwIfAny(identity.claim(id, now));
    digests.addAll(ArchiveSaved.digests(now));
    saved.fire(new ArchiveSaved(id, digests));
    callers.about(ArchiveAccess.OBJECT, id, archive.getFilingUnionId());
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
  private void remind(Archive archive, long formerUnion, String formerNumber, String text) {
    reminders.send(
        new NewReminder(
            archive.getArchiveType() == ArchiveType.URBAN_WORKER
                ? ReminderCategory.ARCHIVE
                : ReminderCategory.MIGRANT_ARCHIVE,
            formerUnion,
            Texts.get("reminder.subject.restoredElsewhere"),
            Texts.format(text, archive.getHeadName(), formerNumber, callers.known().unionName()),
            ArchiveAccess.OBJECT,
            List.of(archive.getId())));
  }
}
