package cn.bangfu.export;

import java.io.OutputStream;
import java.util.Arrays;

/** Cuts what is written into parts of one size; the last one is known when it is closed. */
final class PartStream extends OutputStream {

  /** Takes a part. */
  @FunctionalInterface
  interface Keeper {
    void keep(int no, boolean last, byte[] part);
  }

  private final Keeper keeper;
  private final byte[] part;
  private int filled;
  private int no;
  private long size;

  PartStream(int partSize, Keeper keeper) {
    part = new byte[partSize];
    this.keeper = keeper;
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    int at = from;
    int left = length;
    while (left > 0) {
      if (filled == part.length) {
        keep(false); // more follows, so it is not the last
      }
      int some = Math.min(left, part.length - filled);
      System.arraycopy(bytes, at, part, filled, some);
      filled += some;
      at += some;
      left -= some;
    }
    size += length;
  }

  private void keep(boolean last) {
    keeper.keep(no, last, Arrays.copyOf(part, filled));
    no++;
    filled = 0;
  }

  @Override
  public void close() {
    if (filled >= 0) {
      keep(true);
      filled = -1;
    }
  }

  int parts() {
    return no;
  }

  long size() {
    return size;
  }
}
