package cn.bangfu.kernel;

/**
 * A number of rows that is counted no further than {@link #LIMIT}: an exact count of millions is
 * what makes lists slow, and nobody turns that many pages.
 */
public record BoundedCount(int value) {

  public static final int LIMIT = 10_000;

  public static final BoundedCount NONE = new BoundedCount(0);

  /** True if there are more than {@link #LIMIT} rows. */
  public boolean more() {
    return value > LIMIT;
  }

  /** What a list shows: {@code 128} or {@code 10000+}. */
  @Override
  public String toString() {
    return more() ? LIMIT + "+" : Integer.toString(value);
  }
}
