package cn.bangfu.quick;

import java.io.Serializable;
import java.util.List;

/**
 * What became of an order (ARC-108).
 *
 * @param running true while a job still works on it
 * @param total records of the order
 * @param refused at most so many as a page can show, with their reasons
 */
public record QuickResult(
    long order,
    QuickWay way,
    boolean running,
    int total,
    int done,
    List<OfUnion> unions,
    List<Refused> refused)
    implements Serializable {

  /** Of one union: so many moved, so many not. */
  public record OfUnion(String name, long done, long refused, long pending)
      implements Serializable {}

  /** A record that was left as it is. */
  public record Refused(String union, String number, String name, String reason)
      implements Serializable {}
}
