package cn.bangfu.otherassistance;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.ChosenUnion;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.reporting.ReportState;
import cn.bangfu.unionorg.UnionLookup;
import cn.bangfu.unionorg.UnionPath;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Projects in figures, found by the very conditions of the query, and the projects behind a figure
 * (STA-053). For the statistics, which check the right; the scope is kept here as in the query.
 */
@Dependent
public class ProjectFigures {

  private static final int FIXED = 2;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject ChosenUnion chosen;
  @Inject UnionLookup unions;
  @Inject CodeValues codes;

  /** The sums of the projects found, by union, place and the values of some groups. */
  public List<ProjectSum> sums(OtherAssistanceFilter filter, List<ProjectGroup> groups) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
    Root<OtherAssistance> project = query.from(OtherAssistance.class);
    List<Expression<?>> by = new ArrayList<>();
    by.add(project.get("ownerUnionPath"));
    by.add(project.get("holderDepth"));
    groups.stream()
        .map(ProjectGroup::attribute)
        .filter(attribute -> attribute != null)
        .distinct()
        .forEach(attribute -> by.add(project.get(attribute)));
    List<Selection<?>> selected = new ArrayList<>(by);
    selected.add(cb.count(project.get("id")));
    selected.add(cb.sumAsLong(project.get("peopleCount")));
    selected.add(cb.sum(project.<BigDecimal>get("amount")));
    query.multiselect(selected).groupBy(by);
    apply(cb, query, project, filter, List.of());
    return em.createQuery(query).getResultList().stream().map(row -> sum(row, groups)).toList();
  }

  private static ProjectSum sum(Object[] row, List<ProjectGroup> groups) {
    String path = (String) row[0];
    int holder = ((Number) row[1]).intValue();
    List<String> attributes =
        groups.stream()
            .map(ProjectGroup::attribute)
            .filter(attribute -> attribute != null)
            .distinct()
            .toList();
    List<String> values = new ArrayList<>();
    for (ProjectGroup group : groups) {
      values.add(
          group.attribute() == null
              ? (holder < UnionPath.ids(path).size()
                      ? ReportState.REPORTED
                      : ReportState.UNREPORTED)
                  .name()
              : value(group, row[FIXED + attributes.indexOf(group.attribute())]));
    }
    int sums = FIXED + attributes.size();
    return new ProjectSum(
        path,
        holder,
        values,
        ((Number) row[sums]).longValue(),
        ((Number) row[sums + 1]).longValue(),
        (BigDecimal) row[sums + 2]);
  }

  private static String value(ProjectGroup group, Object stored) {
    return switch (group) {
      case MONTH -> YearMonth.from((LocalDate) stored).toString();
      case YEAR -> Integer.toString(((LocalDate) stored).getYear());
      default -> stored.toString();
    };
  }

  /** The projects behind a figure, newest first. */
  public List<OtherAssistanceRow> behind(
      OtherAssistanceFilter filter, ProjectCut cut, int offset, int size) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<OtherAssistance> query = cb.createQuery(OtherAssistance.class);
    Root<OtherAssistance> project = query.from(OtherAssistance.class);
    query.select(project).orderBy(cb.desc(project.get("projectDate")), cb.desc(project.get("id")));
    apply(cb, query, project, filter, predicates(cb, project, cut));
    List<OtherAssistance> found =
        em.createQuery(query).setFirstResult(offset).setMaxResults(size).getResultList();
    Caller caller = callers.known();
    Map<Long, String> names =
        unions.names(found.stream().map(OtherAssistance::getOwnerUnionId).distinct().toList());
    return found.stream()
        .map(
            one ->
                OtherAssistanceRow.of(
                    one,
                    names.get(one.getOwnerUnionId()),
                    code -> codes.value(code).getValueName(),
                    one.state(caller),
                    OtherAssistanceRules.acts(one, caller)))
        .toList();
  }

  private List<Predicate> predicates(
      CriteriaBuilder cb, Root<OtherAssistance> project, ProjectCut cut) {
    List<Predicate> all = new ArrayList<>();
    if (cut.reachedOnly()) {
      all.add(
          cb.lessThanOrEqualTo(project.<Integer>get("holderDepth"), callers.known().unionDepth()));
    }
    cut.values()
        .forEach(
            (group, value) -> {
              Expression<LocalDate> date = project.get("projectDate");
              switch (group) {
                case MONTH -> {
                  YearMonth month = YearMonth.parse(value);
                  all.add(cb.between(date, month.atDay(1), month.atEndOfMonth()));
                }
                case YEAR -> {
                  LocalDate first = LocalDate.of(Integer.parseInt(value), 1, 1);
                  all.add(cb.between(date, first, first.plusYears(1).minusDays(1)));
                }
                case FUND_YEAR ->
                    all.add(cb.equal(project.get(group.attribute()), Integer.valueOf(value)));
                case REPORT_STATE -> {
                  Expression<Long> owner = project.get("ownerUnionId");
                  Expression<Long> holder = project.get("holderUnionId");
                  all.add(
                      value.equals(ReportState.UNREPORTED.name())
                          ? cb.equal(owner, holder)
                          : cb.notEqual(owner, holder));
                }
                default -> all.add(cb.equal(project.get(group.attribute()), Long.valueOf(value)));
              }
            });
    return all;
  }

  private void apply(
      CriteriaBuilder cb,
      CriteriaQuery<?> query,
      Root<OtherAssistance> project,
      OtherAssistanceFilter filter,
      List<Predicate> more) {
    ChainUnion union = chosen.of(filter.unionId());
    OtherAssistanceConditions conditions = new OtherAssistanceConditions(cb, query, project);
    conditions.also(more);
    conditions.apply(callers.known(), filter, union);
  }
}
