package cn.bangfu.export;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A {@link TargetUnion} as it is stored. */
@Embeddable
class TargetRow {

  @Column(name = "union_id")
  private long unionId;

  private boolean below;

  protected TargetRow() {}

  static TargetRow of(TargetUnion target) {
    TargetRow row = new TargetRow();
    row.unionId = target.unionId();
    row.below = target.below();
    return row;
  }

  TargetUnion target() {
    return new TargetUnion(unionId, below);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TargetRow row && row.unionId == unionId && row.below == below;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(unionId);
  }
}
