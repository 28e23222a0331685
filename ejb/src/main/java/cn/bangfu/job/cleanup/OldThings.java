package cn.bangfu.job.cleanup;

import java.io.Serializable;

/** How many things would be removed, and how many bytes they take. */
public record OldThings(long number, long bytes) implements Serializable {

  /**
   * As a statement has counted them.
   *
   * @param row number and bytes
   */
  public static OldThings of(Object row) {
    Object[] counted = (Object[]) row;
    return new OldThings(((Number) counted[0]).longValue(), ((Number) counted[1]).longValue());
  }
}
