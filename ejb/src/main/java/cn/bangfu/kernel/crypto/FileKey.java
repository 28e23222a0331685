package cn.bangfu.kernel.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one file, which is sealed in parts: AES-256-GCM, each part bound to its place and to
 * whether it is the last. A part that is missing, moved or of another file is found out. The key
 * itself is stored sealed by the {@link KeyRing}, so a renewal of keys leaves the file alone.
 */
public final class FileKey {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final byte[] PURPOSE = "cn.bangfu file".getBytes(StandardCharsets.US_ASCII);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] key;

  private FileKey(byte[] key) {
    this.key = key;
  }

  /** A new key; each seals one file, once. */
  public static FileKey make() {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return new FileKey(key);
  }

  /**
   * The key as {@link #text} gave it.
   *
   * @throws TamperedException if it is none, or was destroyed
   */
  public static FileKey of(String text) {
    if (text == null || Tampered.is(text)) {
      throw new TamperedException(null);
    }
    return new FileKey(Base64.getDecoder().decode(text));
  }

  /** To be stored sealed. */
  public String text() {
    return Base64.getEncoder().encodeToString(key);
  }

  /**
   * Seals a part.
   *
   * @param no its place from 0; a key seals each place once
   */
  public byte[] seal(int no, boolean last, byte[] clear) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, no, last).doFinal(clear);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Sealing failed", e);
    }
  }

  /**
   * Opens a part.
   *
   * @throws TamperedException if it is not what was sealed for this place (USR-117)
   */
  public byte[] open(int no, boolean last, byte[] sealed) {
    if (sealed.length < TAG_BITS / Byte.SIZE) {
      throw new TamperedException(null); // a part that is not there
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, no, last).doFinal(sealed);
    } catch (GeneralSecurityException e) {
      throw new TamperedException(e);
    }
  }

  private Cipher cipher(int mode, int no, boolean last) throws GeneralSecurityException {
    // the number may serve as nonce: under this key no place is sealed twice
    byte[] nonce = ByteBuffer.allocate(NONCE_BYTES).putInt(NONCE_BYTES - Integer.BYTES, no).array();
    Key aes = new SecretKeySpec(key, "AES");
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, aes, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(PURPOSE);
    cipher.updateAAD(new byte[] {(byte) (last ? 1 : 0)});
    return cipher;
  }
}
