package cn.bangfu.assistance;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.kernel.BaseEntity;
import cn.bangfu.reporting.ReportState;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;
import java.util.List;

/**
 * A record that a union makes and that is reported up the tree: whose it is, the unions above by
 * level, and the union that holds it (part 30 A.9).
 */
@MappedSuperclass
public abstract class ReportedRecord extends BaseEntity implements Serializable {

  private static final long serialVersionUID = 1L;

  @Column(name = "owner_union_id", updatable = false)
  private long ownerUnionId;

  @Column(name = "owner_union_path")
  private String ownerUnionPath;

  @Column(name = "province_id")
  private Long provinceId;

  @Column(name = "prefecture_id")
  private Long prefectureId;

  @Column(name = "county_id")
  private Long countyId;

  @Column(name = "holder_union_id")
  private long holderUnionId;

  @Column(name = "holder_depth")
  private int holderDepth;

  @Column(name = "sent_back")
  private boolean sentBack;

  protected ReportedRecord() {}

  /** The number by which people and the audit trail speak of it. */
  public abstract String getRecordNo();

  /**
   * A record of the union at the end of this chain, held by it.
   *
   * @param chain the union that makes it first, the root last
   */
  protected ReportedRecord(List<ChainUnion> chain) {
    ChainUnion owner = chain.get(0);
    ownerUnionId = owner.id();
    ownerUnionPath = owner.path();
    for (ChainUnion union : chain) {
      switch (union.level()) {
        case PROVINCIAL -> provinceId = union.id();
        case PREFECTURAL -> prefectureId = union.id();
        case COUNTY -> countyId = union.id();
        default -> {}
      }
    }
    hold(owner);
  }

  public abstract Long getId();

  /** Moves one union up, to this superior; whether it may is asked before (A.9). */
  public void report(ChainUnion superior) {
    hold(superior);
    sentBack = false;
  }

  /** Moves one union down, to this one on the way to the union that made it (A.9). */
  public void sendBack(ChainUnion below) {
    hold(below);
    sentBack = true;
  }

  private void hold(ChainUnion holder) {
    holderUnionId = holder.id();
    holderDepth = holder.depth();
  }

  /** True once it has been reported and not come back. */
  public boolean reported() {
    return holderUnionId != ownerUnionId;
  }

  /** Where it stands for a caller in whose scope it lies; null for others. */
  public ReportState state(Caller caller) {
    return caller.scope().covers(ownerUnionPath)
        ? ReportState.seenFrom(caller.unionDepth(), holderDepth, sentBack)
        : null;
  }

  public long getOwnerUnionId() {
    return ownerUnionId;
  }

  public String getOwnerUnionPath() {
    return ownerUnionPath;
  }

  public Long getProvinceId() {
    return provinceId;
  }

  public Long getPrefectureId() {
    return prefectureId;
  }

  public Long getCountyId() {
    return countyId;
  }

  public long getHolderUnionId() {
    return holderUnionId;
  }

  public int getHolderDepth() {
    return holderDepth;
  }

  public boolean isSentBack() {
    return sentBack;
  }
}
