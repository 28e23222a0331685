package cn.bangfu.archive.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.builders.ContentBuilder;
import cn.bangfu.archive.builders.TestCodes;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks on the delivered code tables and divisions. */
class FilingLookupDbTest {

  private final Services services = new Services();
  private final FilingLookup lookup = services.get(FilingLookup.class);
  private TestCodes codes;

  @BeforeEach
  void readCodes() throws SQLException {
    try (Connection c = TestDatabase.get().connect(TestDatabase.APP)) {
      codes = TestCodes.stored(c);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "360102, true",
    "360100, false",
    "360000, false",
    "110102, true",
    "441900, true",
    "620200, true",
    "710000, true",
    "999999, false"
  })
  @Tag("FLD-076")
  @Tag("ORG-092")
  void aDivisionWithoutCountiesStandsForOne(String code, boolean county) {
    assertThat((boolean) services.inTransaction(em -> lookup.isCounty(code))).isEqualTo(county);
  }

  @Test
  @Tag("FLD-025")
  void sectionsAndDivisionsOfIndustriesAreToldApart() {
    assertThat(code("industry", "纺织业")).isEqualTo(new Code("industry", null, false, true));
    assertThat(code("industry", "制造业").section()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "work_status, 在岗, ON_POST",
    "work_status, 下(待)岗, LAID_OFF",
    "work_status, 失(无)业, UNEMPLOYED",
    "work_status, 退休, RETIRED",
    "work_status, 离休, VETERAN_RETIRED",
    "medical_insurance, 无医保, NONE",
    "medical_insurance, 城镇职工医保, URBAN_EMPLOYEE",
    "model_worker, 非劳模, NONE"
  })
  @Tag("ORG-106")
  void theValuesThatChecksNameAreDelivered(String table, String name, String constant) {
    Long id = codes.id(table, name);
    assertThat((boolean) services.inTransaction(em -> lookup.is(id, constant))).isTrue();
  }

  @Test
  void aHouseholdOfDeliveredValuesPasses() {
    ContentBuilder household = ContentBuilder.aHousehold(codes).withMembers(3);
    ArchiveContent content = household.build();
    List<Finding> found =
        services.inTransaction(
            em ->
                FieldChecks.check(
                    new FileToCheck(
                        household.header("1"),
                        content,
                        ArchiveLevel.GRASSROOTS,
                        AttachedPapers.UNKNOWN,
                        ContentBuilder.TODAY,
                        lookup)));
    assertThat(found).filteredOn(one -> one.severity() != CheckSeverity.WARNING).isEmpty();
  }

  private Code code(String table, String name) {
    return services.inTransaction(em -> lookup.code(codes.id(table, name)).orElseThrow());
  }
}
