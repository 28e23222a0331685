package cn.bangfu.archive.query;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveCriteria;
import cn.bangfu.archive.ArchiveNarrowing;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldBlock;
import cn.bangfu.archive.catalog.FieldUse;
import cn.bangfu.kernel.Violation;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Conditions over the catalogue, all of which must hold (ARC-137). Those of one block hold for the
 * same row, so what is asked of members is asked of one member (ARC-138).
 *
 * @param reportedOnly only archives that have reached the own union (ARC-139)
 */
public record ArchiveQuery(List<FieldCondition> conditions, boolean reportedOnly)
    implements ArchiveNarrowing {

  private static final String LIFE_STATE = "lifeState";

  public ArchiveQuery {
    conditions =
        conditions.stream()
            .filter(one -> !one.isEmpty())
            .filter(ArchiveQuery::known)
            .map(FieldCondition::copy)
            .toList();
  }

  private static boolean known(FieldCondition condition) {
    CatalogField field = condition.catalogField();
    return field != null && field.is(FieldUse.QUERY);
  }

  /** What is wrong with the bounds, each at its field. */
  public List<Violation> check() {
    return conditions.stream()
        .filter(FieldCondition::isReversed)
        .map(one -> Violation.of("conditions." + one.getField(), QueryProblem.RANGE))
        .toList();
  }

  @Override
  public Set<LifeState> lifeStates() {
    Set<LifeState> asked = EnumSet.noneOf(LifeState.class);
    for (FieldCondition condition : conditions) {
      if (condition.getField().equals(LIFE_STATE)) {
        for (LifeState state : LifeState.values()) {
          if (condition.getChoices().contains(state.name())) {
            asked.add(state);
          }
        }
      }
    }
    return asked.isEmpty() ? EnumSet.of(LifeState.ACTIVE) : asked;
  }

  @Override
  public List<Predicate> predicates(ArchiveCriteria criteria) {
    List<Predicate> all = new ArrayList<>();
    if (reportedOnly) {
      all.add(
          criteria
              .builder()
              .lessThanOrEqualTo(
                  criteria.archive().<Integer>get("holderDepth"), criteria.caller().unionDepth()));
    }
    Map<FieldBlock, List<FieldCondition>> byBlock = new EnumMap<>(FieldBlock.class);
    for (FieldCondition condition : conditions) {
      if (!condition.getField().equals(LIFE_STATE)) {
        byBlock
            .computeIfAbsent(condition.catalogField().block(), none -> new ArrayList<>())
            .add(condition);
      }
    }
    byBlock.forEach((block, some) -> all.addAll(of(criteria, block, some)));
    return all;
  }

  private static List<Predicate> of(
      ArchiveCriteria criteria, FieldBlock block, List<FieldCondition> some) {
    if (block == FieldBlock.ARCHIVE) {
      return predicates(criteria, criteria.archive(), some);
    }
    Subquery<Long> rows = criteria.query().subquery(Long.class);
    Root<?> row = rows.from(block.entity());
    Expression<Long> key = ConditionPredicates.path(row, block.key());
    List<Predicate> where = predicates(criteria, row, some);
    if (block == FieldBlock.MEMBER) {
      where.add(criteria.builder().equal(row.get("movedOut"), false));
    }
    if (block == FieldBlock.ATTACHMENT) {
      where.add(criteria.builder().isNull(row.get("removedAt")));
    }
    rows.select(key).where(where.toArray(Predicate[]::new));
    Root<Archive> archive = criteria.archive();
    return List.of(archive.get("id").in(rows));
  }

  private static List<Predicate> predicates(
      ArchiveCriteria criteria, Root<?> root, List<FieldCondition> some) {
    ConditionPredicates made = new ConditionPredicates(criteria, root);
    List<Predicate> all = new ArrayList<>();
    some.forEach(condition -> all.addAll(made.of(condition)));
    return all;
  }
}
