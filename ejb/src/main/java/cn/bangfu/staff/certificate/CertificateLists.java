package cn.bangfu.staff.certificate;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Role;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.kernel.Today;
import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameters;
import cn.bangfu.staff.certificate.Holders.Holder;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/** The lists of applications and certificates, each within the reach of who asks. */
@Dependent
class CertificateLists {

  /** ?1 is the path of the caller's union, or empty for the security administrator. */
  private static final String REACH =
      """
       and case when ?1 = '' then u.role <> 'USER' or o.parent_id is null
         else u.role = 'USER' and o.path like ?1 || '%' end
      """;

  private static final String PERSON =
      """
      u.id, u.name, u.login_name, u.role, u.user_admin, o.id, o.name, o.path,
        array_position(array['NATIONAL', 'PROVINCIAL', 'PREFECTURAL', 'COUNTY', 'GRASSROOTS'],
          o.union_level::text) - 1,
      """;

  private static final int OWN = 9;

  private static final String APPLICATIONS =
      "select "
          + PERSON
          + " a.id, a.reason, a.entered_at, a.entered_by from certificate_application a"
          + " join app_user u on u.id = a.user_id join union_org o on o.id = u.union_id"
          + " where a.state = 'OPEN'"
          + REACH
          + " order by a.id";

  private static final String FILTER =
      """
       and (?2 = '' or position(?2 in lower(u.login_name)) > 0 or position(?2 in lower(u.name)) > 0)
       and (?3 = '' or c.state = ?3)
      """;

  private static final String FROM =
      """
       from user_certificate c join app_user u on u.id = c.user_id
        join union_org o on o.id = u.union_id
       where true
      """;

  private static final String PAGE =
      "select "
          + PERSON
          + " c.id, c.version, c.subject_dn, c.issuer_dn, c.serial_number, c.good_from, c.good_to,"
          + " c.state, c.token_no, c.reason"
          + FROM
          + REACH
          + FILTER
          + " order by c.id desc";

  private static final String COUNT =
      "select count(*) from (select 1" + FROM + REACH + FILTER + " limit 10001) found";

  private static final String EXPIRING =
      "select "
          + PERSON
          + " c.id"
          + FROM
          + REACH
          + " and c.state = 'VALID' and c.good_to > ?2 and c.good_to <= ?3 order by c.good_to";

  private static final int MANY = 200;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject SecurityParameters parameters;

  /** Open applications, the oldest first. */
  List<ApplicationRow> applications() {
    return rows(em.createNativeQuery(APPLICATIONS).setMaxResults(MANY)).stream()
        .map(
            row ->
                new ApplicationRow(
                    number(row[OWN]),
                    number(row[0]),
                    (String) row[1],
                    (String) row[2],
                    (String) row[6],
                    (String) row[OWN + 1],
                    moment(row[OWN + 2]),
                    (String) row[OWN + 3],
                    holder(row).isRegisteredBy(callers.known())))
        .toList();
  }

  List<CertificateRow> page(CertificateFilter filter, int offset, int size) {
    PageRequest<CertificateState> page = new PageRequest<>(offset, size, null, true);
    return rows(
            filtered(em.createNativeQuery(PAGE), filter)
                .setFirstResult(page.offset())
                .setMaxResults(page.size()))
        .stream()
        .map(this::certificate)
        .toList();
  }

  BoundedCount count(CertificateFilter filter) {
    Query query = filtered(em.createNativeQuery(COUNT), filter).setParameter(1, reach());
    return new BoundedCount(((Number) query.getSingleResult()).intValue());
  }

  /** How many certificates end soon for whose holders the caller registers (USR-065). */
  int expiring() {
    OffsetDateTime now = today.now();
    int days = parameters.value(SecurityParameter.CERTIFICATE_HINT_DAYS);
    Query query =
        em.createNativeQuery(EXPIRING)
            .setParameter(2, now)
            .setParameter(3, now.plusDays(days))
            .setMaxResults(MANY);
    Caller caller = callers.known();
    return (int) rows(query).stream().filter(row -> holder(row).isRegisteredBy(caller)).count();
  }

  private static Query filtered(Query query, CertificateFilter filter) {
    String who = CleanText.trim(filter.who());
    return query
        .setParameter(2, who == null ? "" : who.toLowerCase(Locale.ROOT))
        .setParameter(3, filter.state() == null ? "" : filter.state().name());
  }

  private CertificateRow certificate(Object[] row) {
    return new CertificateRow(
        number(row[OWN]),
        ((Number) row[OWN + 1]).intValue(),
        number(row[0]),
        (String) row[1],
        (String) row[2],
        (String) row[6],
        Certificates.shortName((String) row[OWN + 2]),
        Certificates.shortName((String) row[OWN + 3]),
        (String) row[OWN + 4],
        moment(row[OWN + 5]),
        moment(row[OWN + 6]),
        CertificateState.valueOf((String) row[OWN + 7]),
        (String) row[OWN + 8],
        (String) row[OWN + 9],
        holder(row).isRegisteredBy(callers.known()),
        holder(row).isSuspendedBy(callers.known()));
  }

  private static Holder holder(Object[] row) {
    return new Holder(
        number(row[0]),
        (String) row[1],
        (String) row[2],
        Role.valueOf((String) row[3]),
        (Boolean) row[4],
        true,
        number(row[5]),
        (String) row[6],
        (String) row[7],
        ((Number) row[8]).intValue());
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(Query query) {
    return query.setParameter(1, reach()).getResultList();
  }

  private String reach() {
    Caller caller = callers.known();
    return caller.role().isPlatform() ? "" : caller.unionPath();
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static OffsetDateTime moment(Object value) {
    return value instanceof Timestamp stamp
        ? stamp.toInstant().atZone(Today.ZONE).toOffsetDateTime()
        : (OffsetDateTime) value;
  }
}
