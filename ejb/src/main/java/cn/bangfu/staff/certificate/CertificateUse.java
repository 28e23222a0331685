package cn.bangfu.staff.certificate;

import cn.bangfu.access.Role;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;

/**
 * Who must log in by certificate (USR-061). For those whom the rule names by their office it is in
 * force from the moment the installation trusts an authority: before that nobody could have a
 * certificate, and nobody could get in to load one.
 */
@Dependent
public class CertificateUse {

  private static final String FACTS =
      """
      select exists (select from user_certificate c
          where c.user_id = u.id and c.state = 'VALID' and c.good_to > ?2),
        exists (select from trusted_authority),
        exists (select from certificate_pass p where p.user_id = u.id and p.until > ?2),
        u.role, u.user_admin, o.union_level
      from app_user u join union_org o on o.id = u.union_id
      where u.id = ?1
      """;

  private static final String VALID =
      """
      select count(*) from user_certificate c
      where c.id = ?1 and c.user_id = ?2 and c.state = 'VALID' and c.good_to > ?3
      """;

  @PersistenceContext EntityManager em;
  @Inject Today today;

  /**
   * What is known about an account.
   *
   * @param owns true if it has a valid certificate
   * @param inForce true if an authority is trusted
   * @param letThrough true while a pass holds
   */
  public record Facts(
      boolean owns,
      boolean inForce,
      boolean letThrough,
      Role role,
      boolean userAdmin,
      boolean national,
      boolean provincial) {

    /** What follows from it. */
    public CertificateDemand demand() {
      if (owns) {
        return CertificateDemand.CERTIFICATE;
      }
      boolean named = role.isPlatform() || userAdmin && (national || provincial);
      if (!named || !inForce) {
        return CertificateDemand.NONE;
      }
      // nobody stands above the security administrator who could let him through
      if (letThrough || role == Role.SECURITY_ADMIN) {
        return CertificateDemand.LET_THROUGH;
      }
      return !role.isPlatform() && provincial
          ? CertificateDemand.APPLY_ONLY
          : CertificateDemand.CERTIFICATE;
    }
  }

  public CertificateDemand of(long userId) {
    return facts(userId).demand();
  }

  /** True if the account must have a certificate and has none that is valid (USR-066). */
  boolean mayBeLetThrough(long userId) {
    Facts facts = facts(userId);
    return !facts.owns() && facts.demand() != CertificateDemand.NONE;
  }

  private Facts facts(long userId) {
    Object[] row =
        (Object[])
            em.createNativeQuery(FACTS)
                .setParameter(1, userId)
                .setParameter(2, today.now())
                .getSingleResult();
    return new Facts(
        (Boolean) row[0],
        (Boolean) row[1],
        (Boolean) row[2],
        Role.valueOf((String) row[3]),
        (Boolean) row[4],
        "NATIONAL".equals(row[5]),
        "PROVINCIAL".equals(row[5]));
  }

  /** True if this certificate is still good for this account. */
  public boolean isValid(long certificateId, long userId, OffsetDateTime now) {
    Number found =
        (Number)
            em.createNativeQuery(VALID)
                .setParameter(1, certificateId)
                .setParameter(2, userId)
                .setParameter(3, now)
                .getSingleResult();
    return found.intValue() > 0;
  }
}
