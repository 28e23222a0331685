package cn.bangfu.archive;

/** Floor area in square meters; the upper end belongs to the lower band (FLD part 3.2). */
public enum FloorAreaBand {
  UP_TO_20,
  FROM_20_TO_50,
  FROM_50_TO_70,
  OVER_70
}
