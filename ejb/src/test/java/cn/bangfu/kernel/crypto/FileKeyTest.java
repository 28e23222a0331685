package cn.bangfu.kernel.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Parts of a file are bound to the file, to their place and to its end. */
@Tag("USR-114")
class FileKeyTest {

  private static final byte[] CLEAR = "part".getBytes(StandardCharsets.UTF_8);

  private final FileKey key = FileKey.make();

  @Test
  void aPartOpensAtItsPlaceWithTheStoredKey() {
    byte[] sealed = key.seal(3, true, CLEAR);
    assertThat(FileKey.of(key.text()).open(3, true, sealed)).isEqualTo(CLEAR);
    assertThat(key.seal(4, true, CLEAR)).isNotEqualTo(sealed);
  }

  @Test
  @Tag("USR-117")
  void movedCutForeignAndAlteredPartsAreFound() {
    byte[] sealed = key.seal(3, false, CLEAR);
    assertTampered(() -> key.open(2, false, sealed));
    assertTampered(() -> key.open(3, true, sealed));
    assertTampered(() -> FileKey.make().open(3, false, sealed));
    assertTampered(() -> key.open(3, false, new byte[0]));
    sealed[0] ^= 1;
    assertTampered(() -> key.open(3, false, sealed));
    assertTampered(() -> FileKey.of(null));
    assertTampered(() -> FileKey.of(Tampered.MARK));
  }

  private static void assertTampered(Runnable act) {
    assertThatThrownBy(act::run).isInstanceOf(TamperedException.class);
  }
}
