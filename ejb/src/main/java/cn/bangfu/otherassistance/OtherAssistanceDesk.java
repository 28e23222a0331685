package cn.bangfu.otherassistance;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.BusinessActs;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.assistance.AssistanceProblem;
import cn.bangfu.assistance.AssistanceRules;
import cn.bangfu.assistance.FundRules;
import cn.bangfu.assistance.MeasureClasses;
import cn.bangfu.assistance.entry.AssistanceOutcome;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.fund.FundProblem;
import cn.bangfu.fund.FundYear;
import cn.bangfu.fund.Judgement;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.StaleException;
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
import java.util.Optional;

/** Takes, changes and deletes projects of the own union (AST-112, AST-115). */
@Stateless
public class OtherAssistanceDesk {

  /** So many projects may be chosen at once. */
  public static final int MAX_CHOSEN = 500;

  private static final String REASON = "entry.overspendReason";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject Chains chains;
  @Inject CodeValues codes;
  @Inject MeasureClasses classes;
  @Inject OtherAssistanceAccess access;
  @Inject OtherAssistanceChanges changes;
  @Inject BusinessActs acts;
  @Inject ProjectMoney money;

  /** An empty form. */
  @Needs(Right.OTHER_ASSISTANCE_PREPARE)
  public OtherAssistanceEntry begin() {
    OtherAssistanceEntry entry = new OtherAssistanceEntry();
    entry.setDate(today.today());
    entry.setExpenditureKind(codes.byConstant("expenditure_kind", "DAILY_RELIEF").getId());
    return entry;
  }

  /** The form of a stored project that may still be changed. */
  @Needs(Right.OTHER_ASSISTANCE_PREPARE)
  public OtherAssistanceEntry open(long id) {
    OtherAssistance project = access.getOwn(id);
    refuse(AssistanceRules.refuseChange(project));
    return new OtherAssistanceEntry(project);
  }

  /** The money that projects may be paid from (AST-112). */
  @Needs(Right.OTHER_ASSISTANCE_PREPARE)
  public List<CodeValue> fundTypes() {
    return codes.values(FundRules.FUND_TYPES).stream()
        .filter(fund -> FundRules.choosable(fund.getConstant()))
        .filter(fund -> !FundRules.central(fund.getConstant()))
        .toList();
  }

  /**
   * The years whose money may be taken, newest first, with what is left of each (AST-113).
   *
   * @throws BusinessException {@link FundProblem#NO_INCOME}
   */
  @Needs(Right.OTHER_ASSISTANCE_PREPARE)
  public List<FundYear> years(long fundType, LocalDate date) {
    List<FundYear> years = money.years(fundType, date == null ? today.today() : date);
    if (years.isEmpty()) {
      throw new BusinessException(FundProblem.NO_INCOME, codes.value(fundType).getValueName());
    }
    return years;
  }

  /**
   * Saves a form and returns the number of the project. The same form sent twice makes one.
   *
   * @throws Violations with everything that is wrong
   * @throws WarningsToConfirm if something is doubtful and not confirmed yet
   * @throws StaleException if somebody else changed the project since it was opened
   */
  @Needs(Right.OTHER_ASSISTANCE_SAVE)
  public long save(OtherAssistanceEntry entry, boolean confirmed) {
    OtherAssistance project = entry.getId() == null ? made(entry) : access.lockOwn(entry.getId());
    if (entry.getId() == null && project != null) {
      return project.getId();
    }
    if (project != null) {
      refuse(AssistanceRules.refuseChange(project));
      refuseStale(entry, project);
    }
    Paid paid = checked(entry, project, confirmed);
    OtherAssistanceFacts facts = paid.facts();
    if (project == null) {
      project =
          new OtherAssistance(chains.of(callers.known().unionPath()), facts, entry.getSubmission());
    } else {
      project.change(facts);
    }
    project.touch(callers.known().name(), today.now());
    em.persist(project);
    project.number(today.today().getYear());
    money.settle(paid.judged(), project.getId(), entry.getOverspendReason());
    callers.about(OtherAssistanceAccess.OBJECT, project.getId(), project.getOwnerUnionId());
    callers.changed(changes.text(project, acts.current().id()));
    return project.getId();
  }

  /** Deletes those of the chosen projects that may be deleted (AST-115). */
  @Needs(Right.OTHER_ASSISTANCE_DELETE)
  public AssistanceOutcome delete(List<Long> ids) {
    refuseNumber(ids);
    long own = callers.known().unionId();
    List<OtherAssistance> chosen = access.lock(ids);
    money.lock(chosen);
    List<AssistanceOutcome.Refused> refused = new ArrayList<>();
    List<OtherAssistance> deletable = new ArrayList<>();
    for (OtherAssistance project : chosen) {
      Optional<Violation> reason =
          project.getOwnerUnionId() == own
              ? OtherAssistanceRules.refuseDelete(project)
              : Optional.of(Violation.of(null, OtherAssistanceProblem.OWN_RECORDS_ONLY));
      if (reason.isPresent()) {
        refused.add(
            new AssistanceOutcome.Refused(
                project.getId(), project.getProjectName(), project.getProjectDate(), reason.get()));
      } else {
        deletable.add(project);
      }
    }
    callers.count(deletable.size());
    callers.changed(changes.last(deletable));
    deletable.forEach(em::remove);
    money.settle();
    return new AssistanceOutcome(deletable.size(), refused);
  }

  /** A checked form, and what it takes from the own money. */
  private record Paid(OtherAssistanceFacts facts, Judgement judged) {}

  private Paid checked(OtherAssistanceEntry entry, OtherAssistance project, boolean confirmed) {
    OtherAssistanceChecks.Checked checked =
        OtherAssistanceChecks.check(entry, project, today.today(), codes::find, classes::of);
    Violations.throwIfAny(checked.wrong());
    Judgement judged = money.judge(project, checked.facts());
    Violations.throwIfAny(money.refused(judged));
    if (!confirmed) {
      List<Violation> doubts = new ArrayList<>(checked.doubts());
      doubts.addAll(judged.doubts(REASON));
      if (!doubts.isEmpty()) {
        throw new WarningsToConfirm(doubts);
      }
    }
    judged.requireReason(REASON, entry.getOverspendReason());
    return new Paid(checked.facts(), judged);
  }

  /** The project that this form has made, if it was sent twice. */
  private OtherAssistance made(OtherAssistanceEntry entry) {
    List<OtherAssistance> found =
        em.createQuery(
                "select a from OtherAssistance a where a.submission = :number",
                OtherAssistance.class)
            .setParameter("number", entry.getSubmission())
            .getResultList();
    if (found.isEmpty()) {
      return null;
    }
    if (found.get(0).getOwnerUnionId() != callers.known().unionId()) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return found.get(0);
  }

  private static void refuseStale(OtherAssistanceEntry entry, OtherAssistance project) {
    if (project.getVersion() != entry.getVersion()) {
      throw new StaleException(
          AssistanceProblem.STALE, project.getChangedBy(), project.getChangedAt());
    }
  }

  static void refuseNumber(List<Long> ids) {
    if (ids.isEmpty()) {
      throw new BusinessException(OtherAssistanceProblem.NOTHING_CHOSEN);
    }
    if (ids.size() > MAX_CHOSEN) {
      throw new BusinessException(OtherAssistanceProblem.TOO_MANY_CHOSEN, MAX_CHOSEN);
    }
  }

  private static void refuse(Optional<Violation> reason) {
    reason.ifPresent(
        no -> {
          throw new BusinessException(no.problem(), no.args().toArray());
        });
  }
}
