package cn.bangfu.staff.certificate;

import cn.bangfu.access.AuditTrail;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;

/** What time does to certificates and revocation lists (USR-059, USR-064). */
@Stateless
public class CertificateUpkeep {

  private static final int AT_ONCE = 500;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject AuditTrail audit;
  @Inject TrustList trust;

  /**
   * Marks certificates whose time is over.
   *
   * @return how many; to be repeated until there are none
   */
  @Needs(Right.SYSTEM)
  public int expire() {
    OffsetDateTime now = today.now();
    List<UserCertificate> over =
        em.createNamedQuery("UserCertificate.over", UserCertificate.class)
            .setParameter("now", now)
            .setMaxResults(AT_ONCE)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    for (UserCertificate certificate : over) {
      certificate.expire();
      certificate.touch(callers.known().name(), now);
      callers.about("certificate", certificate.getSerialNumber(), null);
      audit.succeeded("CERTIFICATE_EXPIRED");
    }
    callers.about("certificate", null, null);
    callers.count(over.size());
    return over.size();
  }

  /** True if any certificate's time is over. */
  @Needs(Right.SYSTEM_PREPARE)
  public boolean anyOver() {
    return !em.createNamedQuery("UserCertificate.over", UserCertificate.class)
        .setParameter("now", today.now())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Raises the alarm about every list that is over its date, whether anybody logs in or not. */
  @Needs(Right.SYSTEM_PREPARE)
  public void lookAtLists() {
    trust.lists().stream()
        .filter(list -> list.getNextUpdate().isBefore(today.now()))
        .forEach(list -> trust.overdue(list.getIssuerDn()));
  }
}
