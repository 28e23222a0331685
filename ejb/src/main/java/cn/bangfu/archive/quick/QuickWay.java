package cn.bangfu.archive.quick;

/** Up or down. */
public enum QuickWay {
  REPORT,
  SEND_BACK
}
