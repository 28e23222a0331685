package cn.bangfu.standard;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLookup;
import cn.bangfu.unionorg.UnionPath;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The sets of rules by which households are recognised: everybody looks, the administrators from
 * the national union to the counties make copies and choose for their own branch (FIL-005 to
 * FIL-008).
 */
@Stateless
public class RuleSets {

  private static final String OBJECT = "RULE_SET";
  private static final int LOWEST_KEEPER = 3;
  private static final int NAME_MAX = 50;
  private static final int RULE_NAME_MAX = 100;
  private static final int NOTICE_DAYS_MIN = 5;
  private static final int VISITORS_MIN = 2;
  private static final int DAYS_MAX = 90;
  private static final int SHARE_MAX = 200;
  private static final int FIRST_YEAR = 2016;
  private static final int LAST_YEAR = 2100;
  private static final BigDecimal FACTOR_MIN = new BigDecimal("1.0");
  private static final BigDecimal FACTOR_MAX = new BigDecimal("3.0");

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionLookup unions;
  @Inject RuleLookup rules;
  @Inject Today today;

  /** The delivered sets and the copies of the own union and those above it. */
  @Needs(Right.STANDARD_VIEW)
  public List<RuleSetRow> list() {
    Caller caller = callers.known();
    List<RuleSet> sets =
        em.createQuery(
                """
                select s from RuleSet s
                where s.ownerUnionId is null or s.ownerUnionId in :chain
                order by s.id""",
                RuleSet.class)
            .setParameter("chain", UnionPath.ids(caller.unionPath()))
            .getResultList();
    Map<Long, String> names =
        unions.names(
            sets.stream()
                .map(RuleSet::getOwnerUnionId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    long inForce = rules.setOf(caller.unionPath(), today.today());
    return sets.stream()
        .map(
            set -> {
              RuleSetVersion version = rules.versionOf(set.getId(), today.today());
              return new RuleSetRow(
                  set,
                  version.getValues(),
                  set.getOwnerUnionId() == null ? null : names.get(set.getOwnerUnionId()),
                  Objects.equals(set.getOwnerUnionId(), caller.unionId()),
                  set.getId() == inForce,
                  version.getFirstDay());
            })
        .toList();
  }

  /** What the own union has chosen, the latest first. */
  @Needs(Right.STANDARD_VIEW)
  public List<RuleSetChoice> choices() {
    return em.createQuery(
            "select c from RuleSetChoice c where c.unionId = :own order by c.firstDay desc",
            RuleSetChoice.class)
        .setParameter("own", callers.known().unionId())
        .getResultList();
  }

  /** True if the caller may make copies and choose. */
  @Needs(Right.STANDARD_VIEW)
  public boolean mayKeep() {
    Caller caller = callers.known();
    return caller.has(Right.RULE_SET_KEEP) && caller.unionLevel() <= LOWEST_KEEPER;
  }

  /** Makes a copy, or changes one: what it said until yesterday stays on record (FIL-007). */
  @Needs(Right.RULE_SET_KEEP)
  public long save(RuleSetForm form) {
    long own = keeper();
    Violations.throwIfAny(check(form));
    RuleSet set = form.getId() == null ? copied(form, own) : opened(form);
    refuseTaken(form, own);
    set.rename(form.getName());
    set.touch(callers.known().name(), today.now());
    em.persist(set);
    em.flush();
    LocalDate day = today.today();
    RuleSetVersion last =
        form.getId() == null ? null : rules.versionOf(set.getId(), LocalDate.MAX.withYear(9999));
    if (last != null && last.getFirstDay().equals(day)) {
      last.replace(form.getValues());
    } else {
      em.persist(
          new RuleSetVersion(
              set.getId(), last == null ? LocalDate.of(1990, 1, 1) : day, form.getValues()));
    }
    callers.about(OBJECT, set.getId(), own);
    callers.changed(set.getSetName());
    return set.getId();
  }

  /** Chooses a set for the own union and those below it from a day on (FIL-005). */
  @Needs(Right.RULE_SET_KEEP)
  public void choose(long ruleSetId, LocalDate firstDay) {
    long own = keeper();
    if (firstDay == null) {
      throw new Violations(
          List.of(Violation.of("firstDay", RuleSetProblem.MISSING, label("firstDay"))));
    }
    if (firstDay.isBefore(today.today())) {
      throw new Violations(List.of(Violation.of("firstDay", RuleSetProblem.DAY_PASSED)));
    }
    if (list().stream().noneMatch(row -> row.set().getId() == ruleSetId)) {
      throw new BusinessException(RuleSetProblem.GONE);
    }
    // one administrator of a union after the other
    em.find(Union.class, own, LockModeType.PESSIMISTIC_WRITE);
    RuleSetChoice choice =
        choices().stream()
            .filter(one -> one.getFirstDay().equals(firstDay))
            .findFirst()
            .orElseGet(() -> new RuleSetChoice(own, firstDay));
    choice.choose(ruleSetId);
    choice.touch(callers.known().name(), today.now());
    em.persist(choice);
    callers.about(OBJECT, ruleSetId, own);
    callers.changed(firstDay.toString());
  }

  private long keeper() {
    if (!mayKeep()) {
      throw new BusinessException(RuleSetProblem.NO_KEEPER);
    }
    return callers.known().unionId();
  }

  private RuleSet copied(RuleSetForm form, long own) {
    RuleSet from = em.find(RuleSet.class, form.from());
    if (from == null) {
      throw new BusinessException(RuleSetProblem.GONE);
    }
    if (from.getOwnerUnionId() != null
        && !UnionPath.ids(callers.known().unionPath()).contains(from.getOwnerUnionId())) {
      throw new BusinessException(RuleSetProblem.NOT_OWN);
    }
    return new RuleSet(from, form.getName(), own);
  }

  private RuleSet opened(RuleSetForm form) {
    RuleSet set = em.find(RuleSet.class, form.getId(), LockModeType.PESSIMISTIC_WRITE);
    if (set == null) {
      throw new BusinessException(RuleSetProblem.GONE);
    }
    em.refresh(set);
    if (!Objects.equals(set.getOwnerUnionId(), callers.known().unionId())) {
      throw new BusinessException(RuleSetProblem.NOT_OWN);
    }
    if (set.getVersion() != form.getVersion()) {
      throw new StaleException(RuleSetProblem.STALE, set.getChangedBy(), set.getChangedAt());
    }
    return set;
  }

  private void refuseTaken(RuleSetForm form, long own) {
    boolean taken =
        !em.createQuery(
                """
                select s.id from RuleSet s
                where s.setName = :name and (s.ownerUnionId = :own or s.ownerUnionId is null)
                  and s.id <> :self""",
                Long.class)
            .setParameter("name", form.getName())
            .setParameter("own", own)
            .setParameter("self", form.getId() == null ? 0L : form.getId())
            .getResultList()
            .isEmpty();
    if (taken) {
      throw new Violations(List.of(Violation.of("name", RuleSetProblem.NAME_TAKEN)));
    }
  }

  /** Everything that is wrong with a copy (FIL-006). */
  private static List<Violation> check(RuleSetForm form) {
    List<Violation> wrong = new ArrayList<>();
    RuleValues v = form.getValues();
    text(wrong, "name", form.getName(), NAME_MAX);
    text(wrong, "values.ruleName", v.getRuleName(), RULE_NAME_MAX);
    needed(wrong, "borderFactor", v.getBorderFactor());
    needed(wrong, "deduction", v.getDeduction());
    needed(wrong, "noticeDays", v.getNoticeDays());
    needed(wrong, "entryDays", v.getEntryDays());
    needed(wrong, "visitors", v.getVisitors());
    needed(wrong, "categoryCheck", v.getCategoryCheck());
    needed(wrong, "causeCheck", v.getCauseCheck());
    factor(wrong, "borderFactor", v.getBorderFactor());
    factor(wrong, "slightFactor", v.getSlightFactor());
    factor(wrong, "supplementFactor", v.getSupplementFactor());
    range(wrong, "medicalShare", v.getMedicalShare(), 1, SHARE_MAX);
    range(wrong, "severeMedicalShare", v.getSevereMedicalShare(), 1, SHARE_MAX);
    range(wrong, "quota", v.getQuota(), 1, SHARE_MAX);
    range(wrong, "entryDays", v.getEntryDays(), 1, DAYS_MAX);
    if (v.isAgeLimit()) {
      needed(wrong, "ageYear", v.getAgeYear());
    }
    range(wrong, "ageYear", v.getAgeYear(), FIRST_YEAR, LAST_YEAR);
    if (v.getCategoryCheck() == CheckMode.OFF) {
      wrong.add(
          Violation.of("values.categoryCheck", RuleSetProblem.MISSING, label("categoryCheck")));
    }
    if (v.getNoticeDays() != null && v.getNoticeDays() < NOTICE_DAYS_MIN) {
      wrong.add(Violation.of("values.noticeDays", RuleSetProblem.NOTICE_DAYS));
    } else {
      range(wrong, "noticeDays", v.getNoticeDays(), NOTICE_DAYS_MIN, DAYS_MAX);
    }
    if (v.getVisitors() != null && v.getVisitors() < VISITORS_MIN) {
      wrong.add(Violation.of("values.visitors", RuleSetProblem.VISITORS));
    } else {
      range(wrong, "visitors", v.getVisitors(), VISITORS_MIN, DAYS_MAX);
    }
    return wrong;
  }

  private static void text(List<Violation> wrong, String field, String text, int most) {
    String label = label(field.replace("values.", ""));
    if (text == null) {
      wrong.add(Violation.of(field, RuleSetProblem.MISSING, label));
    } else if (CleanText.length(text) > most) {
      wrong.add(Violation.of(field, RuleSetProblem.TOO_LONG, label, most));
    }
  }

  private static void needed(List<Violation> wrong, String field, Object value) {
    if (value == null) {
      wrong.add(Violation.of("values." + field, RuleSetProblem.MISSING, label(field)));
    }
  }

  private static void factor(List<Violation> wrong, String field, BigDecimal value) {
    if (value != null
        && (value.compareTo(FACTOR_MIN) < 0
            || value.compareTo(FACTOR_MAX) > 0
            || value.stripTrailingZeros().scale() > 2)) {
      wrong.add(
          Violation.of(
              "values." + field, RuleSetProblem.RANGE, label(field), FACTOR_MIN, FACTOR_MAX));
    }
  }

  private static void range(
      List<Violation> wrong, String field, Integer value, int least, int most) {
    if (value != null && (value < least || value > most)) {
      wrong.add(Violation.of("values." + field, RuleSetProblem.RANGE, label(field), least, most));
    }
  }

  private static String label(String field) {
    return Texts.get("standard.RuleSet." + field);
  }
}
