package cn.bangfu.sheet.upload;

import cn.bangfu.sheet.FileKind;
import cn.bangfu.sheet.Zips;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything hostile that a file can be (S13 to S16). */
public enum HostileFile {
  UNPACKS_TO_HUNDREDS_OF_MEGABYTES("x.xlsx"),
  RATIO_OF_A_THOUSAND("x.xlsx"),
  TENS_OF_THOUSANDS_OF_ENTRIES("x.xlsx"),
  AN_ENTRY_TWICE("x.xlsx"),
  A_MILLION_EMPTY_ROWS("x.xlsx"),
  SHARED_TEXTS("x.xlsx"),
  SIXTEEN_THOUSAND_COLUMNS("x.xlsx"),
  EXTERNAL_ENTITY_IN_A_WORKBOOK("x.xlsx"),
  EXTERNAL_ENTITY_IN_A_LETTER("x.docx"),
  EXTERNAL_ENTITY_IN_A_PICTURE("x.svg", "x.xml"),
  BILLION_LAUGHS("x.xlsx"),
  FORMULAS_IN_A_WORKBOOK("x.xlsx"),
  FORMULAS_IN_A_TEXT("x.csv"),
  MACROS("x.xlsx", "x.xlsm"),
  AN_OLD_OR_LOCKED_WORKBOOK("x.xls"),
  A_PROGRAM("x.exe"),
  A_PAGE("x.html", "x.jsp"),
  AN_ARCHIVE_BEHIND_A_PICTURE("x.png"),
  NOTHING("x.csv"),
  TOO_LARGE("x.csv"),
  A_LIST_WITHOUT_END("x.crl"),
  NAMES_THAT_LEAD_ASTRAY(
      "../../x.jsp",
      "C:\\windows\\x.exe",
      "/etc/passwd",
      "..",
      "x.jpg.jsp",
      "x.xlsx\u0000.jsp",
      "cod\u202Exslx.exe",
      "x.xlsx\r\nX: y.sh",
      "\u957F".repeat(300) + ".exe");

  private static final long MEGABYTE = 1024L * 1024;

  private final List<String> names;

  HostileFile(String... names) {
    this.names = List.of(names);
  }

  /** Cells that only a reader of them can mind. */
  boolean isOfCells() {
    return this == SIXTEEN_THOUSAND_COLUMNS
        || this == FORMULAS_IN_A_WORKBOOK
        || this == FORMULAS_IN_A_TEXT;
  }

  /** Its own names, and those under which it would get through. */
  public Set<String> names() {
    Set<String> all = new LinkedHashSet<>(names);
    if (this != NAMES_THAT_LEAD_ASTRAY) {
      Arrays.stream(FileKind.values())
          .flatMap(kind -> kind.endings().stream())
          .forEach(ending -> all.add("x." + ending));
    }
    return all;
  }

  /**
   * Writes it.
   *
   * @param address what its entities and formulas fetch, if somebody lets them
   */
  public Path write(Path folder, String address) throws IOException {
    Path file = folder.resolve(name());
    String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + address + "x\">]><a>&x;</a>";
    switch (this) {
      case UNPACKS_TO_HUNDREDS_OF_MEGABYTES -> pages(file, "", "0000000000", 31_600_000, "");
      case RATIO_OF_A_THOUSAND -> pages(file, "", " ", 30 * MEGABYTE, "");
      case A_MILLION_EMPTY_ROWS ->
          pages(
              file, Zips.SHEET_BEGIN, "<row s=\"1\"><c s=\"1\"/></row>", 1_048_000, Zips.SHEET_END);
      case TENS_OF_THOUSANDS_OF_ENTRIES -> {
        try (Zips zip = Zips.to(file)) {
          zip.book();
          for (int i = 0; i < 60_000; i++) {
            zip.part("x/" + i, new byte[0]);
          }
        }
      }
      case AN_ENTRY_TWICE -> {
        try (Zips zip = Zips.to(file)) {
          zip.book()
              .part("xl/worksheets/sheet1.xml", "<a/>")
              .part("xl/worksheets/sheet2.xml", "<b/>");
        }
        Zips.patch(file, "sheet2.xml", "sheet1.xml");
      }
      case SHARED_TEXTS -> {
        try (Zips zip = Zips.to(file)) {
          zip.book()
              .part("xl/worksheets/sheet1.xml", Zips.SHEET_BEGIN + Zips.SHEET_END)
              .repeated(
                  "xl/sharedStrings.xml",
                  "<sst>",
                  "<si><t>" + "ab".repeat(40) + "</t></si>",
                  3_400_000,
                  "</sst>");
        }
      }
      case SIXTEEN_THOUSAND_COLUMNS -> {
        StringBuilder row = new StringBuilder("<row r=\"1\">");
        for (int i = 0; i < 16_384; i++) {
          row.append("<c t=\"inlineStr\"><is><t>c").append(i).append("</t></is></c>");
        }
        Zips.sheet(file, row + "</row>");
      }
      case EXTERNAL_ENTITY_IN_A_WORKBOOK -> sheet(file, entity);
      case BILLION_LAUGHS -> sheet(file, laughs());
      case EXTERNAL_ENTITY_IN_A_LETTER -> {
        try (Zips zip = Zips.to(file)) {
          zip.part("word/document.xml", entity);
        }
      }
      case EXTERNAL_ENTITY_IN_A_PICTURE -> Files.writeString(file, entity.replace("<a>", "<svg>"));
      case FORMULAS_IN_A_WORKBOOK ->
          Zips.sheet(
              file,
              "<row><c><f>cmd|'/C calc'!A0</f></c><c><f>WEBSERVICE(\""
                  + address
                  + "\")</f></c></row>");
      case FORMULAS_IN_A_TEXT ->
          Files.writeString(
              file, "=cmd|'/C calc'!A0,+1,-1,@SUM(A1),\uFF1D1\n=WEBSERVICE(\"" + address + "\")\n");
      case MACROS -> {
        try (Zips zip = Zips.to(file)) {
          zip.book().part("xl/vbaProject.bin", "x");
        }
      }
      case AN_OLD_OR_LOCKED_WORKBOOK ->
          Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
      case A_PROGRAM -> Files.write(file, new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4});
      case A_PAGE -> Files.writeString(file, "<html><script>alert(1)</script></html>");
      case AN_ARCHIVE_BEHIND_A_PICTURE -> {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0};
        Files.write(file, png);
        Path zip = Zips.sheet(folder.resolve("behind"), "");
        Files.write(file, Files.readAllBytes(zip), java.nio.file.StandardOpenOption.APPEND);
      }
      case NOTHING -> Files.createFile(file);
      case TOO_LARGE -> many(file, "a,b\n", 33);
      case A_LIST_WITHOUT_END -> {
        many(file, "MIIBszCBnAIBATANBgkqhkiG9w0BAQsFADAS\n", 33);
        byte[] body = Files.readAllBytes(file);
        Files.writeString(file, "-----BEGIN X509 CRL-----\n");
        Files.write(file, body, java.nio.file.StandardOpenOption.APPEND);
      }
      case NAMES_THAT_LEAD_ASTRAY -> Zips.sheet(file, "<row/>");
      default -> throw new IllegalStateException(name());
    }
    return file;
  }

  private static void pages(Path file, String begin, String text, long times, String end)
      throws IOException {
    try (Zips zip = Zips.to(file)) {
      zip.book().repeated("xl/worksheets/sheet1.xml", begin, text, times, end);
    }
  }

  private static void sheet(Path file, String content) throws IOException {
    try (Zips zip = Zips.to(file)) {
      zip.book().part("xl/worksheets/sheet1.xml", content);
    }
  }

  private static void many(Path file, String line, int megabytes) throws IOException {
    byte[] block = line.repeat(1000).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long size = 0; size < megabytes * MEGABYTE; size += block.length) {
        out.write(block);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String laughs() {
    StringBuilder text = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 12; i++) {
      text.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10));
      text.append("\">");
    }
    return text + "]><a>&l11;</a>";
  }
}
