package cn.bangfu.sheet;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made by hand, part by part. */
public final class Zips implements AutoCloseable {

  public static final String BOOK =
      """
      <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
      <sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>""";
  public static final String RELATIONS =
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>""";
  public static final String SHEET_BEGIN =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
  public static final String SHEET_END = "</sheetData></worksheet>";

  private final Path file;
  private final ZipOutputStream zip;

  private Zips(Path file) throws IOException {
    this.file = file;
    zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    zip.setLevel(Deflater.BEST_SPEED);
  }

  public static Zips to(Path file) throws IOException {
    return new Zips(file);
  }

  /** A workbook whose only page has these rows. */
  public static Path sheet(Path file, String rows) throws IOException {
    try (Zips zip = to(file)) {
      zip.book().part("xl/worksheets/sheet1.xml", SHEET_BEGIN + rows + SHEET_END);
    }
    return file;
  }

  public Zips book() throws IOException {
    return part("xl/workbook.xml", BOOK).part("xl/_rels/workbook.xml.rels", RELATIONS);
  }

  public Zips part(String name, String content) throws IOException {
    return part(name, content.getBytes(StandardCharsets.UTF_8));
  }

  public Zips part(String name, byte[] content) throws IOException {
    OutputStream out = begin(name);
    out.write(content);
    zip.closeEntry();
    return this;
  }

  /** The same bytes many times over. */
  public Zips repeated(String name, String begin, String text, long times, String end)
      throws IOException {
    OutputStream out = begin(name);
    out.write(begin.getBytes(StandardCharsets.UTF_8));
    byte[] block = text.repeat(1000).getBytes(StandardCharsets.UTF_8);
    for (long i = 0; i < times / 1000; i++) {
      out.write(block);
    }
    out.write(end.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    return this;
  }

  public OutputStream begin(String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    return zip;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Replaces bytes of a finished file by others of the same length. */
  public static void patch(Path file, String old, String now) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    byte[] from = old.getBytes(StandardCharsets.US_ASCII);
    byte[] to = now.getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      boolean here = i + from.length <= bytes.length;
      for (int k = 0; here && k < from.length; k++) {
        here = bytes[i + k] == from[k];
      }
      if (here) {
        out.write(to);
        i += from.length - 1;
      } else {
        out.write(bytes[i]);
      }
    }
    Files.write(file, out.toByteArray());
  }

  public Path file() {
    return file;
  }
}
