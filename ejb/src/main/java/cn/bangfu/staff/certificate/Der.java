package cn.bangfu.staff.certificate;

import java.util.Arrays;

/** Walks through a value in DER, as far as extensions of certificates need it. */
final class Der {

  static final int OCTETS = 0x04;
  static final int OBJECT = 0x06;

  /** The first implicit element of a structure: the identifier of an authority's key. */
  static final int FIRST = 0x80;

  /** An address among general names. */
  static final int ADDRESS = 0x86;

  private static final int CONSTRUCTED = 0x20;
  private static final int LONG_LENGTH = 0x80;
  private static final int LENGTH_BYTES_MAX = 3;
  private static final int BYTE = 0xff;

  /** Hears each primitive element with its tag. */
  @FunctionalInterface
  interface Elements {
    void element(int tag, byte[] content);
  }

  private Der() {}

  /**
   * Tells of all primitive elements, whatever they lie in.
   *
   * @return false if it is no DER
   */
  static boolean walk(byte[] value, Elements elements) {
    int at = 0;
    while (at < value.length) {
      int tag = value[at] & BYTE;
      int begin = at + 2;
      if (begin > value.length) {
        return false;
      }
      int length = value[at + 1] & BYTE;
      if (length >= LONG_LENGTH) {
        int bytes = length - LONG_LENGTH;
        if (bytes == 0 || bytes > LENGTH_BYTES_MAX || begin + bytes > value.length) {
          return false;
        }
        length = 0;
        for (int i = 0; i < bytes; i++) {
          length = length << Byte.SIZE | value[begin + i] & BYTE;
        }
        begin += bytes;
      }
      if (begin + length > value.length) {
        return false;
      }
      byte[] content = Arrays.copyOfRange(value, begin, begin + length);
      if ((tag & CONSTRUCTED) == 0) {
        elements.element(tag, content);
      } else if (!walk(content, elements)) {
        return false;
      }
      at = begin + length;
    }
    return true;
  }

  /** The number of an object with dots. */
  static String object(byte[] content) {
    StringBuilder text = new StringBuilder();
    long part = 0;
    for (byte one : content) {
      part = part << 7 | one & 0x7f;
      if ((one & LONG_LENGTH) != 0) {
        continue;
      }
      if (text.isEmpty()) {
        long first = Math.min(part / 40, 2);
        text.append(first).append('.').append(part - first * 40);
      } else {
        text.append('.').append(part);
      }
      part = 0;
    }
    return text.toString();
  }
}
