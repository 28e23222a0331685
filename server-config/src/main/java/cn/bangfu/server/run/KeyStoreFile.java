package cn.bangfu.server.run;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/**
 * The keys that seal personal data (USR-114): a PKCS#12 file with {@code data-1} (AES, 256 bit) and
 * {@code digest-1} (HMAC-SHA-256), outside database and program.
 */
public final class KeyStoreFile {
  static final String DATA_PREFIX = "data-";
  static final String DATA_KEY = DATA_PREFIX + "1";
  static final String DIGEST_KEY = "digest-1";

  private static final int SHORTEST = 12;

  private KeyStoreFile() {}

  /** Makes the file if it is not there; one that is there must open with the password. */
  static void ensure(Path file, char[] password) throws IOException {
    try {
      if (Files.exists(file)) {
        open(file, password);
      } else {
        create(file, password);
      }
    } catch (GeneralSecurityException unusable) {
      throw new Refused(
          "The key store %s cannot be made or read: %s.".formatted(file, Steps.firstLine(unusable)),
          unusable);
    }
  }

  private static void open(Path file, char[] password)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password);
    } catch (IOException wrongPassword) {
      throw new Refused(
          "The key store %s does not open with the password kept beside it; put the right pair there from the backup (on a developer's machine also: begin anew with -Dbangfu.reset)."
              .formatted(file),
          wrongPassword);
    }
    for (String name : new String[] {DATA_KEY, DIGEST_KEY}) {
      if (!store.isKeyEntry(name)) {
        throw new Refused("The key store %s has no key %s.".formatted(file, name));
      }
    }
  }

  private static void create(Path file, char[] password)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    KeyStore.ProtectionParameter protection = new KeyStore.PasswordProtection(password);
    store.setEntry(DATA_KEY, new KeyStore.SecretKeyEntry(key("AES")), protection);
    store.setEntry(DIGEST_KEY, new KeyStore.SecretKeyEntry(key("HmacSHA256")), protection);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store.store(bytes, password);
    PrivateFiles.write(file, bytes.toByteArray());
  }

  private static SecretKey key(String algorithm) throws GeneralSecurityException {
    KeyGenerator generator = KeyGenerator.getInstance(algorithm);
    generator.init(256);
    return generator.generateKey();
  }

  /** Adds the next data key; the old ones stay, for what is sealed with them (USR-116). */
  static int add(Path file, char[] password) throws IOException {
    try {
      open(file, password);
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        store.load(in, password);
      }
      int next = 1;
      while (store.isKeyEntry(DATA_PREFIX + next)) {
        next++;
      }
      store.setEntry(
          DATA_PREFIX + next,
          new KeyStore.SecretKeyEntry(key("AES")),
          new KeyStore.PasswordProtection(password));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      store.store(bytes, password);
      PrivateFiles.write(file, bytes.toByteArray());
      return next;
    } catch (GeneralSecurityException unusable) {
      throw new Refused(
          "No key can be added to %s: %s.".formatted(file, Steps.firstLine(unusable)), unusable);
    }
  }

  /**
   * For production: makes the file named, or adds a key to it ({@code add <file>}); the password is
   * asked for or is the first line of standard input.
   */
  public static void main(String[] arguments) throws IOException {
    try {
      if (arguments.length == 2 && arguments[0].equals("add")) {
        System.out.println("Added data-" + add(Path.of(arguments[1]), asked("key store")));
      } else if (arguments.length == 1 && !Files.exists(Path.of(arguments[0]))) {
        ensure(Path.of(arguments[0]), checked(asked("new key store"), System.console()));
      } else {
        throw new Refused("Name the key store to make; it must not exist yet.");
      }
    } catch (Refused refused) {
      System.err.println(refused.getMessage());
      System.exit(2);
    }
  }

  private static char[] asked(String what) throws IOException {
    Console console = System.console();
    if (console != null) {
      return console.readPassword("Password of the %s: ", what);
    }
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    return line == null ? new char[0] : line.toCharArray();
  }

  /** A password that was mistyped once would lock the keys away for good. */
  private static char[] checked(char[] password, Console console) {
    if (password.length < SHORTEST || !new String(password).matches("[ -~]*")) {
      throw new Refused(
          "The password must have at least 12 characters: letters, digits and signs of the English keyboard.");
    }
    if (console != null && !Arrays.equals(password, console.readPassword("The same again: "))) {
      throw new Refused("The two passwords differ; nothing was made.");
    }
    return password;
  }
}
