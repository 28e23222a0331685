package cn.bangfu.archive;

/** Grade of the hospital that found an illness (FLD part 3.6). */
public enum HospitalGrade {
  SECOND,
  THIRD,
  OTHER
}
