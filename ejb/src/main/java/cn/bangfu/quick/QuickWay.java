package cn.bangfu.quick;

/** Up or down. */
public enum QuickWay {
  REPORT,
  SEND_BACK
}
