package cn.bangfu.kernel.crypto;

/**
 * Stands for a sealed value that fails its authentication (USR-117): the record can still be shown,
 * with a word in the place of the value, but nothing with such a value is ever stored.
 */
public final class Tampered {

  /** Begins and ends with a character that nobody can type. */
  public static final String MARK = "\uE0FFTAMPERED\uE0FF";

  private Tampered() {}

  public static boolean is(String value) {
    return MARK.equals(value);
  }

  /** The text of a sealed value, or the mark. */
  public static String open(byte[] sealed) {
    try {
      return KeyRing.current().open(sealed);
    } catch (TamperedException altered) {
      return MARK;
    }
  }

  static byte[] seal(String clear) {
    if (is(clear)) {
      throw new IllegalStateException("A value that fails its authentication is not stored");
    }
    return KeyRing.current().seal(clear);
  }
}
