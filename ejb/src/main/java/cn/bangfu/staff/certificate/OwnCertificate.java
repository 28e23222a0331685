package cn.bangfu.staff.certificate;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One of the own certificates in the three views (USR-067).
 *
 * @param holder common name of the holder
 * @param issuer common name of the issuer
 * @param details all fields and extensions, name and value
 * @param path from the authority at the top down to the certificate
 */
public record OwnCertificate(
    long id,
    String holder,
    String issuer,
    OffsetDateTime validFrom,
    OffsetDateTime validTo,
    CertificateState state,
    String tokenNo,
    List<Detail> details,
    List<String> path)
    implements Serializable {

  /**
   * A field.
   *
   * @param key of its name in the bundle, or null
   * @param name where there is no key: the number of an extension
   */
  public record Detail(String key, String name, String value) implements Serializable {}
}
