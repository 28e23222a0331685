package cn.bangfu.standard;

import cn.bangfu.unionorg.UnionPath;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which rules hold for a union on a day, for the services of other rooms (FIL-005, FIL-007). */
@Dependent
public class RuleLookup {

  @PersistenceContext EntityManager em;

  /** The set that the union, or the nearest one above it, has chosen; without a choice A. */
  public long setOf(String unionPath, LocalDate day) {
    List<Long> chain = UnionPath.ids(unionPath);
    return chosen(choices(chain, day), chain);
  }

  private List<RuleSetChoice> choices(List<Long> unions, LocalDate day) {
    return unions.isEmpty()
        ? List.of()
        : em.createQuery(
                """
                select c from RuleSetChoice c
                where c.unionId in :unions and c.firstDay <= :day""",
                RuleSetChoice.class)
            .setParameter("unions", unions)
            .setParameter("day", day)
            .getResultList();
  }

  private static long chosen(List<RuleSetChoice> choices, List<Long> chain) {
    return choices.stream()
        .filter(choice -> chain.contains(choice.getUnionId()))
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
    return of(Set.of(unionPath), day).get(unionPath);
  }

  /** The same for many unions, by their paths; what is asked does not grow with their number. */
  public Map<String, RuleValues> of(Collection<String> unionPaths, LocalDate day) {
    Map<String, List<Long>> chains = new HashMap<>();
    unionPaths.forEach(path -> chains.put(path, UnionPath.ids(path)));
    List<RuleSetChoice> choices =
        choices(chains.values().stream().flatMap(List::stream).distinct().toList(), day);
    Map<Long, RuleValues> values = new HashMap<>();
    Map<String, RuleValues> found = new HashMap<>();
    chains.forEach(
        (path, chain) ->
            found.put(
                path,
                values.computeIfAbsent(
                    chosen(choices, chain), set -> versionOf(set, day).getValues())));
    return found;
  }
}
