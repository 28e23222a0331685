package cn.bangfu.warning;

/** What became of a warning (part 80, 4.3). */
public enum WarningState {
  /** Nobody has handled it: it counts at log-in. */
  OPEN,
  HANDLED,
  /** The figure fell below the number, because archives were restored. */
  LIFTED
}
