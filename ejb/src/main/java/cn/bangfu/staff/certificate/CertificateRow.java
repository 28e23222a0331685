package cn.bangfu.staff.certificate;

import java.io.Serializable;
import java.time.OffsetDateTime;

/**
 * A registered certificate in a list.
 *
 * @param registrar true if the caller registers for this person
 * @param suspender true if the caller may report a loss of it
 */
public record CertificateRow(
    long id,
    int version,
    long userId,
    String name,
    String loginName,
    String unionName,
    String subject,
    String issuer,
    String serialNumber,
    OffsetDateTime validFrom,
    OffsetDateTime validTo,
    CertificateState state,
    String tokenNo,
    String reason,
    boolean registrar,
    boolean suspender)
    implements Serializable {

  public boolean isSuspendable() {
    return suspender && state == CertificateState.VALID;
  }

  public boolean isResumable() {
    return registrar && state == CertificateState.SUSPENDED;
  }

  public boolean isRevocable() {
    return registrar && (state == CertificateState.VALID || state == CertificateState.SUSPENDED);
  }
}
