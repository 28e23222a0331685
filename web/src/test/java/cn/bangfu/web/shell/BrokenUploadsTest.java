package cn.bangfu.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenUploadsTest {

  private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");

  @TempDir Path folder;

  @Test
  @Tag("USR-142")
  void onlyPartsThatNobodyHasWrittenForLongAreClearedAway() throws IOException {
    Path old = file("upload_1_00000001.tmp", NOW.minusSeconds(601));
    Path young = file("upload_1_00000002.tmp", NOW.minusSeconds(599));
    Path other = file("page_1.tmp", NOW.minusSeconds(6000));
    BrokenUploads.clear(folder, NOW.minusSeconds(600));
    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(other).exists();
  }

  private Path file(String name, Instant written) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "x");
    Files.setLastModifiedTime(file, FileTime.from(written));
    return file;
  }
}
