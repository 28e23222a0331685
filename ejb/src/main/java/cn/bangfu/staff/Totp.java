package cn.bangfu.staff;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time passwords by time (RFC 6238): HMAC-SHA-1, steps of 30 seconds, 6 digits, as every
 * authenticator application has it (USR-055).
 */
final class Totp {

  /** How many steps a device's clock may be early or late. */
  static final int TOLERANCE = 1;

  static final int DIGITS = 6;
  static final int STEP_SECONDS = 30;

  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;
  private static final int SECRET_BYTES = 20;

  private Totp() {}

  /** A new secret in base 32. */
  static String newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return base32(secret);
  }

  static long stepOf(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
  }

  /** The code of a step. */
  static String code(byte[] secret, long step, int digits) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
      return String.format("%0" + digits + "d", number % (long) Math.pow(10, digits));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The newest step around this moment whose code this is, or -1. */
  static long matchingStep(String secret, String typed, Instant at) {
    byte[] key = fromBase32(secret);
    long now = stepOf(at);
    long found = -1;
    for (long step = now - TOLERANCE; step <= now + TOLERANCE; step++) {
      if (code(key, step, DIGITS).equals(typed)) {
        found = step;
      }
    }
    return found;
  }

  static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int held = 0;
    for (byte b : bytes) {
      buffer = buffer << Byte.SIZE | b & 0xff;
      held += Byte.SIZE;
      while (held >= BITS) {
        held -= BITS;
        text.append(BASE_32.charAt(buffer >> held & 31));
      }
      buffer &= (1 << held) - 1;
    }
    if (held > 0) {
      text.append(BASE_32.charAt(buffer << BITS - held & 31));
    }
    return text.toString();
  }

  static byte[] fromBase32(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * BITS / Byte.SIZE);
    int buffer = 0;
    int held = 0;
    for (char c : text.toCharArray()) {
      buffer = buffer << BITS | BASE_32.indexOf(c);
      held += BITS;
      if (held >= Byte.SIZE) {
        held -= Byte.SIZE;
        bytes.put((byte) (buffer >> held));
        buffer &= (1 << held) - 1;
      }
    }
    return bytes.array();
  }
}
