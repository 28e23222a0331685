package cn.bangfu.security;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks the installation over for the security administrator: counts only, no names and no business
 * data.
 */
@Stateless
public class SelfCheck {

  static final int DORMANT_DAYS = 90;
  static final int WIDE = 12;
  static final int KEY_DAYS = 365;
  static final int VERIFIED_HOURS = 48;

  private static final String OPEN = "state in ('NORMAL', 'AWAITING_FIRST_LOGIN', 'LOCKED')";

  private static final String INITIAL =
      "select count(*) from app_user where must_change_password and " + OPEN;

  private static final String INITIAL_EXPIRED =
      "select count(*) from app_user where must_change_password and password_changed_at < ?1 and "
          + OPEN;

  private static final String DORMANT =
      "select count(*) from app_user u left join user_login l on l.user_id = u.id"
          + " where coalesce(l.last_login_at, u.entered_at) < ?1 and u."
          + OPEN;

  private static final String WIDE_RIGHTS =
      "select count(*) from (select p.user_id from user_permission p join app_user u on u.id ="
          + " p.user_id where p.level = 'HANDLE' and u."
          + OPEN
          + " group by p.user_id having count(*) >= ?1) wide";

  private static final String PLATFORM =
      "select count(*) from app_user where role <> 'USER' and " + OPEN;

  private static final String ROLE =
      """
      select count(*) from pg_roles r
      where r.rolname = current_user
        and (r.rolsuper or r.rolcreatedb or r.rolcreaterole or r.rolbypassrls
          or has_table_privilege('audit_record', 'update')
          or has_table_privilege('audit_record', 'delete')
          or has_table_privilege('audit_record', 'truncate')
          or has_schema_privilege('public', 'create'))
      """;

  private static final String NO_TLS =
      """
      select count(*) from pg_stat_ssl
      where pid = pg_backend_pid() and not ssl
        and inet_client_addr() is distinct from inet_server_addr()
      """;

  private static final String KEY_SINCE =
      """
      select coalesce((select max(ordered_at) from key_renewal),
        (select min(entered_at) from app_user))
      """;

  private static final String UNSEALED =
      """
      select count(*) from
        (select from audit_record r where r.at between ?1 and ?2
           and not exists (select from audit_seal s where s.record_id = r.id) limit 10001) late
      """;

  @PersistenceContext EntityManager em;
  @Inject Today today;
  @Inject SecurityParameters parameters;

  /**
   * One answer.
   *
   * @param good true if nothing has to be done
   * @param number what was counted: accounts, days, hours or records
   */
  public record Finding(SelfCheckItem item, boolean good, long number) {}

  /** All answers, in the order of {@link SelfCheckItem}. */
  @Needs(Right.SECURITY_CHECK)
  public List<Finding> all() {
    OffsetDateTime now = today.now();
    List<Finding> all = new ArrayList<>();
    int days = parameters.value(SecurityParameter.INITIAL_PASSWORD_VALID_DAYS);
    all.add(none(SelfCheckItem.INITIAL_PASSWORDS, count(INITIAL)));
    all.add(
        none(SelfCheckItem.INITIAL_PASSWORDS_EXPIRED, count(INITIAL_EXPIRED, now.minusDays(days))));
    all.add(none(SelfCheckItem.DORMANT_ACCOUNTS, count(DORMANT, now.minusDays(DORMANT_DAYS))));
    all.add(none(SelfCheckItem.WIDE_RIGHTS, count(WIDE_RIGHTS, WIDE)));
    all.add(new Finding(SelfCheckItem.PLATFORM_ACCOUNTS, true, count(PLATFORM)));
    all.add(none(SelfCheckItem.DATABASE_ROLE, count(ROLE)));
    all.add(none(SelfCheckItem.DATABASE_TLS, count(NO_TLS)));
    boolean shown = System.getProperty("bangfu.keystore.password") != null;
    all.add(none(SelfCheckItem.SECRET_IN_PROPERTY, shown ? 1 : 0));
    long age = since(moment(KEY_SINCE), now).toDays();
    all.add(new Finding(SelfCheckItem.KEY_AGE, age <= KEY_DAYS, age));
    OffsetDateTime verified = moment("select max(checked_at) from audit_check");
    long hours = since(verified, now).toHours();
    all.add(
        new Finding(
            SelfCheckItem.CHAIN_VERIFIED, verified != null && hours <= VERIFIED_HOURS, hours));
    all.add(
        none(
            SelfCheckItem.CHAIN_BROKEN,
            count(
                "select coalesce((select broken_count from audit_check order by checked_at desc, id"
                    + " desc limit 1), 0)")));
    all.add(none(SelfCheckItem.UNSEALED, count(UNSEALED, now.minusDays(2), now.minusHours(1))));
    all.add(
        none(
            SelfCheckItem.OPEN_ALARMS,
            count("select count(*) from security_alarm where handled_at is null")));
    return all;
  }

  private static Finding none(SelfCheckItem item, long number) {
    return new Finding(item, number == 0, number);
  }

  private static Duration since(OffsetDateTime then, OffsetDateTime now) {
    return then == null ? Duration.ZERO : Duration.between(then, now);
  }

  private long count(String query, Object... parameters) {
    var asked = em.createNativeQuery(query);
    for (int i = 0; i < parameters.length; i++) {
      asked.setParameter(i + 1, parameters[i]);
    }
    return ((Number) asked.getSingleResult()).longValue();
  }

  private OffsetDateTime moment(String query) {
    Object value = em.createNativeQuery(query).getSingleResult();
    return value instanceof java.sql.Timestamp stamp
        ? stamp.toInstant().atZone(Today.ZONE).toOffsetDateTime()
        : (OffsetDateTime) value;
  }
}
