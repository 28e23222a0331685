package cn.bangfu.standard;

/** For whom a minimum living standard is set (part 25, 2.1). */
public enum StandardKind {
  URBAN,
  RURAL
}
