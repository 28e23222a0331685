package cn.bangfu.kernel.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.crypto.KeyGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

  private static final char[] PASSWORD = "secret".toCharArray();

  @TempDir Path folder;
  private KeyStore keys;

  @BeforeEach
  void aStoreWithTwoKeys() throws Exception {
    keys = KeyStore.getInstance("PKCS12");
    keys.load(null, PASSWORD);
    add("data-1", "AES");
    add("digest-1", "HmacSHA256");
  }

  @Test
  @Tag("USR-114")
  void aSealedValueOpensAgainAndDiffersEachTime() throws Exception {
    KeyRing ring = ring();
    byte[] one = ring.seal("360100198001010010");
    byte[] two = ring.seal("360100198001010010");
    assertThat(one).isNotEqualTo(two);
    assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("198001");
    assertThat(ring.open(one)).isEqualTo("360100198001010010");
  }

  @Test
  @Tag("USR-115")
  void theDigestOfAValueIsAlwaysTheSame() throws Exception {
    assertThat(ring().digest("x")).hasSize(32).isEqualTo(ring().digest("x"));
  }

  @Test
  @Tag("USR-116")
  void aNewKeySealsAndTheOldOneStillOpens() throws Exception {
    byte[] old = ring().seal("old");
    add("data-2", "AES");
    KeyRing renewed = ring();
    assertThat(renewed.open(old)).isEqualTo("old");
    assertThat(renewed.seal("new")[1]).isEqualTo((byte) 2);
  }

  @Test
  @Tag("USR-117")
  void analteredValueIsDetected() throws Exception {
    KeyRing ring = ring();
    byte[] sealed = ring.seal("360100198001010010");
    for (int i = 0; i < sealed.length; i++) {
      byte[] altered = sealed.clone();
      altered[i] ^= 1;
      assertThatThrownBy(() -> ring.open(altered)).isInstanceOf(TamperedException.class);
    }
    assertThatThrownBy(() -> ring.open(new byte[3])).isInstanceOf(TamperedException.class);
  }

  private void add(String alias, String algorithm) throws Exception {
    keys.setEntry(
        alias,
        new KeyStore.SecretKeyEntry(KeyGenerator.getInstance(algorithm).generateKey()),
        new KeyStore.PasswordProtection(PASSWORD));
  }

  private KeyRing ring() throws Exception {
    Path file = folder.resolve("keys.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      keys.store(out, PASSWORD);
    }
    return KeyRing.read(file, PASSWORD);
  }
}
