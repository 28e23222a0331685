package cn.bangfu.standard;

import cn.bangfu.unionorg.UnionPath;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Which rules hold for a union on a day, for the services of other rooms (FIL-005, FIL-007). */
@Dependent
public class RuleLookup {

  @PersistenceContext EntityManager em;

  /** The set that the union, or the nearest one above it, has chosen; without a choice A. */
  public long setOf(String unionPath, LocalDate day) {
    List<Long> chain = UnionPath.ids(unionPath);
    return em.createQuery(
            """
            select c from RuleSetChoice c
            where c.unionId in :chain and c.firstDay <= :day""",
            RuleSetChoice.class)
        .setParameter("chain", chain)
        .setParameter("day", day)
        .getResultStream()
        .max(
            Comparator.comparingInt((RuleSetChoice c) -> chain.indexOf(c.getUnionId()))
                .thenComparing(RuleSetChoice::getFirstDay))
        .map(RuleSetChoice::getRuleSetId)
        .orElse(RuleSet.NATIONAL);
  }

  /** What a set says on a day; before its first day what it says first. */
  public RuleSetVersion versionOf(long ruleSetId, LocalDate day) {
    List<RuleSetVersion> versions =
        em.createQuery(
                """
                select v from RuleSetVersion v
                where v.ruleSetId = :set order by v.firstDay desc""",
                RuleSetVersion.class)
            .setParameter("set", ruleSetId)
            .getResultList();
    return versions.stream()
        .filter(version -> !version.getFirstDay().isAfter(day))
        .findFirst()
        .orElseGet(() -> versions.get(versions.size() - 1));
  }

  /** The rules that hold for a union on a day. */
  public RuleValues of(String unionPath, LocalDate day) {
    return versionOf(setOf(unionPath, day), day).getValues();
  }
}
