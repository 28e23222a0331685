package cn.bangfu.assistance.intake;

/** Where an import stands (AST-087 to AST-095). */
public enum ImportState {
  CHECKING,
  /** Waits for the user to confirm. */
  CHECKED,
  IMPORTING,
  DONE,
  CANCELLED,
  UNDONE;

  /** True while a job works on it. */
  public boolean working() {
    return this == CHECKING || this == IMPORTING;
  }
}
