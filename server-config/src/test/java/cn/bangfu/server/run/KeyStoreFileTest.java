package cn.bangfu.server.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyStoreFileTest {

  private static final char[] PASSWORD = "a password of the test".toCharArray();

  @TempDir private Path home;

  @Test
  void aNewKeyStoreHoldsAKeyToSealAndAKeyToDigest() throws IOException, GeneralSecurityException {
    Path file = home.resolve("keys/bangfu.p12");
    KeyStoreFile.ensure(file, PASSWORD);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    Key data = store.getKey("data-1", PASSWORD);
    assertThat(data.getAlgorithm()).isEqualTo("AES");
    assertThat(data.getEncoded()).hasSize(32);
    assertThat(store.getKey("digest-1", PASSWORD).getEncoded()).hasSize(32);
  }

  @Test
  void onlyItsOwnerMayReadIt() throws IOException {
    Path file = home.resolve("keys/bangfu.p12");
    KeyStoreFile.ensure(file, PASSWORD);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void aKeyStoreThatIsThereIsNeverMadeAnew() throws IOException {
    Path file = home.resolve("bangfu.p12");
    KeyStoreFile.ensure(file, PASSWORD);
    byte[] before = Files.readAllBytes(file);
    KeyStoreFile.ensure(file, PASSWORD);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThatThrownBy(() -> KeyStoreFile.ensure(file, "another password".toCharArray()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("does not open");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  @Tag("USR-116")
  void aKeyThatIsAddedStandsBesideTheOldOnes() throws IOException, GeneralSecurityException {
    Path file = home.resolve("keys/bangfu.p12");
    KeyStoreFile.ensure(file, PASSWORD);
    KeyStore before = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      before.load(in, PASSWORD);
    }
    assertThat(KeyStoreFile.add(file, PASSWORD)).isEqualTo(2);
    assertThat(KeyStoreFile.add(file, PASSWORD)).isEqualTo(3);
    KeyStore after = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      after.load(in, PASSWORD);
    }
    assertThat(after.getKey("data-1", PASSWORD)).isEqualTo(before.getKey("data-1", PASSWORD));
    assertThat(after.getKey("digest-1", PASSWORD)).isEqualTo(before.getKey("digest-1", PASSWORD));
    assertThat(after.getKey("data-2", PASSWORD)).isNotEqualTo(after.getKey("data-3", PASSWORD));
    assertThatThrownBy(() -> KeyStoreFile.add(file, "another password".toCharArray()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void passwordsAreDrawnOnceAndEachIsAnother() throws IOException {
    Path file = home.resolve("keys/secrets");
    Secrets first = Secrets.of(file);
    Secrets second = Secrets.of(file);
    assertThat(Secrets.NAMES).allSatisfy(name -> assertThat(first.get(name)).hasSize(48));
    assertThat(Secrets.NAMES.stream().map(first::get)).doesNotHaveDuplicates();
    assertThat(Secrets.NAMES)
        .allSatisfy(name -> assertThat(second.get(name)).isEqualTo(first.get(name)));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
