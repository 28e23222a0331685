package cn.bangfu.kernel;

/** Of any person. */
public enum Gender {
  MALE,
  FEMALE
}
