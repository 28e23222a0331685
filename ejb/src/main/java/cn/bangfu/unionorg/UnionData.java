package cn.bangfu.unionorg;

import cn.bangfu.kernel.CleanText;

/** Everything that the form of a union takes (ORG-042, ORG-045). */
public record UnionData(
    UnionIdentity identity, String shortName, UnionContact contact, String remark) {

  public UnionData {
    shortName = CleanText.trim(shortName);
    remark = CleanText.trim(remark);
  }
}
