package cn.bangfu.archive;

/** Grade of an angina pectoris (FLD part 3.6). */
public enum AnginaGrade {
  FIRST,
  SECOND,
  THIRD,
  FOURTH
}
