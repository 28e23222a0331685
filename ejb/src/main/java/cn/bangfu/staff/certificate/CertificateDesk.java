package cn.bangfu.staff.certificate;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.staff.certificate.Holders.Holder;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Certificates of a union's people and those below, for user administrators: all apply, those of a
 * province and of the nation register (USR-063, USR-064).
 */
@Stateless
public class CertificateDesk {

  @Inject CallerContext callers;
  @Inject Holders holders;
  @Inject CertificateBook book;
  @Inject CertificateLists lists;

  @Needs(Right.CERTIFICATE_VIEW)
  public List<ApplicationRow> applications() {
    return lists.applications();
  }

  @Needs(Right.CERTIFICATE_VIEW)
  public List<CertificateRow> page(CertificateFilter filter, int offset, int size) {
    return lists.page(filter, offset, size);
  }

  @Needs(Right.CERTIFICATE_VIEW)
  public BoundedCount count(CertificateFilter filter) {
    return lists.count(filter);
  }

  /** How many certificates end soon for whose holders the caller registers (USR-065). */
  @Needs(Right.CERTIFICATE_VIEW)
  public int expiring() {
    return lists.expiring();
  }

  /** Applies for somebody of the scope, or for himself. */
  @Needs(Right.CERTIFICATE_APPLY)
  public void apply(String loginName, String reason) {
    Holder holder = holders.byName(loginName);
    callers.about("user", holder.id(), holder.unionId());
    if (!holder.administers(callers.known())) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    book.apply(holder, reason);
  }

  @Needs(Right.CERTIFICATE_REGISTER)
  public void register(RegisterCertificate what) {
    book.register(what);
  }

  @Needs(Right.CERTIFICATE_REFUSE)
  public void refuse(long applicationId, String reason) {
    book.refuse(applicationId, reason);
  }

  @Needs(Right.CERTIFICATE_SUSPEND)
  public void suspend(CertificateRow row, String reason) {
    book.suspend(row, reason);
  }

  @Needs(Right.CERTIFICATE_RESUME)
  public void resume(CertificateRow row, String reason) {
    book.resume(row, reason);
  }

  @Needs(Right.CERTIFICATE_REVOKE)
  public void revoke(CertificateRow row, String reason) {
    book.revoke(row, reason);
  }
}
