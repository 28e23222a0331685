package cn.bangfu.staff;

import cn.bangfu.access.AppModule;
import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.access.Right;
import cn.bangfu.access.Role;
import cn.bangfu.kernel.Today;
import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameter.SecondFactorUse;
import cn.bangfu.security.SecurityParameters;
import cn.bangfu.staff.certificate.CertificateDemand;
import cn.bangfu.staff.certificate.CertificateUse;
import cn.bangfu.unionorg.UnionLevel;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the caller of a session anew for each request, in one statement: a change of rights, a stop
 * of the account or of its union holds at the next request (USR-008, USR-074).
 */
@Stateless
public class Callers {

  private static final String CALLER =
      """
      select u.login_name, u.name, u.union_id, o.name, o.path, o.depth,
        array_position(array['NATIONAL', 'PROVINCIAL', 'PREFECTURAL', 'COUNTY', 'GRASSROOTS'],
          o.union_level::text) - 1,
        o.confirm_state = 'CONFIRMED', u.must_verify, u.union_verified, u.must_change_password,
        extract(epoch from u.password_changed_at)::bigint,
        (select string_agg(p.permission || ':' || p.level, ',') from user_permission p
          where p.user_id = u.id),
        u.role, (select string_agg(m.module || ':' || m.switched_on, ',') from module_switch m),
        u.user_admin, exists (select from user_totp t where t.user_id = u.id and t.secret is not null),
        s.id is not null, s.end_reason, coalesce(s.weak_password, false), s.method, c.serial_number,
        coalesce(c.state = 'VALID' and c.good_to > ?5, false),
        exists (select from user_certificate v
          where v.user_id = u.id and v.state = 'VALID' and v.good_to > ?5),
        exists (select from trusted_authority),
        exists (select from certificate_pass p where p.user_id = u.id and p.until > ?5)
      from app_user u join union_org o on o.id = u.union_id
        left join user_session s on s.id = ?4 and s.user_id = u.id
        left join user_certificate c on c.id = s.certificate_id
      where u.id = ?1 and u.session_epoch = ?2 and u.state in ('NORMAL', 'AWAITING_FIRST_LOGIN')
        and (u.valid_to_date is null or u.valid_to_date >= ?3) and o.state in ('NORMAL', 'MOVING')
      """;

  private static final int USER_ADMIN = 15;
  private static final int HAS_DEVICE = 16;
  private static final int SESSION_KNOWN = 17;
  private static final int SESSION_END = 18;
  private static final int WEAK_PASSWORD = 19;
  private static final int METHOD = 20;
  private static final int CERTIFICATE = 21;
  private static final int CERTIFICATE_GOOD = 22;
  private static final int OWNS_CERTIFICATE = 23;
  private static final int RULE_IN_FORCE = 24;
  private static final int LET_THROUGH = 25;

  @PersistenceContext EntityManager em;
  @Inject Today today;
  @Inject SecurityParameters parameters;

  /** The caller, or nothing if the session must end. */
  @Needs(Right.ANYBODY)
  public Optional<Caller> load(long userId, int sessionEpoch) {
    return row(userId, sessionEpoch, 0).map(row -> caller(userId, row));
  }

  /** What a session is at this moment (USR-071, USR-073, USR-074). */
  @Needs(Right.ANYBODY)
  public SessionNow ofSession(OpenSession session) {
    Optional<Object[]> row =
        row(session.userId(), session.sessionEpoch(), session.number())
            .filter(found -> (Boolean) found[SESSION_KNOWN])
            .filter(Callers::mayGoOn);
    SessionEnd end = row.map(r -> (String) r[SESSION_END]).map(SessionEnd::valueOf).orElse(null);
    return new SessionNow(
        row.filter(r -> r[SESSION_END] == null).map(r -> caller(session.userId(), r)),
        end,
        Duration.ofMinutes(parameters.value(SecurityParameter.IDLE_MINUTES)),
        Duration.ofHours(parameters.value(SecurityParameter.SESSION_HOURS)),
        row.map(r -> (String) r[CERTIFICATE]).orElse(null));
  }

  private Optional<Object[]> row(long userId, int sessionEpoch, long session) {
    List<?> rows =
        em.createNativeQuery(CALLER)
            .setParameter(1, userId)
            .setParameter(2, sessionEpoch)
            .setParameter(3, today.today())
            .setParameter(4, session)
            .setParameter(5, today.now())
            .getResultList();
    return rows.stream().findFirst().map(Object[].class::cast);
  }

  private Caller caller(long userId, Object[] row) {
    return new Caller(
        userId,
        (String) row[0],
        (String) row[1],
        ((Number) row[2]).longValue(),
        (String) row[3],
        (String) row[4],
        ((Number) row[5]).intValue(),
        ((Number) row[6]).intValue(),
        stage(row),
        permissions((String) row[12]),
        Role.valueOf((String) row[13]),
        AppModule.off(switches((String) row[14])));
  }

  /**
   * A session by certificate goes on while its certificate is good (USR-064); one by password
   * unless its account has to use a certificate and is let through no longer (USR-066).
   */
  private static boolean mayGoOn(Object[] row) {
    if (row[CERTIFICATE] != null) {
      return (Boolean) row[CERTIFICATE_GOOD];
    }
    return (Boolean) row[OWNS_CERTIFICATE] || demand(row) != CertificateDemand.CERTIFICATE;
  }

  private static CertificateDemand demand(Object[] row) {
    int level = ((Number) row[6]).intValue();
    return new CertificateUse.Facts(
            (Boolean) row[OWNS_CERTIFICATE],
            (Boolean) row[RULE_IN_FORCE],
            (Boolean) row[LET_THROUGH],
            Role.valueOf((String) row[13]),
            (Boolean) row[USER_ADMIN],
            level == UnionLevel.NATIONAL.rank(),
            level == UnionLevel.PROVINCIAL.rank())
        .demand();
  }

  private FirstLoginStage stage(Object[] row) {
    boolean unionConfirmed = (Boolean) row[7];
    boolean mustVerify = (Boolean) row[8];
    boolean unionVerified = (Boolean) row[9];
    boolean mustChange = (Boolean) row[10];
    if (!unionVerified && isUser(row)) {
      return FirstLoginStage.VERIFY_UNION;
    }
    if (mustVerify && isUser(row)) {
      return FirstLoginStage.VERIFY_PERSON;
    }
    boolean byCertificate = LogInMethod.CERTIFICATE.name().equals(row[METHOD]);
    if (!byCertificate
        && (mustChange
            || (Boolean) row[WEAK_PASSWORD]
            || expired(((Number) row[11]).longValue()))) {
      return FirstLoginStage.CHANGE_PASSWORD;
    }
    CertificateDemand demand = byCertificate ? CertificateDemand.NONE : demand(row);
    if (!byCertificate
        && !(Boolean) row[HAS_DEVICE]
        && (demand == CertificateDemand.LET_THROUGH
            || SecondFactor.obliges(secondFactorUse(), (Boolean) row[USER_ADMIN]))) {
      return FirstLoginStage.REGISTER_CODE;
    }
    if (!unionConfirmed && isUser(row)) {
      return FirstLoginStage.CONFIRM_UNION;
    }
    return demand == CertificateDemand.APPLY_ONLY
        ? FirstLoginStage.APPLY_CERTIFICATE
        : FirstLoginStage.READY;
  }

  /** A platform account looks after no union's data. */
  private static boolean isUser(Object[] row) {
    return Role.USER.name().equals(row[13]);
  }

  private SecondFactorUse secondFactorUse() {
    return parameters.choice(SecurityParameter.SECOND_FACTOR, SecondFactorUse.class);
  }

  private boolean expired(long passwordChangedAt) {
    OffsetDateTime changed =
        Instant.ofEpochSecond(passwordChangedAt).atZone(Today.ZONE).toOffsetDateTime();
    int days = parameters.value(SecurityParameter.PASSWORD_VALID_DAYS);
    return changed.plusDays(days).isBefore(today.now());
  }

  private static Map<Permission, PermissionLevel> permissions(String joined) {
    Map<Permission, PermissionLevel> held = new EnumMap<>(Permission.class);
    pairs(joined)
        .forEach(
            (name, level) -> held.put(Permission.valueOf(name), PermissionLevel.valueOf(level)));
    return held;
  }

  private static Map<AppModule, Boolean> switches(String joined) {
    Map<AppModule, Boolean> switched = new EnumMap<>(AppModule.class);
    pairs(joined).forEach((name, on) -> switched.put(AppModule.valueOf(name), on.startsWith("t")));
    return switched;
  }

  /** {@code name:value} with commas between, or null. */
  private static Map<String, String> pairs(String joined) {
    Map<String, String> pairs = new HashMap<>();
    if (joined != null) {
      for (String one : joined.split(",")) {
        int colon = one.indexOf(':');
        pairs.put(one.substring(0, colon), one.substring(colon + 1));
      }
    }
    return pairs;
  }
}
