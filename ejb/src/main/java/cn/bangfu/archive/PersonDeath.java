package cn.bangfu.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A person recorded as dead; read only, see {@link PersonDeaths}. */
@Entity
@Table(name = "archive_death")
@NamedQuery(
    name = "PersonDeath.among",
    query = "select d from PersonDeath d where d.digest in :digests")
public class PersonDeath {

  @Id private byte[] digest;

  @Column(name = "archive_id")
  private long archiveId;

  @Column(name = "died_on")
  private LocalDate diedOn;

  protected PersonDeath() {}

  public byte[] getDigest() {
    return digest.clone();
  }

  public long getArchiveId() {
    return archiveId;
  }

  public LocalDate getDiedOn() {
    return diedOn;
  }
}
