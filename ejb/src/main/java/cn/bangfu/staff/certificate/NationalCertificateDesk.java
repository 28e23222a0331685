package cn.bangfu.staff.certificate;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.staff.certificate.Holders.Holder;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Certificates of the national union's people and of platform accounts, and the letting through of
 * those who have none for the moment, for the security administrator (USR-063, USR-066).
 */
@Stateless
public class NationalCertificateDesk {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject Holders holders;
  @Inject CertificateBook book;
  @Inject CertificateLists lists;
  @Inject CertificateUse use;

  @Needs(Right.CERTIFICATE_NATIONAL_VIEW)
  public List<ApplicationRow> applications() {
    return lists.applications();
  }

  @Needs(Right.CERTIFICATE_NATIONAL_VIEW)
  public List<CertificateRow> page(CertificateFilter filter, int offset, int size) {
    return lists.page(filter, offset, size);
  }

  @Needs(Right.CERTIFICATE_NATIONAL_VIEW)
  public BoundedCount count(CertificateFilter filter) {
    return lists.count(filter);
  }

  @Needs(Right.CERTIFICATE_NATIONAL_VIEW)
  public int expiring() {
    return lists.expiring();
  }

  @Needs(Right.CERTIFICATE_NATIONAL_REGISTER)
  public void register(RegisterCertificate what) {
    book.register(what);
  }

  @Needs(Right.CERTIFICATE_NATIONAL_CHANGE)
  public void refuse(long applicationId, String reason) {
    book.refuse(applicationId, reason);
  }

  @Needs(Right.CERTIFICATE_NATIONAL_CHANGE)
  public void suspend(CertificateRow row, String reason) {
    book.suspend(row, reason);
  }

  @Needs(Right.CERTIFICATE_NATIONAL_CHANGE)
  public void resume(CertificateRow row, String reason) {
    book.resume(row, reason);
  }

  @Needs(Right.CERTIFICATE_NATIONAL_CHANGE)
  public void revoke(CertificateRow row, String reason) {
    book.revoke(row, reason);
  }

  /**
   * Lets somebody in by password and one-time password who must have a certificate and has none.
   *
   * @param hours 1 to {@link CertificatePass#HOURS}
   */
  @Needs(Right.CERTIFICATE_LET_THROUGH)
  public void letThrough(String loginName, int hours, String reason) {
    Holder holder = holders.byName(loginName);
    callers.about("user", holder.id(), holder.unionId());
    if (holder.id() == callers.known().userId()) {
      throw new BusinessException(CertificateProblem.NOT_FOR_ONESELF);
    }
    if (hours < 1 || hours > CertificatePass.HOURS) {
      throw new Violations(
          List.of(Violation.of("hours", CertificateProblem.PASS_TOO_LONG, CertificatePass.HOURS)));
    }
    String why = CertificateBook.reason(reason);
    if (!holder.active()) {
      throw new BusinessException(CertificateProblem.HOLDER_NOT_ACTIVE);
    }
    if (!use.mayBeLetThrough(holder.id())) {
      throw new BusinessException(CertificateProblem.PASS_NOT_NEEDED);
    }
    CertificatePass pass = new CertificatePass(holder.id(), today.now().plusHours(hours), why);
    pass.touch(callers.known().name(), today.now());
    em.persist(pass);
    callers.changed("%d h; %s".formatted(hours, why));
  }
}
