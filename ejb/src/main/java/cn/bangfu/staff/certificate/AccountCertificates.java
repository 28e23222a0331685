package cn.bangfu.staff.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What becomes of certificates when something happens to their account. */
@Dependent
public class AccountCertificates {

  @Inject CertificateBook book;

  /** The account is deleted: its certificates end for ever (USR-010). */
  public void deleted(long userId) {
    book.endAll(userId);
  }
}
