package cn.bangfu.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** An identity number that stands in an archive on file; read only, see {@link PersonClaims}. */
@Entity
@Table(name = "archive_person_claim")
@NamedQuery(
    name = "PersonClaim.taken",
    query =
        """
        select c from PersonClaim c
        where c.digest in :digests and c.archiveId <> :except""")
@NamedQuery(
    name = "PersonClaim.of",
    query = "select c from PersonClaim c where c.archiveId = :archiveId")
public class PersonClaim {

  @Id private byte[] digest;

  @Column(name = "archive_id")
  private long archiveId;

  /** The member, or null for the head. */
  @Column(name = "member_id")
  private Long memberId;

  protected PersonClaim() {}

  public byte[] getDigest() {
    return digest.clone();
  }

  public long getArchiveId() {
    return archiveId;
  }

  public Long getMemberId() {
    return memberId;
  }
}
