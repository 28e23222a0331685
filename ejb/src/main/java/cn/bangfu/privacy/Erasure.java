package cn.bangfu.privacy;

import cn.bangfu.kernel.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/**
 * A closed archive that is to be made anonymous: asked by the filing union, decided by its direct
 * superior, carried out at once (USR-134).
 */
@Entity
@Table(name = "privacy_erasure")
public class Erasure extends BaseEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "archive_id")
  private long archiveId;

  @Enumerated(EnumType.STRING)
  private ErasureGround ground;

  private String reason;

  @Column(name = "asked_by_id")
  private long askedById;

  @Enumerated(EnumType.STRING)
  private ErasureState state = ErasureState.ASKED;

  @Column(name = "decided_at")
  private OffsetDateTime decidedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  private String note;

  protected Erasure() {}

  Erasure(long archiveId, ErasureGround ground, String reason, long askedById) {
    this.archiveId = archiveId;
    this.ground = ground;
    this.reason = reason;
    this.askedById = askedById;
  }

  void decide(ErasureState outcome, String text, String by, OffsetDateTime at) {
    state = outcome;
    note = text;
    decidedBy = by;
    decidedAt = at;
  }

  public Long getId() {
    return id;
  }

  public long getArchiveId() {
    return archiveId;
  }

  public ErasureGround getGround() {
    return ground;
  }

  public String getReason() {
    return reason;
  }

  public long getAskedById() {
    return askedById;
  }

  public ErasureState getState() {
    return state;
  }

  public OffsetDateTime getDecidedAt() {
    return decidedAt;
  }

  public String getDecidedBy() {
    return decidedBy;
  }

  public String getNote() {
    return note;
  }
}
