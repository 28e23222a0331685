package cn.bangfu.export;

/** Whether there is something to be taken (BAT-024, BAT-043). */
public enum FileState {
  NONE,
  READY,
  EXPIRED
}
