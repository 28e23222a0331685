package cn.bangfu.archive.idle;

/** What the rule does with an archive. */
public enum IdleAction {
  RETURN,
  /** It is with its filing union already and is only named (BAT-048). */
  NOTE,
  CANCEL
}
