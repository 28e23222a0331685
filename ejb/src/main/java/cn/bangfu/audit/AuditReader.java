package cn.bangfu.audit;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.AuditRecord;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Masks;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.StringJoiner;

/** Reads the trail in the scope of the caller (USR-108). */
@Dependent
class AuditReader {

  /** Longest range of a search, in days. */
  static final int DAYS_MAX = 366;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionLookup unions;

  /** At most so many records behind the cursor. */
  List<AuditRecord> find(AuditFilter filter, AuditCursor after, int rows) {
    checkRange(filter);
    Caller caller = callers.known();
    return AuditQuery.of(
            em,
            filter,
            caller.scope(),
            pathOf(filter.unionId()),
            recorded(filter.objectId()),
            after)
        .setMaxResults(rows)
        .getResultList();
  }

  static void checkRange(AuditFilter filter) {
    if (filter.from() == null || filter.to() == null || filter.from().isAfter(filter.to())) {
      throw new BusinessException(AuditProblem.RANGE_MISSING);
    }
    if (ChronoUnit.DAYS.between(filter.from(), filter.to()) >= DAYS_MAX) {
      throw new BusinessException(AuditProblem.RANGE_TOO_LONG, DAYS_MAX);
    }
  }

  private String pathOf(Long unionId) {
    if (unionId == null) {
      return null;
    }
    Caller caller = callers.known();
    return unions
        .find(unionId)
        .map(Union::getPath)
        .filter(path -> caller.scope().wholeCountry() || caller.scope().covers(path))
        .orElseThrow(() -> new AccessDenied(AccessProblem.OUT_OF_SCOPE));
  }

  /** An identity number stands in records in its protected form only. */
  private static String recorded(String objectId) {
    return isIdNo(objectId)
        ? KeyRing.current().protectedForm(IdNo.of(objectId).normalized())
        : objectId;
  }

  private static boolean isIdNo(String text) {
    return text != null && text.strip().matches("[0-9]{15}|[0-9]{17}[0-9Xx]");
  }

  /** The conditions as the record of the search names them; an identity number masked. */
  static String conditions(AuditFilter filter) {
    StringJoiner text = new StringJoiner("; ");
    text.add(filter.from() + ".." + filter.to());
    add(text, "loginName", filter.loginName());
    add(text, "userName", filter.userName());
    add(text, "unionId", filter.unionId());
    add(text, "category", filter.category());
    add(text, "event", filter.event());
    add(text, "objectKind", filter.objectKind());
    add(
        text,
        "objectId",
        isIdNo(filter.objectId()) ? Masks.idNo(filter.objectId().strip()) : filter.objectId());
    add(text, "succeeded", filter.succeeded());
    add(text, "ip", filter.ip());
    add(text, "minRows", filter.minRows());
    return text.toString();
  }

  private static void add(StringJoiner text, String name, Object value) {
    if (value != null && !value.toString().isBlank()) {
      text.add(name + "=" + value);
    }
  }
}
