package cn.bangfu.kernel;

import java.io.Serializable;

/**
 * Which page of a list is asked for. The sort is an enum of the list, so that nothing a browser
 * sends reaches the text of a query.
 *
 * @param offset rows to skip, 0 to {@link #MAX_OFFSET}
 * @param size rows of the page, 1 to 200 (ARC-147)
 */
public record PageRequest<S extends Enum<S>>(int offset, int size, S sort, boolean ascending)
    implements Serializable {

  public static final int MAX_SIZE = 200;
  public static final int MAX_OFFSET = 100_000;

  public PageRequest {
    offset = Math.max(0, Math.min(offset, MAX_OFFSET));
    size = Math.max(1, Math.min(size, MAX_SIZE));
  }
}
