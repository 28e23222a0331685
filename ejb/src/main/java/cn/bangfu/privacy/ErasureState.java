package cn.bangfu.privacy;

/** How far an anonymisation is (USR-134). */
public enum ErasureState {
  ASKED,
  CARRIED_OUT,
  REFUSED,
  WITHDRAWN
}
