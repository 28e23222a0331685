package cn.bangfu.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file with an edition may look like, and with which line it is refused. */
@Tag("ORG-099")
class RegionFileTest {

  private static final String HEAD = "行政区划代码,名称,新代码\n";

  @TempDir Path dir;

  @Test
  @Tag("ORG-098")
  void codesAndWhatStandsForAbolishedOnesAreRead() throws IOException {
    RegionFile file =
        read(
            HEAD
                + "360000,江西省,\n360100,南昌市,\n360102,东湖区,\n360104,青云谱区,\n360199,旧区,360102、360104\n");
    assertThat(file.faults()).isEmpty();
    assertThat(file.lines()).hasSize(5);
    assertThat(file.lines().get(4).newCodes()).containsExactly("360102", "360104");
    assertThat(file.lines().get(4).isCurrent()).isFalse();
  }

  @Test
  @Tag("ORG-098")
  void theThirdColumnMayBeLeftOutAndTheMarkOfUtf8MayStandFirst() throws IOException {
    assertThat(read("\uFEFF行政区划代码,名称\r\n360000,江西省\r\n").faults()).isEmpty();
  }

  @Test
  void aSpreadsheetsOwnEncodingIsReadToo() throws IOException {
    Path path = dir.resolve("gb.csv");
    Files.write(path, (HEAD + "360000,江西省,\n").getBytes(Charset.forName("GB18030")));
    assertThat(RegionFile.read(path).lines().get(0).name()).isEqualTo("江西省");
  }

  @Test
  void eachFaultIsToldWithItsLine() throws IOException {
    RegionFile file =
        read(
            HEAD
                + "360000,江西省,\n"
                + "36010,南昌市,\n"
                + "360102,东湖区,\n"
                + "360102,东湖区,\n"
                + "360103,,\n"
                + "410100,郑州市,\n"
                + "360199,旧区,360198\n"
                + "360105,"
                + "湾".repeat(31)
                + ",\n");
    assertThat(file.faults())
        .extracting(fault -> fault.line() + " " + fault.reason().problem())
        .containsExactly(
            "3 CODE", "5 TWICE", "6 NAME", "7 PROVINCE_MISSING", "8 NEW_CODE", "9 NAME_LENGTH");
    assertThat(file.faults().get(1).reason().args()).containsExactly("360102", 4);
    assertThat(file.faults().get(3).reason().args()).containsExactly("410000");
  }

  @Test
  void otherHeadingsAndAFileWithoutCodesAreRefused() throws IOException {
    assertThat(read("代码,名称\n360000,江西省\n").faults())
        .extracting(fault -> fault.line() + " " + fault.reason().problem())
        .containsExactly("1 HEADING");
    assertThat(read(HEAD).faults())
        .extracting(fault -> fault.reason().problem())
        .containsExactly(RegionProblem.NO_CODES);
  }

  private RegionFile read(String text) throws IOException {
    Path path = Files.createTempFile(dir, "edition", ".csv");
    Files.writeString(path, text, StandardCharsets.UTF_8);
    return RegionFile.read(path);
  }
}
