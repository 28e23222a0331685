package cn.bangfu.audit;

import cn.bangfu.access.AuditRecord;
import cn.bangfu.access.Scope;
import cn.bangfu.kernel.Today;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The query of a search, newest first: the range of days first, so that only the partitions of
 * their months are read, along the index by time.
 */
final class AuditQuery {

  private final CriteriaBuilder cb;
  private final CriteriaQuery<AuditRecord> query;
  private final Root<AuditRecord> record;
  private final List<Predicate> all = new ArrayList<>();

  private AuditQuery(EntityManager em) {
    cb = em.getCriteriaBuilder();
    query = cb.createQuery(AuditRecord.class);
    record = query.from(AuditRecord.class);
  }

  /**
   * @param scope where the caller may look
   * @param below path of the union that is looked for, or null
   * @param object the number of the object in its recorded form, or null
   */
  static TypedQuery<AuditRecord> of(
      EntityManager em,
      AuditFilter filter,
      Scope scope,
      String below,
      String object,
      AuditCursor after) {
    AuditQuery made = new AuditQuery(em);
    made.conditions(filter, object);
    if (!scope.wholeCountry()) {
      made.all.add(made.cb.like(made.record.get("unionPath"), scope.pattern()));
    }
    if (below != null) {
      made.all.add(made.cb.like(made.record.get("unionPath"), below + "%"));
    }
    if (after != null) {
      made.behind(after);
    }
    made.query
        .where(made.all.toArray(Predicate[]::new))
        .orderBy(made.cb.desc(made.record.get("at")), made.cb.desc(made.record.get("id")));
    return em.createQuery(made.query);
  }

  private void conditions(AuditFilter filter, String object) {
    Path<OffsetDateTime> at = record.get("at");
    all.add(cb.greaterThanOrEqualTo(at, start(filter.from())));
    all.add(cb.lessThan(at, start(filter.to().plusDays(1))));
    same("loginName", filter.loginName());
    same("userName", filter.userName());
    same("category", filter.category());
    same("event", filter.event());
    same("objectKind", filter.objectKind());
    same("objectId", object);
    same("succeeded", filter.succeeded());
    same("ip", filter.ip());
    if (filter.minRows() != null) {
      all.add(cb.greaterThanOrEqualTo(record.get("rowCount"), filter.minRows()));
    }
  }

  private void same(String field, Object value) {
    if (value != null && !value.toString().isBlank()) {
      all.add(cb.equal(record.get(field), value instanceof String text ? text.strip() : value));
    }
  }

  private void behind(AuditCursor last) {
    Path<OffsetDateTime> at = record.get("at");
    all.add(cb.lessThanOrEqualTo(at, last.at()));
    all.add(cb.or(cb.lessThan(at, last.at()), cb.lessThan(record.get("id"), last.id())));
  }

  static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(Today.ZONE).toOffsetDateTime();
  }
}
