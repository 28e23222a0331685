package cn.bangfu.center;

import java.io.Serializable;

/**
 * One number of the statistics: the centres behind it are listed (ORG-089).
 *
 * @param group null for all centres
 * @param key of the group's row, null for all of them
 */
public record CenterCut(CenterGroup group, String key, CenterMeasure measure)
    implements Serializable {

  /** All centres that have told what they must. */
  static final CenterCut ALL = new CenterCut(null, null, CenterMeasure.CENTERS);
}
