package cn.bangfu.archive;

/** Out of which list archives are cancelled or deleted (ARC-144). */
public enum CleaningOrigin {
  LIST,
  UNAIDED_QUERY
}
