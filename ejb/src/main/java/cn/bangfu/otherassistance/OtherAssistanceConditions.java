package cn.bangfu.otherassistance;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.assistance.ReportedConditions;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Today;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The conditions of {@link OtherAssistanceSearch}: the range of an index, then the rest. */
final class OtherAssistanceConditions {

  private final CriteriaBuilder cb;
  private final CriteriaQuery<?> query;
  private final Root<OtherAssistance> project;
  private final List<Predicate> all = new ArrayList<>();

  OtherAssistanceConditions(
      CriteriaBuilder cb, CriteriaQuery<?> query, Root<OtherAssistance> project) {
    this.cb = cb;
    this.query = query;
    this.project = project;
  }

  /** Only the projects of one union. */
  static boolean single(OtherAssistanceFilter filter) {
    return !filter.includeSubordinates();
  }

  /** Further conditions of the query that asks. */
  void also(List<Predicate> more) {
    all.addAll(more);
  }

  void apply(Caller caller, OtherAssistanceFilter filter, ChainUnion union) {
    ReportedConditions common = new ReportedConditions(cb, query, project, caller);
    if (single(filter)) {
      common.of(union.id());
    } else {
      common.branch(union);
    }
    common.state(filter.state());
    if (filter.reminderId() != null) {
      common.ofReminder(filter.reminderId(), OtherAssistanceAccess.OBJECT);
    }
    all.addAll(common.all());
    name(CleanText.trim(filter.projectName()));
    range("projectDate", filter.from(), filter.to());
    range("peopleCount", filter.leastPeople(), filter.mostPeople());
    range("amount", filter.leastAmount(), filter.mostAmount());
    range("enteredAt", start(filter.enteredFrom()), end(filter.enteredTo()));
    oneOf("measure", filter.measures());
    oneOf("fundType", filter.fundTypes());
    oneOf("fundYear", filter.fundYears());
    oneOf("materialType", filter.materialTypes());
    oneOf("expenditureKind", filter.expenditureKinds());
    query.where(all.toArray(Predicate[]::new));
  }

  private void name(String part) {
    if (part != null) {
      all.add(cb.greaterThan(cb.locate(project.get("projectName"), part), 0));
    }
  }

  private <T extends Comparable<? super T>> void range(String field, T least, T most) {
    if (least != null) {
      all.add(cb.greaterThanOrEqualTo(project.<T>get(field), least));
    }
    if (most != null) {
      all.add(cb.lessThanOrEqualTo(project.<T>get(field), most));
    }
  }

  private void oneOf(String field, Set<?> values) {
    if (!values.isEmpty()) {
      all.add(project.get(field).in(values));
    }
  }

  private static OffsetDateTime start(LocalDate day) {
    return day == null ? null : day.atStartOfDay(Today.ZONE).toOffsetDateTime();
  }

  private static OffsetDateTime end(LocalDate day) {
    return day == null ? null : start(day.plusDays(1)).minusNanos(1000);
  }
}
