package cn.bangfu.archive.idle;

/** Why a run left an archive out. */
public enum IdleLeftOut {
  /** BAT-054. */
  IN_USE,
  /** It was helped, closed or moved since the run wrote it down. */
  CHANGED
}
