package cn.bangfu.staff;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Salted, slow hash of a password (USR-052), in the text form of Jakarta Security's PBKDF2 hash:
 * {@code algorithm:iterations:salt:hash}.
 */
public final class PasswordHash {

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int ITERATIONS = 210_000;
  private static final int BYTES = 32;

  private static final AtomicLong DERIVED = new AtomicLong();

  private PasswordHash() {}

  /** How many hashes were computed since the start: the cost of log-ins, for tests and watching. */
  static long derived() {
    return DERIVED.get();
  }

  /** The hash of a password with a salt of its own. */
  public static String of(String password) {
    byte[] salt = new byte[BYTES];
    new SecureRandom().nextBytes(salt);
    Base64.Encoder text = Base64.getEncoder();
    return ALGORITHM
        + ":"
        + ITERATIONS
        + ":"
        + text.encodeToString(salt)
        + ":"
        + text.encodeToString(derive(ALGORITHM, password, salt, ITERATIONS));
  }

  /** True if the password is the hashed one; takes the same time either way. */
  public static boolean matches(String password, String hash) {
    String[] parts = hash.split(":");
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    byte[] expected = Base64.getDecoder().decode(parts[3]);
    return MessageDigest.isEqual(
        expected, derive(parts[0], password, salt, Integer.parseInt(parts[1])));
  }

  private static byte[] derive(String algorithm, String password, byte[] salt, int iterations) {
    DERIVED.incrementAndGet();
    try {
      PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, BYTES * 8);
      return SecretKeyFactory.getInstance(algorithm).generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
