package cn.bangfu.web.archive;

import cn.bangfu.archive.filing.ArchiveForm;
import java.util.function.Consumer;

/**
 * One value that is stored otherwise than it was typed (ARC-042). What only one side changed is
 * merged by itself; what both changed waits for a choice.
 */
public class FormDifference {

  private final String label;
  private final String opened;
  private final String stored;
  private final String typed;
  private final boolean contested;
  private Boolean mine;
  private Consumer<ArchiveForm> change;

  /**
   * @param mine whether the typed value is kept; null leaves that to the user
   */
  FormDifference(String label, String opened, String stored, String typed, Boolean mine) {
    this.label = label;
    this.opened = opened;
    this.stored = stored;
    this.typed = typed;
    this.mine = mine;
    contested = mine == null;
  }

  /** How the typed value gets into the form opened anew. */
  FormDifference applying(Consumer<ArchiveForm> how) {
    change = how;
    return this;
  }

  void apply(ArchiveForm fresh) {
    if (isMine()) {
      change.accept(fresh);
    }
  }

  public String getLabel() {
    return label;
  }

  public String getOpened() {
    return opened;
  }

  public String getStored() {
    return stored;
  }

  public String getTyped() {
    return typed;
  }

  /** True if both sides changed the value. */
  public boolean isContested() {
    return contested;
  }

  /** True as long as nobody has said which value is kept. */
  boolean open() {
    return mine == null;
  }

  boolean isMine() {
    return Boolean.TRUE.equals(mine);
  }

  public Boolean getMine() {
    return mine;
  }

  public void setMine(Boolean mine) {
    this.mine = mine;
  }
}
