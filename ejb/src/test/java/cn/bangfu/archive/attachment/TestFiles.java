package cn.bangfu.archive.attachment;

import cn.bangfu.sheet.Zips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Small files of every kind, real and false. */
public final class TestFiles {

  static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

  private TestFiles() {}

  /** A picture of that many bytes, as far as its head tells. */
  public static Path picture(Path folder, int size) throws IOException {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    System.arraycopy(PNG, 0, bytes, 0, Math.min(size, PNG.length));
    // no accident may make it end like an archive
    bytes[size - 1] = 1;
    return Files.write(Files.createTempFile(folder, "picture", ".tmp"), bytes);
  }

  public static Path text(Path folder, String content) throws IOException {
    return Files.write(
        Files.createTempFile(folder, "text", ".tmp"), content.getBytes(StandardCharsets.UTF_8));
  }

  /** A picture with a workbook behind it. */
  public static Path polyglot(Path folder) throws IOException {
    Path file = Files.write(Files.createTempFile(folder, "both", ".tmp"), PNG);
    Path book = Zips.sheet(folder.resolve("book"), "");
    return Files.write(file, Files.readAllBytes(book), java.nio.file.StandardOpenOption.APPEND);
  }
}
