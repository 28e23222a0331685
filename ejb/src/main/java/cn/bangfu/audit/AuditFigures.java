package cn.bangfu.audit;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.access.Scope;
import cn.bangfu.kernel.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Statistics of the trail, in the scope of who asks (USR-110). */
@Stateless
public class AuditFigures {

  /** Longest range in days: three months. */
  static final int DAYS_MAX = 93;

  /** Most lines of a statistic. */
  static final int LINES = 200;

  static final int TOP = 20;

  private static final String IN_RANGE =
      " from audit_record where at >= ?1 and at < ?2 and (?3 = '/' or union_path like ?3 || '%') ";

  private static final String SUMS = ", count(*), coalesce(sum(row_count), 0)";

  private static final String BY_DAY =
      "select to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD'), null"
          + SUMS
          + IN_RANGE
          + "group by 1 order by 1 limit ?4";

  private static final String BY_UNION =
      "select union_name, null"
          + SUMS
          + IN_RANGE
          + "group by union_id, union_name order by 3 desc, 1 limit ?4";

  private static final String BY_USER =
      "select login_name, union_name"
          + SUMS
          + IN_RANGE
          + "and user_id is not null group by 1, 2 order by 3 desc, 1 limit ?4";

  private static final String BY_EVENT =
      "select event, null" + SUMS + IN_RANGE + "group by 1 order by 3 desc, 1 limit ?4";

  private static final String TOP_REVEALED =
      "select login_name, union_name"
          + SUMS
          + IN_RANGE
          + "and succeeded and event like '%\\_REVEAL' group by 1, 2 order by 3 desc, 1 limit ?4";

  private static final String TOP_EXPORTED =
      "select login_name, union_name"
          + SUMS
          + IN_RANGE
          + "and succeeded and event like '%EXPORT%' group by 1, 2 order by 4 desc, 1 limit ?4";

  private static final String FAILED_LOG_INS =
      "select object_id, reason"
          + SUMS
          + IN_RANGE
          + "and not succeeded and event = 'LOG_IN' group by 1, 2 order by 3 desc, 1 limit ?4";

  private static final String OUTSIDE_HOURS =
      "select login_name, union_name"
          + SUMS
          + IN_RANGE
          + "and user_id is not null and not extract(hour from at at time zone 'Asia/Shanghai')"
          + " between 7 and 20 group by 1, 2 order by 3 desc, 1 limit ?4";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;

  /**
   * One line of a statistic.
   *
   * @param name day, union, user or event
   * @param more the union of a user or the reason of a failure, or null
   * @param times number of records
   * @param rows sum of the rows they concern
   */
  public record Line(String name, String more, long times, long rows) {}

  /** The lines of a statistic over a range of days, both included. */
  @Needs(Right.AUDIT_SEARCH)
  public List<Line> of(AuditStatistic statistic, LocalDate from, LocalDate to) {
    check(from, to);
    callers.changed(statistic + " " + from + ".." + to);
    boolean top =
        statistic == AuditStatistic.TOP_REVEALED || statistic == AuditStatistic.TOP_EXPORTED;
    Scope scope = callers.known().scope();
    List<?> rows =
        em.createNativeQuery(query(statistic))
            .setParameter(1, AuditQuery.start(from))
            .setParameter(2, AuditQuery.start(to.plusDays(1)))
            .setParameter(3, scope.wholeCountry() ? "/" : scope.path())
            .setParameter(4, top ? TOP : LINES)
            .getResultList();
    return rows.stream().map(row -> line((Object[]) row)).toList();
  }

  private static void check(LocalDate from, LocalDate to) {
    if (from == null || to == null || from.isAfter(to)) {
      throw new BusinessException(AuditProblem.RANGE_MISSING);
    }
    if (ChronoUnit.DAYS.between(from, to) >= DAYS_MAX) {
      throw new BusinessException(AuditProblem.RANGE_TOO_LONG, DAYS_MAX);
    }
  }

  private static String query(AuditStatistic statistic) {
    return switch (statistic) {
      case BY_DAY -> BY_DAY;
      case BY_UNION -> BY_UNION;
      case BY_USER -> BY_USER;
      case BY_EVENT -> BY_EVENT;
      case TOP_REVEALED -> TOP_REVEALED;
      case TOP_EXPORTED -> TOP_EXPORTED;
      case FAILED_LOG_INS -> FAILED_LOG_INS;
      case OUTSIDE_HOURS -> OUTSIDE_HOURS;
    };
  }

  private static Line line(Object[] row) {
    return new Line(
        (String) row[0],
        (String) row[1],
        ((Number) row[2]).longValue(),
        ((Number) row[3]).longValue());
  }
}
