package cn.bangfu.sheet.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.CleanFile;
import cn.bangfu.sheet.FileKind;
import cn.bangfu.sheet.FileNames;
import cn.bangfu.sheet.SheetProblem;
import cn.bangfu.sheet.UploadRules;
import cn.bangfu.sheet.Zips;
import cn.bangfu.sheet.xlsx.XlsxReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("USR-139")
class UploadCheckTest {

  private static final UploadRules EXCEL = UploadRules.IMPORT;
  private static final UploadRules ANY = new UploadRules(List.of(FileKind.values()), 20);
  private static final long HEAP_RISE = 100L * 1024 * 1024;
  private static final long MEGABYTE = 1024L * 1024;

  @TempDir Path temp;

  private final UploadCheck check = new UploadCheck();

  UploadCheckTest() {
    check.scanner = new VirusScanner();
  }

  @Test
  void aPartThatUnpacksToGigabytesIsRefusedBeforeItIsUnpacked() throws IOException {
    Path file = temp.resolve("bomb.xlsx");
    try (Zips zip = Zips.to(file)) {
      zip.book().repeated("xl/worksheets/sheet1.xml", "", "0000000000", 31_600_000, "");
    }
    assertRefused(file, SheetProblem.UNPACKED_TOO_LARGE);
  }

  @Test
  void aRatioOfAThousandIsRefused() throws IOException {
    Path file = temp.resolve("ratio.xlsx");
    try (Zips zip = Zips.to(file)) {
      zip.book().repeated("xl/worksheets/sheet1.xml", "", " ", 30 * MEGABYTE, "");
    }
    assertRefused(file, SheetProblem.COMPRESSED_TOO_MUCH);
  }

  @Test
  void aDirectoryOfAHundredThousandEntriesIsRefused() throws IOException {
    Path file = temp.resolve("entries.xlsx");
    try (Zips zip = Zips.to(file)) {
      zip.book();
      for (int i = 0; i < 60_000; i++) {
        zip.part("x/" + i, new byte[0]);
      }
    }
    assertRefused(file, SheetProblem.TOO_MANY_ENTRIES);
  }

  @Test
  void anEntryThatStandsTwiceIsRefused() throws IOException {
    Path file = temp.resolve("twice.xlsx");
    try (Zips zip = Zips.to(file)) {
      zip.book().part("xl/worksheets/sheet1.xml", "<a/>").part("xl/worksheets/sheet2.xml", "<b/>");
    }
    Zips.patch(file, "sheet2.xml", "sheet1.xml");
    assertRefused(file, SheetProblem.DUPLICATE_ENTRY);
  }

  @Test
  void aMillionFormattedEmptyRowsAreRefused() throws IOException {
    Path file = temp.resolve("rows.xlsx");
    try (Zips zip = Zips.to(file)) {
      zip.book()
          .repeated(
              "xl/worksheets/sheet1.xml",
              Zips.SHEET_BEGIN,
              "<row s=\"1\"><c s=\"1\"/></row>",
              1_048_000,
              Zips.SHEET_END);
    }
    assertRefused(file, SheetProblem.COMPRESSED_TOO_MUCH);
  }

  @Test
  void hundredsOfMegabytesOfSharedTextsAreRefused() throws IOException {
    Path file = temp.resolve("shared.xlsx");
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
    assertRefused(file, SheetProblem.UNPACKED_TOO_LARGE);
  }

  @Test
  void textsThatWouldFillTheMemoryAreRefusedWhileTheyAreRead() throws IOException {
    Path file = temp.resolve("texts.xlsx");
    Random random = new Random(1);
    try (Zips zip = Zips.to(file)) {
      zip.book().part("xl/worksheets/sheet1.xml", Zips.SHEET_BEGIN + Zips.SHEET_END);
      var out = zip.begin("xl/sharedStrings.xml");
      out.write("<sst>".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 420_000; i++) {
        out.write(
            ("<si><t>" + Long.toHexString(random.nextLong()) + "</t></si>")
                .getBytes(StandardCharsets.UTF_8));
      }
      out.write("</sst>".getBytes(StandardCharsets.UTF_8));
    }
    assertQuick(SheetProblem.TOO_MUCH_TEXT, () -> read(file));
  }

  @Test
  void sixteenThousandColumnsAreRefused() throws IOException {
    StringBuilder row = new StringBuilder("<row r=\"1\">");
    for (int i = 0; i < 16_384; i++) {
      row.append("<c t=\"inlineStr\"><is><t>c").append(i).append("</t></is></c>");
    }
    Path file = Zips.sheet(temp.resolve("wide.xlsx"), row + "</row>");
    assertQuick(SheetProblem.TOO_MANY_COLUMNS, () -> read(file));
  }

  @Test
  void anHonestFileOfTwentyMegabytesPasses() throws IOException {
    Path file = temp.resolve("honest.xlsx");
    Random random = new Random(2);
    try (Zips zip = Zips.to(file)) {
      zip.book();
      var out = zip.begin("xl/worksheets/sheet1.xml");
      out.write(Zips.SHEET_BEGIN.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 5_000; i++) {
        StringBuilder row = new StringBuilder("<row>");
        for (int k = 0; k < 15; k++) {
          row.append("<c t=\"inlineStr\"><is><t>");
          for (int n = 0; n < 122; n++) {
            row.append((char) (0x4E00 + random.nextInt(20_000)));
          }
          row.append("</t></is></c>");
        }
        out.write(row.append("</row>").toString().getBytes(StandardCharsets.UTF_8));
      }
      out.write(Zips.SHEET_END.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(Files.size(file)).isBetween(17 * MEGABYTE, 20 * MEGABYTE);
    assertThat(check.check(EXCEL, "honest.xlsx", file).kind()).isEqualTo(FileKind.XLSX);
    AtomicInteger rows = new AtomicInteger();
    XlsxReader.read(file, row -> rows.incrementAndGet());
    assertThat(rows).hasValue(5_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/worksheets/sheet1.xml",
        "xl/workbook.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "docProps/core.xml",
        "xl/drawings/a.svg"
      })
  @Timeout(20)
  void aDocumentTypeInAnyPartIsRefusedAndNothingIsFetched(String part) throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      listener.setSoTimeout(1);
      String address = "http://127.0.0.1:" + listener.getLocalPort() + "/";
      List<String> attacks =
          List.of(
              "<!DOCTYPE a SYSTEM \"" + address + "a.dtd\"><a/>",
              "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + address + "x\">]><a>&x;</a>",
              "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
              "<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + address + "p\"> %p;]><a/>",
              laughs());
      for (String attack : attacks) {
        Path file = temp.resolve("xxe.xlsx");
        try (Zips zip = Zips.to(file)) {
          if (part.equals("xl/workbook.xml")) {
            zip.part("xl/_rels/workbook.xml.rels", Zips.RELATIONS);
          } else {
            zip.book();
          }
          zip.part(part, attack);
        }
        assertRefused(file, SheetProblem.XML_WITH_DTD);
        if (part.startsWith("xl/w")) {
          assertThatThrownBy(() -> read(file)).isInstanceOf(BusinessException.class);
        }
      }
      assertThatThrownBy(listener::accept).isInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  @Test
  void aWordFileWithADocumentTypeIsRefused() throws IOException {
    Path file = temp.resolve("a.docx");
    try (Zips zip = Zips.to(file)) {
      zip.part("word/document.xml", laughs());
    }
    BusinessException refusal =
        catchThrowableOfType(BusinessException.class, () -> check.check(ANY, "a.docx", file));
    assertThat(refusal.problem()).isEqualTo(SheetProblem.XML_WITH_DTD);
  }

  @Test
  void anInclusionIsNotFollowed() throws IOException {
    Path file =
        Zips.sheet(
            temp.resolve("include.xlsx"),
            "<row><c t=\"str\"><v><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\""
                + " href=\"file:///etc/passwd\" parse=\"text\"/></v></c></row>");
    AtomicInteger rows = new AtomicInteger();
    XlsxReader.read(file, row -> rows.incrementAndGet());
    assertThat(rows).as("the only cell is empty").hasValue(0);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "a.xlsx, %PDF-1.7 x, FILE_CONTENT",
    "a.pdf, PK34, FILE_CONTENT",
    "a.jpg, <svg onload=x>, FILE_CONTENT",
    "a.png, <html></html>, FILE_CONTENT",
    "a.csv, %PDF-1.7 x, FILE_CONTENT",
    "a.jpg.jsp, abc, FILE_KIND",
    "a.html, <html>, FILE_KIND",
    "a.svg, <svg/>, FILE_KIND",
    "a.xlsm, PK34, FILE_KIND",
    "a, abc, FILE_KIND",
    "a.xls, abc, OLD_OR_LOCKED_WORKBOOK"
  })
  void whatTheNameSaysMustBeTrueAndAllowed(String name, String content, SheetProblem problem)
      throws IOException {
    Path file = Files.writeString(temp.resolve("u"), content.replace("34", "\u0003\u0004"));
    BusinessException refusal =
        catchThrowableOfType(BusinessException.class, () -> check.check(ANY, name, file));
    assertThat(refusal.problem()).isEqualTo(problem);
    assertThat(Texts.of(refusal)).doesNotContain("???", "{");
  }

  @Test
  void anEmptyFileAndOneByteTooManyAreRefused() throws IOException {
    Path empty = Files.createFile(temp.resolve("empty"));
    assertProblem(SheetProblem.EMPTY_FILE, () -> check.check(EXCEL, "a.xlsx", empty));
    Path large = temp.resolve("large");
    UploadRules oneMegabyte = new UploadRules(List.of(FileKind.CSV), 1);
    Files.write(large, "a,b\n".repeat((int) MEGABYTE / 4).getBytes(StandardCharsets.UTF_8));
    assertThat(check.check(oneMegabyte, "a.csv", large).kind()).isEqualTo(FileKind.CSV);
    Files.writeString(large, "x", java.nio.file.StandardOpenOption.APPEND);
    assertProblem(SheetProblem.FILE_TOO_LARGE, () -> check.check(oneMegabyte, "a.csv", large));
  }

  @Test
  void anArchiveHiddenBehindAPictureIsRefused() throws IOException {
    Path file = temp.resolve("polyglot");
    Path zip = Zips.sheet(temp.resolve("z"), "");
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0};
    Files.write(file, png);
    assertThat(check.check(ANY, "a.png", file).kind()).isEqualTo(FileKind.PNG);
    Files.write(file, Files.readAllBytes(zip), java.nio.file.StandardOpenOption.APPEND);
    assertProblem(SheetProblem.FILE_CONTENT, () -> check.check(ANY, "a.png", file));
  }

  @Test
  void oldAndProtectedWorkbooksAndMacrosAreRefusedWithAdvice() throws IOException {
    Path ole = temp.resolve("ole");
    Files.write(ole, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
    assertProblem(SheetProblem.OLD_OR_LOCKED_WORKBOOK, () -> check.check(EXCEL, "a.xlsx", ole));
    Path macros = temp.resolve("macros");
    try (Zips zip = Zips.to(macros)) {
      zip.book().part("xl/vbaProject.bin", "x");
    }
    assertProblem(SheetProblem.MACROS, () -> check.check(EXCEL, "a.xlsx", macros));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "../../x.xlsx~x.xlsx",
        "C:\\\\tmp\\\\x.xlsx~x.xlsx",
        "/etc/passwd~passwd",
        "..~file",
        "a\\u0000.jsp.xlsx~a.jsp.xlsx",
        "cod\\u202Exslx.exe~codxslx.exe",
        "a\\r\\nX: y.xlsx~aX y.xlsx",
        "职工 名单.xlsx~职工 名单.xlsx"
      })
  void aNameIsCleanedOfPathsAndSignsThatMislead(String sent, String stored) {
    String name = unescaped(sent);
    assertThat(FileNames.clean(name)).isEqualTo(stored);
  }

  private static String unescaped(String text) {
    return text.replace("\\u0000", "\0").replace("\\u202E", "\u202E").translateEscapes();
  }

  @Test
  void aLongNameKeepsItsEnding() {
    assertThat(FileNames.clean("长".repeat(300) + ".xlsx")).hasSize(100).endsWith("长.xlsx");
  }

  @Test
  void aConfiguredScannerIsAskedAndItsSilenceRefuses() throws Exception {
    Path file = Files.writeString(temp.resolve("s"), "a,b\n1,2\n");
    assertThat(scanned("stream: OK\0", file).kind()).isEqualTo(FileKind.CSV);
    assertProblem(SheetProblem.VIRUS, () -> scanned("stream: Eicar FOUND\0", file));
    assertProblem(SheetProblem.SCANNER_SILENT, () -> scanned("", file));
    assertProblem(SheetProblem.SCANNER_SILENT, () -> scanned(null, file));
    check.scanner.use("127.0.0.1:1", 200);
    assertProblem(SheetProblem.SCANNER_SILENT, () -> check.check(EXCEL, "a.csv", file));
  }

  /** Checks with a scanner that gives this answer; null: it takes the file and says nothing. */
  private CleanFile scanned(String answer, Path file) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> scanner =
          CompletableFuture.runAsync(
              () -> {
                try (Socket socket = server.accept();
                    DataInputStream in = new DataInputStream(socket.getInputStream())) {
                  in.readNBytes("zINSTREAM?".length());
                  int chunk = in.readInt();
                  while (chunk > 0) {
                    in.readNBytes(chunk);
                    chunk = in.readInt();
                  }
                  if (answer == null) {
                    in.read();
                  } else {
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                  }
                } catch (IOException e) {
                  // the other side gave up waiting
                }
              });
      check.scanner.use("127.0.0.1:" + server.getLocalPort(), 500);
      try {
        return check.check(EXCEL, "a.csv", file);
      } finally {
        scanner.join();
      }
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

  private static void read(Path file) throws IOException {
    XlsxReader.read(file, row -> {});
  }

  private void assertRefused(Path file, SheetProblem problem) {
    assertQuick(problem, () -> check.check(EXCEL, "a.xlsx", file));
  }

  /** Refused with this reason in Chinese, within two seconds and a hundred megabytes. */
  private static void assertQuick(SheetProblem problem, ThrowingCallable work) {
    System.gc();
    long before = used();
    long begin = processorTime();
    BusinessException refusal = catchThrowableOfType(BusinessException.class, work);
    assertThat(Duration.ofNanos(processorTime() - begin)).isLessThan(Duration.ofSeconds(2));
    System.gc();
    assertThat(used() - before).isLessThan(HEAP_RISE);
    assertThat(refusal).isNotNull();
    assertThat(refusal.problem()).isEqualTo(problem);
    assertThat(Texts.of(refusal)).doesNotContain("???", "{").matches("(?s).*[\\u4e00-\\u9fff].*");
  }

  private static void assertProblem(SheetProblem problem, ThrowingCallable work) {
    BusinessException refusal = catchThrowableOfType(BusinessException.class, work);
    assertThat(refusal.problem()).isEqualTo(problem);
  }

  /** Of this thread: what else the machine does at the same time does not count. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
