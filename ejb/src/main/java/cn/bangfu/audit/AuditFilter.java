package cn.bangfu.audit;

import cn.bangfu.access.AuditCategory;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What is looked for in the trail; null where it does not matter (USR-108).
 *
 * @param from first day, always given
 * @param to last day, always given
 * @param unionId a union with everything below it
 * @param objectId number of an object, or an identity number
 * @param minRows at least so many records concerned
 */
public record AuditFilter(
    LocalDate from,
    LocalDate to,
    String loginName,
    String userName,
    Long unionId,
    AuditCategory category,
    String event,
    String objectKind,
    String objectId,
    Boolean succeeded,
    String ip,
    Integer minRows)
    implements Serializable {

  /** Days that are looked at if nobody says otherwise. */
  public static final int DEFAULT_DAYS = 7;

  /** The last seven days. */
  public static AuditFilter lastDays(LocalDate today) {
    return new AuditFilter(
        today.minusDays(DEFAULT_DAYS - 1L),
        today,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
