package cn.bangfu.assistance.entry;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.archive.problem.ProblemKind;
import cn.bangfu.archive.problem.ProblemMarks;
import cn.bangfu.assistance.AssistCategory;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceChanges;
import cn.bangfu.assistance.AssistanceFacts;
import cn.bangfu.assistance.AssistanceProblem;
import cn.bangfu.assistance.AssistanceRules;
import cn.bangfu.assistance.FundRules;
import cn.bangfu.assistance.LatestAssistance;
import cn.bangfu.assistance.NewLine;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The same help for many chosen households in one act, for all of them or for none (AST-074 to
 * AST-079).
 */
@Stateless
public class BulkAssistance {

  /** So many households at once (AST-075). */
  public static final int MAX_CHOSEN = 2000;

  private static final String CATEGORY = "entry.category";

  private static final String CAUSES =
      "select c.archiveId, c.mainCause from ArchiveContent c where c.archiveId in :ids";

  private static final String SAME_DAY =
      """
      select distinct a from Assistance a left join fetch a.lines
      where a.archiveId in :ids and a.ownerUnionId = :own and a.assistDate = :date
        and a.form = :form and a.totalAmount = :total""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject ArchiveAccess archives;
  @Inject ProblemMarks problems;
  @Inject Chains chains;
  @Inject CodeValues codes;
  @Inject EntryLookup lookup;
  @Inject AssistanceChanges changes;
  @Inject LatestAssistance latest;
  @Inject SpentMoney money;

  /** The form for all of them, empty but for the day. */
  @Needs(Right.ASSISTANCE_PREPARE)
  public AssistanceEntry begin(Collection<Long> ids) {
    refuseNumber(ids);
    AssistanceEntry entry = new AssistanceEntry(0);
    entry.setDate(today.today());
    entry.setExpenditureKind(codes.byConstant("expenditure_kind", "DAILY_RELIEF").getId());
    return entry;
  }

  /** What the form offers to choose; whether a household may use it is asked when it is saved. */
  @Needs(Right.ASSISTANCE_PREPARE)
  public EntryOffers offers() {
    return new EntryOffers(
        false,
        false,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        codes.values(FundRules.FUND_TYPES).stream()
            .filter(fund -> FundRules.choosable(fund.getConstant()))
            .map(fund -> new EntryOffers.Fund(fund.getId(), fund.getValueName(), null))
            .toList(),
        null);
  }

  /** The balances that the form would use for these households, told before it is saved. */
  @Needs(Right.ASSISTANCE_PREPARE)
  public List<UsedBalance> used(Collection<Long> ids, AssistanceEntry entry) {
    return money.used(entry, ids.size());
  }

  /**
   * Saves one record for each household, or none at all.
   *
   * @param entry its category may be empty: each archive's main cause is taken then (AST-076)
   * @throws Violations with what is wrong with the form itself
   * @throws BulkRefused if some household cannot be helped (AST-077)
   * @throws WarningsToConfirm if something is doubtful and not confirmed yet
   */
  @Needs(Right.ASSISTANCE_SAVE)
  public List<Long> save(Collection<Long> ids, AssistanceEntry entry, boolean confirmed) {
    refuseNumber(ids);
    List<Archive> chosen = archives.lock(ids);
    List<Long> made = made(entry.getSubmission());
    if (!made.isEmpty()) {
      return made;
    }
    Judged judged = judged(chosen, entry);
    if (!judged.refused().isEmpty()) {
      throw new BulkRefused(judged.refused());
    }
    SpentMoney.Judged paid = money.judge(judged.facts().values());
    Violations.throwIfAny(paid.refused());
    judged.doubts().addAll(paid.doubts());
    if (!confirmed && !judged.doubts().isEmpty()) {
      throw new WarningsToConfirm(List.copyOf(judged.doubts()));
    }
    money.requireReason(paid, entry);
    List<ChainUnion> chain = chains.of(callers.known().unionPath());
    List<Assistance> records = new ArrayList<>();
    judged
        .facts()
        .forEach(
            (archive, facts) -> {
              Assistance record = new Assistance(archive, chain, facts, UUID.randomUUID());
              record.madeWith(entry.getSubmission());
              record.touch(callers.known().name(), today.now());
              em.persist(record);
              record.number(today.today().getYear());
              records.add(record);
            });
    money.settle(paid, entry, records.get(0).getId());
    latest.tell(ids);
    callers.count(records.size());
    callers.changed(changes.alike(records));
    return records.stream().map(Assistance::getId).toList();
  }

  /** What came of looking at every household. */
  private record Judged(
      Map<Archive, AssistanceFacts> facts, List<BulkRefused.Line> refused, Set<Violation> doubts) {}

  private Judged judged(List<Archive> chosen, AssistanceEntry entry) {
    List<Long> ids = chosen.stream().map(Archive::getId).toList();
    Map<Long, Set<ProblemKind>> marks = problems.of(ids);
    Map<Long, HardshipCause> causes = causes(ids);
    AssistCategory asked = entry.getCategory();
    Judged judged = new Judged(new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashSet<>());
    try {
      for (Archive archive : chosen) {
        entry.setCategory(asked == null ? AssistCategory.of(causes.get(archive.getId())) : asked);
        EntryChecks.Checked found = EntryChecks.check(entry, against(archive));
        Violations.throwIfAny(
            found.wrong().stream().filter(wrong -> !ofArchive(wrong, asked)).toList());
        List<Violation> reasons = new ArrayList<>();
        refusal(archive, marks).ifPresent(reasons::add);
        reasons.addAll(found.wrong());
        if (reasons.isEmpty()) {
          judged.facts().put(archive, found.facts());
          judged.doubts().addAll(found.doubts());
        } else {
          judged
              .refused()
              .add(
                  new BulkRefused.Line(
                      archive.getId(), archive.getEmployeeNo(), archive.getHeadName(), reasons));
        }
      }
    } finally {
      entry.setCategory(asked);
    }
    long again = sameDay(ids, judged);
    if (again > 0) {
      judged.doubts().add(Violation.of(null, AssistanceProblem.SAME_RECORDS, again));
    }
    return judged;
  }

  private CheckedAgainst against(Archive archive) {
    return new CheckedAgainst(
        today.today(),
        archive.getArchiveLevel(),
        archive.getFilingDate(),
        false,
        Set.of(),
        null,
        lookup::code);
  }

  /** True for what stands against one household and not against the form. */
  private static boolean ofArchive(Violation wrong, AssistCategory asked) {
    return wrong.problem() == AssistanceProblem.LEVEL_TOO_LOW
        || asked == null && CATEGORY.equals(wrong.field());
  }

  private Optional<Violation> refusal(Archive archive, Map<Long, Set<ProblemKind>> marks) {
    return AssistanceRules.refuseHelp(
        archive, callers.known(), marks.getOrDefault(archive.getId(), Set.of()));
  }

  private Map<Long, HardshipCause> causes(List<Long> ids) {
    Map<Long, HardshipCause> causes = new HashMap<>();
    for (Object[] row :
        em.createQuery(CAUSES, Object[].class).setParameter("ids", ids).getResultList()) {
      causes.put((Long) row[0], (HardshipCause) row[1]);
    }
    return causes;
  }

  /** How many of them were given the same help on the same day already (AST-039). */
  private long sameDay(List<Long> ids, Judged judged) {
    AssistanceFacts facts = judged.facts().values().stream().findFirst().orElse(null);
    if (facts == null || facts.form() == null) {
      return 0;
    }
    return em
        .createQuery(SAME_DAY, Assistance.class)
        .setParameter("ids", ids)
        .setParameter("own", callers.known().unionId())
        .setParameter("date", facts.date())
        .setParameter("form", facts.form())
        .setParameter("total", total(facts))
        .getResultList()
        .stream()
        .filter(record -> record.same(facts))
        .map(Assistance::getArchiveId)
        .distinct()
        .count();
  }

  private static BigDecimal total(AssistanceFacts facts) {
    return facts.lines().stream()
        .map(NewLine::amount)
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  /** The records that this form has made, if it was sent twice (AST-042). */
  private List<Long> made(UUID submission) {
    List<Object[]> found =
        em.createQuery(
                """
                select a.id, a.ownerUnionId from Assistance a
                where a.bulkNo = :number order by a.id""",
                Object[].class)
            .setParameter("number", submission)
            .getResultList();
    if (!found.isEmpty() && (Long) found.get(0)[1] != callers.known().unionId()) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return found.stream().map(row -> (Long) row[0]).toList();
  }

  private static void refuseNumber(Collection<Long> ids) {
    if (ids.isEmpty()) {
      throw new BusinessException(AssistanceProblem.NOBODY_CHOSEN);
    }
    if (ids.size() > MAX_CHOSEN) {
      throw new BusinessException(AssistanceProblem.TOO_MANY_PERSONS, MAX_CHOSEN);
    }
  }
}
