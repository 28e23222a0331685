package cn.bangfu.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The bills of materials in the very EAR say what lies in it, to the byte, and nothing of it has a
 * known grave weakness without a written reason. Needs the packed EAR, so it runs beside the tests
 * that deploy it.
 */
class ShippedPartsServerIT {

  private static final Path ROOT = Path.of(System.getProperty("bangfu.root"));
  private static final String BILL = "META-INF/sbom/libraries.cdx.json";
  private static final String INSIDE = "META-INF/sbom/inside-primefaces.cdx.json";
  private static final String OURS = "bangfu-";
  private static final String OWN = "made by this build";
  private static final String SCRIPTS = "META-INF/resources/primefaces/";

  /** How scripts name their versions: in a heading, or in a field. */
  private static final Pattern VERSION =
      Pattern.compile(
          "(?:\\bversion\\s*[:=]\\s*[\"']|\\bVersion:\\s*|["
              + " /@]v(?=\\d))(\\d+\\.\\d+\\.\\d+[\\w.-]*)",
          Pattern.CASE_INSENSITIVE);

  private static Map<String, byte[]> ear;
  private static Map<String, byte[]> war;
  private static Map<String, byte[]> primefaces;
  private static List<Part> inside;

  @BeforeAll
  static void open() throws IOException {
    ear = unzip(Files.readAllBytes(Path.of(System.getProperty("bangfu.ear"))));
    war = unzip(ear.get("web.war"));
    String jar =
        war.keySet().stream()
            .filter(name -> name.contains("/primefaces-"))
            .findFirst()
            .orElseThrow();
    primefaces = unzip(war.get(jar));
    inside = Part.of(war.get(INSIDE));
  }

  @Test
  void theBillOfTheEarListsExactlyTheJarsInIt() {
    assertThat(packed(ear)).isEqualTo(listed(Part.of(ear.get(BILL))));
  }

  @Test
  void theBillOfTheWarListsExactlyTheJarsInIt() {
    assertThat(packed(war)).isEqualTo(listed(Part.of(war.get(BILL))));
  }

  @Test
  void eachLibraryNamesItsListedVersionItself() throws IOException {
    for (Map<String, byte[]> archive : List.of(ear, war)) {
      for (Part part : Part.of(archive.get(BILL))) {
        if (part.digest() != null) {
          String named = ".*(^|[=: \"])" + Pattern.quote(part.version()) + "([\\s\";.].*|$)";
          assertThat(said(archive, part))
              .as(part.purl())
              .anyMatch(text -> Pattern.compile(named, Pattern.DOTALL).matcher(text).matches());
        }
      }
    }
  }

  @Test
  void eachPartCopiedIntoPrimeFacesStandsThereInItsVersion() {
    for (Part part : inside) {
      assertThat(part.mark()).as(part.purl()).contains(part.version());
      assertThat(text(part.file())).as(part.purl()).contains(part.mark());
    }
  }

  @Test
  void eachVersionThatAScriptOfPrimeFacesNamesIsListed() {
    TreeSet<String> unlisted = new TreeSet<>();
    primefaces.keySet().stream()
        .filter(name -> name.startsWith(SCRIPTS) && name.endsWith(".js"))
        .forEach(
            name -> {
              Matcher found = VERSION.matcher(text(name));
              while (found.find()) {
                if (!isListed(name, found.group(1))) {
                  unlisted.add(name + " " + found.group(1));
                }
              }
            });
    assertThat(unlisted).isEmpty();
  }

  @Test
  void eachLibraryShadedIntoPrimeFacesIsListed() {
    assertThat(
            primefaces.keySet().stream()
                .filter(name -> name.matches("META-INF/maven/.*/pom\\.properties"))
                .filter(name -> !name.contains("/org.primefaces/")))
        .allSatisfy(name -> assertThat(inside).extracting(Part::file).contains(name));
  }

  @Test
  void nothingShippedHasAKnownGraveWeaknessWithoutAWrittenReason() throws IOException {
    Advisories known = Advisories.of(Files.readString(ROOT.resolve("ear/advisories.tsv")));
    List<Part> shipped = new ArrayList<>(inside);
    shipped.addAll(Part.of(ear.get(BILL)));
    shipped.addAll(Part.of(war.get(BILL)));
    shipped.add(driver());
    assertThat(known.against(shipped)).isEmpty();
    assertThat(known.waived())
        .as("a waiver of what is not shipped any more")
        .allSatisfy(
            waiver -> assertThat(shipped).extracting(Part::purl).contains(waiver.split("\t")[1]));
  }

  /** What the two waivers say of ourselves. */
  @Test
  void theReasonsOfTheWaiversHold() throws IOException {
    for (String file : List.of("WEB-INF/faces-config.xml", "WEB-INF/web.xml")) {
      assertThat(new String(war.get(file), StandardCharsets.UTF_8))
          .doesNotContain("CDNResourceHandler", "CDN_RESOURCE_HANDLER");
    }
    assertThat(war.keySet().stream().filter(name -> name.endsWith(".js")))
        .isNotEmpty()
        .allSatisfy(
            name ->
                assertThat(new String(war.get(name), StandardCharsets.UTF_8))
                    .doesNotContain("Cookies.", "setCookie"));
  }

  /** Lies beside the EAR, in the server: the launcher and the installation put it there. */
  private static Part driver() throws IOException {
    Matcher version =
        Pattern.compile("<postgresql.version>(.+?)<")
            .matcher(Files.readString(ROOT.resolve("pom.xml")));
    assertThat(version.find()).isTrue();
    return new Part(
        "postgresql",
        version.group(1),
        "pkg:maven/org.postgresql/postgresql@" + version.group(1),
        null,
        null,
        null);
  }

  /** What a library says of itself. */
  private static List<String> said(Map<String, byte[]> archive, Part part) throws IOException {
    for (byte[] content : archive.values()) {
      if (digest(content).equals(part.digest())) {
        return unzip(content).entrySet().stream()
            .filter(one -> one.getKey().matches("META-INF/(MANIFEST\\.MF|.*/pom\\.properties)"))
            .map(one -> new String(one.getValue(), StandardCharsets.UTF_8))
            .toList();
      }
    }
    return List.of();
  }

  private static boolean isListed(String file, String version) {
    return text(SCRIPTS + "core.js").contains("VERSION:\"" + version + "\"")
        || inside.stream()
            .anyMatch(part -> part.file().equals(file) && part.version().equals(version));
  }

  private static String text(String name) {
    assertThat(primefaces).containsKey(name);
    return new String(primefaces.get(name), StandardCharsets.UTF_8);
  }

  /** Our own parts are made anew by each build: no digest of them is worth writing down. */
  private static TreeMap<String, String> listed(List<Part> parts) {
    TreeMap<String, String> listed = new TreeMap<>();
    for (Part part : parts) {
      assertThat(part.digest() == null).as(part.purl()).isEqualTo(part.name().startsWith(OURS));
      listed.put(part.name(), part.digest() == null ? OWN : part.digest());
    }
    return listed;
  }

  /** Name, without version and folder, and digest of every archive in an archive. */
  private static TreeMap<String, String> packed(Map<String, byte[]> archive) {
    TreeMap<String, String> packed = new TreeMap<>();
    archive.forEach(
        (name, content) -> {
          if (name.matches(".*\\.(jar|war)")) {
            String plain = name.replaceFirst(".*/", "").replaceFirst("(-\\d.*)?\\.(jar|war)$", "");
            String own = name.contains("/") ? plain : OURS + plain;
            packed.put(own, own.startsWith(OURS) ? OWN : digest(content));
          }
        });
    return packed;
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, byte[]> unzip(byte[] archive) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      ZipEntry entry;
      while ((entry = in.getNextEntry()) != null) {
        if (!entry.isDirectory()) {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return entries;
  }
}
