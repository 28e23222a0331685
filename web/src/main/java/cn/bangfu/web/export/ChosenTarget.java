package cn.bangfu.web.export;

import cn.bangfu.export.TargetUnion;
import java.io.Serializable;

/** A union in the list of those that are asked for. */
public class ChosenTarget implements Serializable {

  private static final long serialVersionUID = 1L;

  private final long unionId;
  private final String name;
  private boolean below;

  ChosenTarget(long unionId, String name, boolean below) {
    this.unionId = unionId;
    this.name = name;
    this.below = below;
  }

  TargetUnion target() {
    return new TargetUnion(unionId, below);
  }

  public long getUnionId() {
    return unionId;
  }

  public String getName() {
    return name;
  }

  public boolean isBelow() {
    return below;
  }

  public void setBelow(boolean below) {
    this.below = below;
  }
}
