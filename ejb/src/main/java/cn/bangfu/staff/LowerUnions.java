package cn.bangfu.staff;

/** Which lower unions of a union are meant (ORG-028). */
public enum LowerUnions {
  DIRECT,
  ALL
}
