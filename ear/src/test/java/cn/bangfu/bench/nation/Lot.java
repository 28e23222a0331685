package cn.bangfu.bench.nation;

import java.util.List;
import java.util.SplittableRandom;

/** Draws that come out the same each time for the same county. */
final class Lot {

  private final SplittableRandom random;

  Lot(long seed) {
    random = new SplittableRandom(seed);
  }

  /** From 0 to below this number. */
  int below(int end) {
    return random.nextInt(end);
  }

  /** From the first to the last, both included. */
  int between(int first, int last) {
    return first + random.nextInt(last - first + 1);
  }

  /** True in so many of a hundred. */
  boolean percent(double share) {
    return random.nextDouble() * 100 < share;
  }

  <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** One character, which may be one beyond the basic plane. */
  String characterOf(String text) {
    int at = random.nextInt(text.codePointCount(0, text.length()));
    int from = text.offsetByCodePoints(0, at);
    return text.substring(from, text.offsetByCodePoints(from, 1));
  }

  /** Index of a share; the shares add up to 100. */
  int share(int... shares) {
    int at = random.nextInt(100);
    for (int i = 0; i < shares.length; i++) {
      at -= shares[i];
      if (at < 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("Shares of less than 100");
  }
}
