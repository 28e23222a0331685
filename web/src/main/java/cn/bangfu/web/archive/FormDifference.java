package cn.bangfu.web.archive;

import cn.bangfu.archive.filing.ArchiveForm;
import java.util.function.Consumer;

/** One value that is stored otherwise than it was typed, and the choice between both (ARC-042). */
public class FormDifference {

  private final String label;
  private final String opened;
  private final String stored;
  private final String typed;
  private boolean mine;
  private Consumer<ArchiveForm> change;

  FormDifference(String label, String opened, String stored, String typed, boolean mine) {
    this.label = label;
    this.opened = opened;
    this.stored = stored;
    this.typed = typed;
    this.mine = mine;
  }

  /** How the typed value gets into the form opened anew. */
  FormDifference applying(Consumer<ArchiveForm> how) {
    change = how;
    return this;
  }

  void apply(ArchiveForm fresh) {
    if (mine) {
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

  public boolean isMine() {
    return mine;
  }

  public void setMine(boolean mine) {
    this.mine = mine;
  }
}
