package cn.bangfu.it.kit;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A phone with an authenticator application (RFC 6238). */
public final class OneTimeCode {

  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private OneTimeCode() {}

  /** The code of this moment. */
  public static String of(String secret) throws GeneralSecurityException {
    java.math.BigInteger bits = java.math.BigInteger.ZERO;
    for (char c : secret.toCharArray()) {
      bits = bits.shiftLeft(5).or(java.math.BigInteger.valueOf(BASE_32.indexOf(c)));
    }
    byte[] key = new byte[secret.length() * 5 / 8];
    for (int i = key.length - 1; i >= 0; i--) {
      key[i] = bits.byteValue();
      bits = bits.shiftRight(8);
    }
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(key, "HmacSHA1"));
    long step = System.currentTimeMillis() / 30_000;
    byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xf, 4).getInt() & 0x7fffffff;
    return String.format("%06d", number % 1_000_000);
  }
}
