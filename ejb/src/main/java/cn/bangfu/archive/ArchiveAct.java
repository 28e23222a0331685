package cn.bangfu.archive;

/** What a user may do with an archive (ARC-005, ARC-006). */
public enum ArchiveAct {
  VIEW,
  EDIT,
  DELETE,
  REPORT,
  SEND_BACK,
  DEREGISTER,
  EXIT
}
