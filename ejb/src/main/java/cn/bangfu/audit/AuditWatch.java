package cn.bangfu.audit;

import cn.bangfu.kernel.Today;
import cn.bangfu.security.AlarmKind;
import cn.bangfu.security.SecurityAlarms;
import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameters;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Looks at each record once, when it is sealed, and raises the alarms that can be read from the
 * trail (USR-113): nobody who writes a new export or a new look-up has to think of them.
 */
@Dependent
public class AuditWatch {

  static final int REFUSALS = 10;
  private static final int LOOKED_BACK_DAYS = 3;
  static final int LOOK_UPS_A_DAY = 30;
  static final int EXPORTED_ROWS = 1000;
  static final int DAY_BEGINS = 7;
  static final int DAY_ENDS = 21;

  /** A refusal has a code to quote; a wrong password has none. */
  private static final String REFUSED =
      """
      select n.login_name, n.union_name from
        (select distinct on (user_id) user_id, login_name, union_name, at from audit_record
         where id between ?1 and ?2 and at >= ?3 and not succeeded and code is not null
           and user_id is not null
         order by user_id, at desc) n
      where (select count(*) from audit_record r
             where r.user_id = n.user_id and r.at > n.at - interval '10 minutes' and r.at <= n.at
               and not r.succeeded and r.code is not null) >= ?4
      """;

  private static final String REVEALED =
      """
      select n.login_name, n.union_name from
        (select distinct user_id, login_name, union_name,
           date_trunc('day', at at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai' as day
         from audit_record
         where id between ?1 and ?2 and at >= ?3 and succeeded and event like '%\\_REVEAL'
           and user_id is not null) n
      where (select count(distinct (r.object_kind, r.object_id)) from audit_record r
             where r.user_id = n.user_id and r.at >= n.day and r.at < n.day + interval '1 day'
               and r.succeeded and r.event like '%\\_REVEAL') > ?4
      """;

  /** Only looks at what lies outside the own unions are counted (USR-086). */
  private static final String LOOKED_UP =
      """
      select n.login_name, n.union_name from
        (select distinct user_id, login_name, union_name,
           date_trunc('day', at at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai' as day
         from audit_record
         where id between ?1 and ?2 and at >= ?3 and succeeded and event like '%\\_LOOK\\_UP'
           and user_id is not null) n
      where (select count(*) from audit_record r
             where r.user_id = n.user_id and r.at >= n.day and r.at < n.day + interval '1 day'
               and r.succeeded and r.event like '%\\_LOOK\\_UP'
               and exists (select from union_org o where o.id = r.object_union_id
                             and not starts_with(o.path, r.union_path))) > ?4
      """;

  private static final String EXPORTED =
      """
      select login_name, union_name, row_count, at from audit_record
      where id between ?1 and ?2 and at >= ?3 and succeeded and event like '%EXPORT%'
        and row_count > ?4
        and not extract(hour from at at time zone 'Asia/Shanghai') between ?5 and ?6
      """;

  @PersistenceContext EntityManager em;
  @Inject Today today;
  @Inject SecurityAlarms alarms;
  @Inject SecurityParameters parameters;

  /** Looks at the records from one number to another. */
  void look(long first, long last) {
    each(REFUSED, first, last, REFUSALS, AlarmKind.REFUSED_REQUESTS);
    each(
        REVEALED,
        first,
        last,
        parameters.value(SecurityParameter.REVEALED_A_DAY),
        AlarmKind.REVEALED_OVER_LIMIT);
    each(LOOKED_UP, first, last, LOOK_UPS_A_DAY, AlarmKind.LOOK_UPS_OVER_LIMIT);
    List<?> exports =
        em.createNativeQuery(EXPORTED)
            .setParameter(1, first)
            .setParameter(2, last)
            .setParameter(3, since())
            .setParameter(4, EXPORTED_ROWS)
            .setParameter(5, DAY_BEGINS)
            .setParameter(6, DAY_ENDS - 1)
            .getResultList();
    for (Object export : exports) {
      Object[] row = (Object[]) export;
      OffsetDateTime at = Moments.of(row[3]);
      alarms.raise(AlarmKind.EXPORT_OUTSIDE_HOURS, row[0], row[1], row[2], at);
    }
  }

  private void each(String query, long first, long last, int limit, AlarmKind kind) {
    List<?> who =
        em.createNativeQuery(query)
            .setParameter(1, first)
            .setParameter(2, last)
            .setParameter(3, since())
            .setParameter(4, limit)
            .getResultList();
    for (Object found : who) {
      Object[] row = (Object[]) found;
      alarms.raise(kind, row[0], row[1], limit);
    }
  }

  /** Keeps the partitions of old months out of the search by number. */
  private OffsetDateTime since() {
    return today.now().minusDays(LOOKED_BACK_DAYS);
  }
}
