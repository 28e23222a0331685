package cn.bangfu.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether a known bad version would be found; the shipped ones are ShippedPartsServerIT's. */
class AdvisoriesTest {

  private static final String ADVISORY =
      "# taken: 2026-11-27\n"
          + "pkg:maven/org.x/a\t1.66\t1.85\tCVE-1\thigh\t2026-08-03\n"
          + "pkg:maven/org.x/a\t-\t1.10\tCVE-2\tcritical\t2020-01-01\n"
          + "pkg:maven/org.x/a\t1.85\t-\tCVE-3\thigh\t2026-11-01\n"
          + "pkg:maven/org.x/a\t1.85\t-\tCVE-4\tmedium\t2026-01-01\n";

  @Test
  void aVersionOfTheRangeIsFoundAndItsEdgesAreRight() {
    assertThat(against("1.82")).containsExactly("CVE-1 (high) pkg:maven/org.x/a@1.82");
    assertThat(against("1.66")).hasSize(1);
    assertThat(against("1.65")).isEmpty();
    assertThat(against("1.84.1")).hasSize(1);
    assertThat(against("1.9"))
        .as("nine is below ten")
        .containsExactly("CVE-2 (critical) pkg:maven/org.x/a@1.9");
  }

  @Test
  void whatIsRepairedYoungOrNotGraveStopsNoBuild() {
    assertThat(against("1.85")).isEmpty();
    assertThat(against("1.85.0")).isEmpty();
    assertThat(against("1.100")).isEmpty();
  }

  @Test
  void aForerunnerOfTheRepairedReleaseIsAffectedStill() {
    assertThat(against("1.85-rc1")).hasSize(1);
    assertThat(against("1.85-beta.5")).hasSize(1);
  }

  /** Versions that this project has carried, and that were known to be weak. */
  @Test
  void theSnapshotFindsKnownBadVersions() throws IOException {
    Advisories known =
        Advisories.of(
            Files.readString(Path.of(System.getProperty("bangfu.root"), "ear/advisories.tsv")));
    assertThat(known.against(List.of(part("pkg:maven/org.bouncycastle/bcprov-jdk18on", "1.82"))))
        .contains("CVE-2026-58062 (critical) pkg:maven/org.bouncycastle/bcprov-jdk18on@1.82");
    assertThat(known.against(List.of(part("pkg:npm/moment", "2.29.3")))).hasSize(1);
    assertThat(known.against(List.of(part("pkg:maven/org.omnifaces/omnifaces", "4.7")))).hasSize(1);
  }

  @Test
  void anotherPackageIsNotMeant() {
    Part other = part("pkg:maven/org.y/a", "1.82");
    assertThat(Advisories.of(ADVISORY).against(List.of(other))).isEmpty();
  }

  @Test
  void aWaiverCountsForItsVersionOnlyAndOnlyWithAReason() {
    String why = "the affected class is never reached, see the test of that name";
    String waived = ADVISORY + "waiver\tCVE-1\tpkg:maven/org.x/a@1.82\t" + why + "\n";
    assertThat(Advisories.of(waived).against(List.of(part("pkg:maven/org.x/a", "1.82")))).isEmpty();
    assertThat(Advisories.of(waived).against(List.of(part("pkg:maven/org.x/a", "1.83"))))
        .hasSize(1);
    assertThatThrownBy(() -> Advisories.of(waived.replace(why, "harmless")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLineThatCannotBeReadStopsTheBuild() {
    assertThatThrownBy(() -> Advisories.of(ADVISORY.replace("critical", "awful")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Advisories.of(ADVISORY.replace("# taken", "# from")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> against(String version) {
    return Advisories.of(ADVISORY).against(List.of(part("pkg:maven/org.x/a", version)));
  }

  private static Part part(String coordinate, String version) {
    return new Part("a", version, coordinate + "@" + version, null, null, null);
  }
}
