package cn.bangfu.job.cleanup;

import java.util.List;

/**
 * What one step has removed.
 *
 * @param missing names of files that were not there any more (BAT-092)
 */
public record Removed(int number, List<String> missing) {

  public static final Removed NOTHING = new Removed(0, List.of());

  /** All of it was there. */
  public static Removed of(int number) {
    return new Removed(number, List.of());
  }
}
