package cn.bangfu.assistance;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.closing.Exit;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Today;
import cn.bangfu.reporting.ReportState;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The conditions of a query on records (part 30 A.14). */
final class QuestionPredicates {

  private final CriteriaBuilder cb;
  private final CriteriaQuery<?> query;
  private final Path<Assistance> record;
  private final AssistanceQuestion asked;
  private final List<Predicate> all = new ArrayList<>();

  QuestionPredicates(
      CriteriaBuilder cb,
      CriteriaQuery<?> query,
      Path<Assistance> record,
      AssistanceQuestion asked) {
    this.cb = cb;
    this.query = query;
    this.record = record;
    this.asked = asked;
  }

  List<Predicate> of(Caller caller) {
    if (asked.getAssisted() != null) {
      all.add(cb.equal(record.get("assisted"), asked.getAssisted()));
    }
    oneOf("assistCategory", asked.getCategories());
    oneOf("form", asked.getForms());
    range(record.get("totalAmount"), asked.getLeastAmount(), asked.getMostAmount());
    oneOf("policyCategory", asked.getPolicyCategories());
    oneOf("resourceSource", asked.getResourceSources());
    oneOf("expenditureKind", asked.getExpenditureKinds());
    oneOf("archiveTypeAtAssist", asked.getArchiveTypes());
    oneOf("archiveLevelAtAssist", asked.getArchiveLevels());
    oneOf("hardshipCategoryAtAssist", asked.getHardshipCategories());
    oneOf("archiveClassAtAssist", asked.getArchiveClasses());
    if (asked.getFilingUnionId() != null) {
      all.add(cb.equal(record.get("filingUnionAtAssist"), asked.getFilingUnionId()));
    }
    part("resourceSourceNote", asked.getResourceNote());
    part("legacyForm", asked.getLegacyForm());
    part("legacyFundText", asked.getLegacyFund());
    String importNo = CleanText.number(asked.getImportNo());
    if (importNo != null) {
      all.add(cb.equal(record.get("importNo"), importNo));
    }
    if (!asked.getStates().isEmpty()) {
      all.add(cb.or(asked.getStates().stream().map(s -> at(s, caller)).toArray(Predicate[]::new)));
    }
    range(record.get("enteredAt"), start(asked.getEnteredFrom()), end(asked.getEnteredTo()));
    exit();
    if (asked.isOfLines()) {
      all.add(cb.exists(lines(true)));
    }
    if (asked.getSummarized() != null) {
      Predicate any = cb.exists(lines(false));
      all.add(asked.getSummarized() ? any : cb.not(any));
    }
    if (asked.isReportedOnly()) {
      all.add(
          cb.or(
              cb.equal(record.get("ownerUnionId"), caller.unionId()),
              cb.lessThanOrEqualTo(record.get("holderDepth"), caller.unionDepth())));
    }
    return all;
  }

  private void exit() {
    if (asked.getExited() != null) {
      all.add(
          asked.getExited() ? cb.isNotNull(record.get("exitId")) : cb.isNull(record.get("exitId")));
    }
    if (asked.getExitWays().isEmpty() && asked.getExitFrom() == null && asked.getExitTo() == null) {
      return;
    }
    Subquery<Long> exits = query.subquery(Long.class);
    Root<Exit> exit = exits.from(Exit.class);
    List<Predicate> of = new ArrayList<>();
    of.add(cb.equal(exit.get("id"), record.get("exitId")));
    if (!asked.getExitWays().isEmpty()) {
      of.add(exit.get("wayId").in(asked.getExitWays()));
    }
    if (asked.getExitFrom() != null) {
      of.add(cb.greaterThanOrEqualTo(exit.<LocalDate>get("exitedDate"), asked.getExitFrom()));
    }
    if (asked.getExitTo() != null) {
      of.add(cb.lessThanOrEqualTo(exit.<LocalDate>get("exitedDate"), asked.getExitTo()));
    }
    exits.select(exit.get("id")).where(of.toArray(Predicate[]::new));
    all.add(cb.exists(exits));
  }

  /** Lines of the record: the ones that were asked for, or those in a summary table. */
  private Subquery<Long> lines(boolean asking) {
    Subquery<Long> lines = query.subquery(Long.class);
    Root<AssistanceLine> line = lines.from(AssistanceLine.class);
    List<Predicate> of = new ArrayList<>();
    of.add(cb.equal(line.get("assistance"), record));
    if (asking) {
      of.addAll(ofLine(cb, line, asked));
    } else {
      of.add(cb.isTrue(line.get("summarized")));
    }
    return lines.select(line.get("id")).where(of.toArray(Predicate[]::new));
  }

  /** Measure, fund type and year of one line (AST-098). */
  static List<Predicate> ofLine(
      CriteriaBuilder cb, Path<AssistanceLine> line, AssistanceQuestion asked) {
    List<Predicate> of = new ArrayList<>();
    if (!asked.getMeasures().isEmpty()) {
      of.add(line.get("measure").in(asked.getMeasures()));
    }
    if (!asked.getFundTypes().isEmpty()) {
      of.add(line.get("fundType").in(asked.getFundTypes()));
    }
    if (!asked.getFundYears().isEmpty()) {
      of.add(line.get("fundYear").in(asked.getFundYears()));
    }
    return of;
  }

  private Predicate at(ReportState state, Caller caller) {
    ReportedConditions place = new ReportedConditions(cb, query, record, caller);
    place.state(AssistanceStateFilter.valueOf(state.name()));
    return cb.and(place.all().toArray(Predicate[]::new));
  }

  private void part(String field, String typed) {
    String text = CleanText.trim(typed);
    if (text != null) {
      all.add(cb.greaterThan(cb.locate(record.get(field), text), 0));
    }
  }

  private void oneOf(String field, Collection<?> values) {
    if (!values.isEmpty()) {
      all.add(record.get(field).in(values));
    }
  }

  private <T extends Comparable<? super T>> void range(Path<T> field, T least, T most) {
    if (least != null) {
      all.add(cb.greaterThanOrEqualTo(field, least));
    }
    if (most != null) {
      all.add(cb.lessThanOrEqualTo(field, most));
    }
  }

  private static OffsetDateTime start(LocalDate day) {
    return day == null ? null : day.atStartOfDay(Today.ZONE).toOffsetDateTime();
  }

  private static OffsetDateTime end(LocalDate day) {
    return day == null ? null : start(day.plusDays(1)).minusNanos(1000);
  }
}
