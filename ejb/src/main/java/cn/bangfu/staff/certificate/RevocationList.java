package cn.bangfu.staff.certificate;

import cn.bangfu.kernel.BaseEntity;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.security.cert.X509CRL;
import java.time.OffsetDateTime;

/** What an authority has revoked, as of a moment (USR-058, USR-059, USR-068). */
@Entity
@Table(name = "revocation_list")
@NamedQuery(
    name = "RevocationList.all",
    query = "select r from RevocationList r order by r.issuerDn, r.id")
@NamedQuery(
    name = "RevocationList.of",
    query = "select r from RevocationList r where r.issuerDn = :issuer")
public class RevocationList extends BaseEntity {

  /** USR-059: the longest grace. */
  public static final int GRACE_HOURS = 72;

  @Id
  @SequenceGenerator(
      name = "revocation_list_seq",
      sequenceName = "revocation_list_seq",
      allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revocation_list_seq")
  private Long id;

  @Column(name = "issuer_dn")
  private String issuerDn;

  @Column(name = "issued_at")
  private OffsetDateTime issuedAt;

  @Column(name = "next_update")
  private OffsetDateTime nextUpdate;

  private int entries;

  @Column(name = "grace_until")
  private OffsetDateTime graceUntil;

  // megabytes that the list of lists does not need
  @Basic(fetch = FetchType.LAZY)
  private byte[] content;

  protected RevocationList() {}

  RevocationList(X509CRL list, byte[] der) {
    issuerDn = Certificates.name(list.getIssuerX500Principal());
    take(list, der);
  }

  /** A newer list of the same authority takes its place; a grace is over. */
  final void take(X509CRL list, byte[] der) {
    // first: setting a value that is not fetched yet reads all the others anew
    content = der;
    issuedAt = Certificates.moment(list.getThisUpdate());
    nextUpdate = Certificates.moment(list.getNextUpdate());
    entries = list.getRevokedCertificates() == null ? 0 : list.getRevokedCertificates().size();
    graceUntil = null;
  }

  void allowUntil(OffsetDateTime until) {
    graceUntil = until;
  }

  X509CRL list() {
    return Certificates.readList(content);
  }

  /** Until when it counts. */
  public OffsetDateTime countsUntil() {
    return graceUntil == null || graceUntil.isBefore(nextUpdate) ? nextUpdate : graceUntil;
  }

  public Long getId() {
    return id;
  }

  public String getIssuerDn() {
    return issuerDn;
  }

  /** The authority's common name. */
  public String getName() {
    return Certificates.shortName(issuerDn);
  }

  public OffsetDateTime getIssuedAt() {
    return issuedAt;
  }

  public OffsetDateTime getNextUpdate() {
    return nextUpdate;
  }

  public int getEntries() {
    return entries;
  }

  public OffsetDateTime getGraceUntil() {
    return graceUntil;
  }
}
