package cn.bangfu.archive.closing;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.CleaningOrigin;
import cn.bangfu.archive.LifeEvent;
import cn.bangfu.archive.LifeRules;
import cn.bangfu.archive.UnaidedCleaning;
import cn.bangfu.archive.filing.Chosen;
import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Cancels archives of the own union and takes them out of hardship (ARC-071 to ARC-081). */
@Stateless
public class ArchiveClosing {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject ArchiveAccess access;
  @Inject CodeValues codes;
  @Inject Closer closer;
  @Inject UnaidedCleaning cleaning;

  /**
   * Cancels those of the chosen archives that can be cancelled, for one common reason and day
   * (ARC-074). Of a single one everything that is wrong is thrown, with its field.
   */
  @Needs(Right.ARCHIVE_DEREGISTER)
  public Outcome deregister(List<Long> ids, Deregistering facts) {
    return deregister(ids, facts, CleaningOrigin.LIST);
  }

  /** The same, found in a list that is remembered (ARC-144). */
  @Needs(Right.ARCHIVE_DEREGISTER)
  public Outcome deregister(List<Long> ids, Deregistering facts, CleaningOrigin origin) {
    Chosen.check(ids);
    Violations.throwIfAny(closer.check(facts, ClosingWay.MANUAL));
    if (ids.size() > 1 && closer.isDeath(facts)) {
      throw new Violations(List.of(Violation.of("reasonId", ClosingProblem.DEATH_ONE_BY_ONE)));
    }
    long own = callers.known().unionId();
    List<Archive> chosen = access.lock(ids);
    if (chosen.stream().noneMatch(archive -> archive.getFilingUnionId() == own)) {
      throw new AccessDenied(ClosingProblem.OWN_UNION_ONLY);
    }
    List<Archive> possible = new ArrayList<>();
    List<Outcome.Refused> refused = new ArrayList<>();
    for (Archive archive : chosen) {
      List<Violation> reasons =
          archive.getFilingUnionId() == own
              ? closer.refuse(archive, facts)
              : List.of(Violation.of(null, ClosingProblem.OWN_UNION_ONLY));
      if (reasons.isEmpty()) {
        possible.add(archive);
      } else if (chosen.size() == 1) {
        throwOne(reasons.get(0));
      } else {
        refused.add(Outcome.Refused.of(archive, reasons));
      }
    }
    closer.deregister(possible, facts, ClosingWay.MANUAL);
    cleaning.deregistered(possible.stream().map(Archive::getId).toList(), origin, facts.date());
    callers.count(possible.size());
    return new Outcome(possible.size(), refused);
  }

  /**
   * Cancels archives that nobody has helped for three years (ARC-076); those that are closed
   * meanwhile are left out.
   *
   * @param date the day on which the rule takes effect
   * @return how many were cancelled
   */
  @Needs(Right.ARCHIVE_DEREGISTER_SYSTEM)
  public int deregisterUnaided(List<Long> ids, LocalDate date) {
    Deregistering facts =
        new Deregistering(
            codes.byConstant(Closer.REASONS, Closer.UNAIDED).getId(), date, null, null);
    Violations.throwIfAny(closer.check(facts, ClosingWay.AUTOMATIC));
    List<Archive> possible =
        access.lock(ids).stream()
            .filter(archive -> closer.refuse(archive, facts).isEmpty())
            .toList();
    closer.deregisterTogether(possible.stream().map(Archive::getId).toList(), facts);
    callers.count(possible.size());
    return possible.size();
  }

  /** Takes an archive of the own union out of hardship (ARC-079 to ARC-081). */
  @Needs(Right.ARCHIVE_EXIT)
  public void exit(long id, Exiting facts) {
    closer.exit(access.lockOwn(id), facts, ExitSource.ARCHIVE);
  }

  /** The empty fields of an exit, of an archive that can exit. */
  @Needs(Right.ARCHIVE_PREPARE)
  public ExitEntry beginExit(long id) {
    LifeRules.refuse(LifeRules.refuseClose(access.getOwn(id), LifeEvent.EXIT));
    return new ExitEntry(em.find(ArchiveContent.class, id).getFamilySize(), today.today());
  }

  /** The reasons that a user may choose: all but the system's own (ARC-072). */
  @Needs(Right.ARCHIVE_PREPARE)
  public List<CodeValue> reasons() {
    return codes.values(Closer.REASONS).stream()
        .filter(value -> !value.is(Closer.UNAIDED))
        .toList();
  }

  /** True if this is the reason that asks for the day of death. */
  @Needs(Right.ARCHIVE_PREPARE)
  public boolean isDeath(Long reasonId) {
    return Objects.equals(reasonId, codes.byConstant(Closer.REASONS, Closer.DEATH).getId());
  }

  /** A single archive: a wrong field is told at the field. */
  private static void throwOne(Violation reason) {
    if (reason.field() == null) {
      throw new BusinessException(reason.problem(), reason.args().toArray());
    }
    throw new Violations(List.of(reason));
  }
}
