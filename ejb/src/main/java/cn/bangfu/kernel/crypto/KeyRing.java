package cn.bangfu.kernel.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of the installation, read from a PKCS#12 store with the entries {@code data-1}, {@code
 * data-2} … (AES, 256 bit; the highest seals, all open) and {@code digest-1} (HMAC-SHA-256).
 *
 * <p>A sealed value is {@code key version (2 bytes) | nonce (12) | ciphertext and tag}: the version
 * travels with the value, so keys can be renewed while people work (USR-116).
 */
public final class KeyRing {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int PROTECTED_BYTES = 24;
  private static final byte[] PURPOSE = "cn.bangfu".getBytes(StandardCharsets.UTF_8);
  private static final String DATA = "data-";
  private static final String DIGEST = "digest-1";

  private static volatile KeyRing installed;

  private final Path store;
  private final char[] password;
  private final SortedMap<Short, Key> dataKeys;
  private final Key digestKey;
  private final Key chainKey;
  private final SecureRandom random = new SecureRandom();

  /** Keys older than this one open no values any more. */
  private volatile short oldest;

  private KeyRing(Path store, char[] password, SortedMap<Short, Key> dataKeys, Key digestKey) {
    this.store = store;
    this.password = password.clone();
    this.dataKeys = dataKeys;
    this.digestKey = digestKey;
    chainKey = new SecretKeySpec(digest("cn.bangfu audit chain"), "HmacSHA256");
  }

  /**
   * Reads the store.
   *
   * @throws IOException if the file cannot be read or the password is wrong
   * @throws GeneralSecurityException if an entry is missing or of the wrong kind
   */
  public static KeyRing read(Path store, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, password);
    }
    SortedMap<Short, Key> data = new TreeMap<>();
    for (String alias : Collections.list(keys.aliases())) {
      if (alias.startsWith(DATA)) {
        byte[] key = keys.getKey(alias, password).getEncoded();
        data.put(Short.valueOf(alias.substring(DATA.length())), new SecretKeySpec(key, "AES"));
      }
    }
    Key digest = keys.getKey(DIGEST, password);
    if (data.isEmpty() || digest == null) {
      throw new GeneralSecurityException("The key store lacks data-1 or digest-1: " + store);
    }
    return new KeyRing(store, password, data, new SecretKeySpec(digest.getEncoded(), "HmacSHA256"));
  }

  /** Makes this ring the one that entities are stored and read with. */
  public static void install(KeyRing ring) {
    installed = ring;
  }

  /** The ring in use. */
  public static KeyRing current() {
    KeyRing ring = installed;
    if (ring == null) {
      throw new IllegalStateException("No key ring is installed");
    }
    return ring;
  }

  /**
   * The ring with the keys that stand in the store now; a key that was added on another server is
   * found by this without a restart (USR-116).
   *
   * @throws IllegalStateException if the store cannot be read any more; the present ring stays
   */
  public KeyRing reread() {
    try {
      KeyRing ring = read(store, password);
      ring.oldest = oldest;
      return ring;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("The key store cannot be read again: " + store, e);
    }
  }

  /** Version of the key that seals. */
  public short newest() {
    return dataKeys.lastKey();
  }

  /** From now on no value opens that is sealed with an older key than this one (BAT-101). */
  public void retireBefore(short version) {
    oldest = version;
  }

  /** Version of the key under which a value is sealed; -1 if it is none. */
  public static int versionOf(byte[] sealed) {
    return sealed.length < Short.BYTES ? -1 : ByteBuffer.wrap(sealed).getShort();
  }

  /** Seals a text with the newest key. */
  public byte[] seal(String clear) {
    return seal(clear.getBytes(StandardCharsets.UTF_8));
  }

  /** Seals bytes, such as a part of a file, with the newest key. */
  public byte[] seal(byte[] clear) {
    short version = dataKeys.lastKey();
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE, dataKeys.get(version), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(PURPOSE);
      byte[] sealed = cipher.doFinal(clear);
      return ByteBuffer.allocate(Short.BYTES + NONCE_BYTES + sealed.length)
          .putShort(version)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Sealing failed", e);
    }
  }

  /**
   * Opens a sealed text.
   *
   * @throws TamperedException if it was altered outside the product or its key is unknown or
   *     retired (USR-117)
   */
  public String open(byte[] sealed) {
    if (versionOf(sealed) < oldest) {
      throw new TamperedException(null);
    }
    return new String(openBytes(sealed), StandardCharsets.UTF_8);
  }

  /**
   * Opens sealed bytes. Files that were closed for good, such as old months of the audit trail, are
   * never sealed anew: their key opens them as long as it is in the store.
   *
   * @throws TamperedException if they were altered or their key is unknown
   */
  public byte[] openBytes(byte[] sealed) {
    try {
      ByteBuffer in = ByteBuffer.wrap(sealed);
      Key key = dataKeys.get(in.getShort());
      if (key == null) {
        throw new TamperedException(null);
      }
      byte[] nonce = new byte[NONCE_BYTES];
      in.get(nonce);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(PURPOSE);
      return cipher.doFinal(sealed, in.position(), in.remaining());
    } catch (GeneralSecurityException | java.nio.BufferUnderflowException e) {
      throw new TamperedException(e);
    }
  }

  /**
   * A value as the audit trail names it without telling it: equal values have equal forms
   * (USR-108).
   */
  public String protectedForm(String normalized) {
    byte[] digest = Arrays.copyOf(digest(normalized), PROTECTED_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  /**
   * The next link of a chain: a keyed digest over the link before and a content, 32 bytes. Under a
   * key of its own, so that no link can be taken for the digest of a value (USR-104).
   */
  public byte[] chain(byte[] before, byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(chainKey);
      mac.update(before);
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Chaining failed", e);
    }
  }

  /** The digest by which a value is searched and kept unique; 32 bytes (USR-115). */
  public byte[] digest(String normalized) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(digestKey);
      return mac.doFinal(normalized.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Digesting failed", e);
    }
  }
}
