package cn.bangfu.batch.kit;

import java.io.Serializable;

/** How many items of a step were handled and how many refused; kept with its checkpoint. */
public record Counts(int done, int refused) implements Serializable {

  /** Nothing yet. */
  public static final Counts NONE = new Counts(0, 0);

  Counts plusDone() {
    return new Counts(done + 1, refused);
  }

  Counts plusRefused() {
    return new Counts(done, refused + 1);
  }

  /** Exit status of the step. */
  @Override
  public String toString() {
    return "done=" + done + " refused=" + refused;
  }
}
