package cn.bangfu.server.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where backups are kept, how long, and that nobody reads or alters them unseen. */
@Tag("USR-141")
class BackupPlacesTest {

  private static final char[] PASSWORD = "a long password".toCharArray();
  private static final Instant NOW = Instant.parse("2026-11-26T03:10:00Z");

  @TempDir private Path folder;
  private Path first;
  private Path copy;
  private BackupPlaces places;

  @BeforeEach
  void twoPlaces() {
    first = folder.resolve("first");
    copy = folder.resolve("copy");
    places = new BackupPlaces(List.of(first, copy), PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 400_000})
  void whatWasSealedOpensWithItsPasswordAndWithNoOther(int length) throws IOException {
    byte[] content = bytes(length);
    byte[] sealed = seal(content);
    assertThat(open(sealed, PASSWORD)).isEqualTo(content);
    assertThatThrownBy(() -> open(sealed, "another password".toCharArray()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Wrong password");
  }

  @Test
  void anAlteredOrShortenedFileDoesNotOpen() throws IOException {
    byte[] sealed = seal(bytes(200_000));
    for (int at : new int[] {10, 40, 70_000, sealed.length - 1}) {
      byte[] altered = sealed.clone();
      altered[at] ^= 1;
      assertThatThrownBy(() -> open(altered, PASSWORD))
          .as("byte " + at)
          .isInstanceOf(IOException.class);
    }
    for (int length : new int[] {3, 30, 65_600, sealed.length - 1}) {
      assertThatThrownBy(() -> open(Arrays.copyOf(sealed, length), PASSWORD))
          .as("cut at " + length)
          .isInstanceOf(IOException.class);
    }
    // without its last part the rest looks whole
    int part = 1 + 4 + 65_536 + 16;
    assertThatThrownBy(() -> open(Arrays.copyOf(sealed, 30 + 3 * part), PASSWORD))
        .hasMessageContaining("end of the file is missing");
  }

  @Test
  void aBackupLiesInBothPlacesAndIsSealed() throws IOException {
    add(NOW, 5);
    for (Path place : List.of(first, copy)) {
      List<Path> found = list(place);
      assertThat(found).hasSize(1);
      assertThat(Files.readString(found.get(0), StandardCharsets.ISO_8859_1))
          .doesNotContain("content");
    }
    try (InputStream in = places.open(places.backups().get(0))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("content 5");
    }
  }

  @Test
  void theSecondPlaceServesWhenTheFirstIsLost() throws IOException {
    add(NOW, 5);
    places.keep(log("5"), segment(5));
    Files.walk(first)
        .sorted(java.util.Comparator.reverseOrder())
        .forEach(file -> file.toFile().delete());
    assertThat(places.backups()).hasSize(1);
    assertThat(places.fetch(segment(5), folder.resolve("fetched"))).isTrue();
    assertThat(folder.resolve("fetched")).hasContent("log 5");
  }

  @Test
  void afterThirtyDaysABackupGoesWithTheLogThatOnlyItNeeded() throws IOException {
    for (int i : new int[] {1, 3, 5}) {
      add(NOW.minus(Duration.ofDays(40 - 10L * i)), i);
    }
    for (int i = 1; i <= 6; i++) {
      places.keep(log("" + i), segment(i));
    }
    places.keep(log("h"), "00000002.history");
    assertThat(places.forget(Duration.ofDays(35), NOW)).as("none is so old").isEqualTo(0);
    assertThat(places.forget(Duration.ofDays(5), NOW)).isEqualTo(4);
    for (Path place : List.of(first, copy)) {
      assertThat(list(place))
          .extracting(file -> file.getFileName().toString())
          .containsExactly(BackupPlaces.name(NOW.plus(Duration.ofDays(10)), segment(5)));
      assertThat(list(place.resolve("wal")))
          .extracting(file -> file.getFileName().toString())
          .containsExactlyInAnyOrder(segment(5), segment(6), "00000002.history");
    }
  }

  @Test
  void theNewestBackupStaysHoweverOldItIs() throws IOException {
    add(NOW.minus(Duration.ofDays(400)), 1);
    assertThat(places.forget(Duration.ofDays(30), NOW)).isZero();
    assertThat(places.backups()).hasSize(1);
  }

  /** PostgreSQL offers a file again after a crash, and must not be told yes for another one. */
  @Test
  void aFileOfTheLogIsKeptOnceAndNeverReplacedByAnother() throws IOException {
    places.keep(log("1"), segment(1));
    places.keep(log("1"), segment(1));
    assertThatThrownBy(() -> places.keep(log("2"), segment(1))).hasMessageContaining("Another");
    assertThat(places.fetch(segment(9), folder.resolve("none"))).isFalse();
  }

  @Test
  void aRestoreWritesIntoAnEmptyFolderAndNamesTheMoment() throws IOException {
    Path data = folder.resolve("data");
    new ClusterRestore(data, "fetch %f %p").unpack(zip("backup_label"), "2026-11-26 10:00:00+08");
    assertThat(data.resolve("recovery.signal")).exists();
    assertThat(data.resolve("postgresql.auto.conf"))
        .content()
        .contains(
            "work_mem = '4MB'",
            "restore_command = 'fetch %f %p'",
            "recovery_target_time = '2026-11-26 10:00:00+08'")
        .doesNotContain("2001-01-01");
    assertThatThrownBy(() -> new ClusterRestore(data, "f").unpack(zip("backup_label"), null))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("not empty");
  }

  @Test
  void whatIsNoBackupOrNoMomentIsRefused() {
    ClusterRestore restore = new ClusterRestore(folder.resolve("data"), "f");
    assertThatThrownBy(() -> restore.unpack(zip("backup_label"), "yesterday"))
        .hasMessageContaining("is no moment");
    assertThatThrownBy(() -> restore.unpack(zip("other"), null)).hasMessageContaining("not whole");
    assertThatThrownBy(
            () -> new ClusterRestore(folder.resolve("d"), "f").unpack(zip("../../x"), null))
        .hasMessageContaining("outside");
    assertThatThrownBy(() -> Backups.run(List.of("backup"), Map.of()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("BANGFU_BACKUP_DIRS");
  }

  private void add(Instant begun, int number) throws IOException {
    places.add(
        BackupPlaces.name(begun, segment(number)),
        out -> out.write(("content " + number).getBytes(StandardCharsets.UTF_8)));
  }

  private static String segment(int number) {
    return "%024X".formatted(number);
  }

  private Path log(String number) throws IOException {
    return Files.writeString(folder.resolve("log"), "log " + number);
  }

  private static List<Path> list(Path place) throws IOException {
    try (var all = Files.list(place)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static InputStream zip(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("postgresql.auto.conf"));
      zip.write(
          "work_mem = '4MB'\nrecovery_target_time = '2001-01-01'\n"
              .getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry(name));
      zip.write(1);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static byte[] bytes(int length) {
    byte[] content = new byte[length];
    new Random(1).nextBytes(content);
    return content;
  }

  private static byte[] seal(byte[] content) throws IOException {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (OutputStream out = SealedStream.seal(sealed, PASSWORD)) {
      out.write(content);
    }
    return sealed.toByteArray();
  }

  private static byte[] open(byte[] sealed, char[] password) throws IOException {
    try (InputStream in = SealedStream.open(new ByteArrayInputStream(sealed), password)) {
      return in.readAllBytes();
    }
  }
}
