package cn.bangfu.region;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The migrated table against the delivered file, and the dialog's services on it. */
class RegionsDbTest {

  private final Services services = new Services();
  private final Regions regions = services.get(Regions.class);

  @Test
  @Tag("ORG-094")
  void unionsAndArchivesTakeTheirDivisionsFromTheOneList() throws SQLException {
    assertThat(
            query(
                "select c.conrelid::regclass || '.' || a.attname from pg_constraint c"
                    + " join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]"
                    + " where c.contype = 'f' and c.confrelid = 'region'::regclass order by 1"))
        .contains(
            "archive_content.employer_region_code",
            "archive_content.home_region_code",
            "archive_content.hukou_region_code",
            "union_org.region_code");
  }

  @Test
  @Tag("ORG-091")
  void theTableHoldsTheDeliveredFileRowByRow() throws SQLException, IOException {
    List<String> delivered;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                getClass().getResourceAsStream("/reference/regions-201702.csv"),
                StandardCharsets.UTF_8))) {
      delivered = lines.lines().skip(1).toList();
    }
    assertThat(query("select code || ',' || name from region order by code")).isEqualTo(delivered);
    assertThat(
            query(
                "select region_level || ' ' || count(*) from region where state = 'VALID' and"
                    + " edition = '2017年2月' group by region_level order by count(*)"))
        .containsExactly("PROVINCIAL 34", "PREFECTURAL 334", "COUNTY 2851");
  }

  @Test
  @Tag("ORG-092")
  void levelAndParentAreThoseComputedFromTheCode() throws SQLException {
    List<String> rows =
        query(
            "select code || ',' || region_level || ',' || coalesce(parent_code, '') from region"
                + " order by code");
    List<String> codes = rows.stream().map(row -> row.substring(0, 6)).toList();
    for (String row : rows) {
      String code = row.substring(0, 6);
      String parent = RegionCode.parent(code, codes::contains);
      assertThat(row)
          .isEqualTo(code + "," + RegionLevel.of(code) + "," + (parent == null ? "" : parent));
    }
  }

  @ParameterizedTest
  @CsvSource({"360102,江西省南昌市东湖区", "110102,北京市西城区", "429004,湖北省仙桃市", "441900,广东省东莞市", "360000,江西省"})
  @Tag("ORG-093")
  void theFieldShowsTheNamesWithoutSeparator(String code, String fullName) {
    assertThat(services.as(Caller.SYSTEM, () -> regions.fullName(code))).isEqualTo(fullName);
  }

  @Test
  @Tag("ORG-093")
  void threeDependentLists() {
    services.as(
        Caller.SYSTEM,
        () -> {
          assertThat(regions.children(null)).hasSize(34).first().hasToString("110000");
          assertThat(regions.children("110000")).hasSize(16).allMatch(Region::isDirectCounty);
          assertThat(regions.children("360000")).hasSize(11).noneMatch(Region::isDirectCounty);
          assertThat(regions.children("360100")).extracting(Region::getName).contains("东湖区");
          assertThat(regions.children("441900")).isEmpty();
        });
  }

  @Test
  @Tag("ORG-093")
  void searchByPartOfTheNameOrFirstDigits() {
    services.as(
        Caller.SYSTEM,
        () -> {
          assertThat(regions.search("东湖"))
              .extracting(RegionHit::fullName)
              .containsExactly("江西省南昌市东湖区");
          assertThat(regions.search("3601"))
              .extracting(RegionHit::code)
              .contains("360100", "360102");
          assertThat(regions.search("市")).hasSize(Regions.MAX_HITS);
          assertThat(regions.search("%")).isEmpty();
          assertThat(regions.search(" ")).isEmpty();
        });
  }

  private static List<String> query(String text) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection c = TestDatabase.get().connect(TestDatabase.APP);
        Statement sql = c.createStatement();
        ResultSet result = sql.executeQuery(text)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }
}
