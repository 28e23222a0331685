package cn.bangfu.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionBench;
import cn.bangfu.unionorg.UnionData;
import cn.bangfu.unionorg.UnionIdentity;
import cn.bangfu.unionorg.UnionLevel;
import cn.bangfu.unionorg.UnionProblem;
import cn.bangfu.unionorg.UnionUpkeep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions of the divisions on the real table; what was delivered is put back afterwards. */
@Tag("ORG-098")
class RegionUpkeepDbTest {

  private static final String HEAD = "行政区划代码,名称,新代码\n";

  private final UnionBench bench = new UnionBench();
  private final Caller national = bench.admin(bench.national);

  @TempDir Path dir;

  @AfterEach
  void theDeliveredEditionAgain() throws SQLException {
    try (Connection c = TestDatabase.get().connect(TestDatabase.OWNER);
        Statement sql = c.createStatement()) {
      c.setAutoCommit(false);
      sql.execute("select begin_act(now(), 'TEST', 0, 0, 'TEST')");
      sql.execute(
          "update union_org set region_code = '360103' where region_code in ('360102', '360198')");
      sql.execute("delete from region_successor");
      sql.execute("delete from region_change");
      sql.execute("delete from region_edition where act_id is not null");
      sql.execute("delete from region where code = '360198'");
      sql.execute(
          "update region set state = 'VALID', edition = '2017年2月' where edition <> '2017年2月' or"
              + " state <> 'VALID'");
      sql.execute("update region set name = '东湖区' where code = '360102'");
      sql.execute("update region set name = '西湖区' where code = '360103'");
      c.commit();
    }
  }

  @Test
  void aFileIsComparedWithThePresentEditionAndTheUsesOfAbolishedCodesAreCounted() {
    bench.create(bench.province, "东湖工会" + bench.tag, UnionLevel.GRASSROOTS, "360102");
    ArchiveBench archives = new ArchiveBench();
    archives.file(archives.street, ArchiveLevel.COUNTY);
    RegionPreview preview =
        preview(
            "2018年1月",
            lines -> {
              lines.put("360103", "西湖新区,");
              lines.put("360198", "江湖区,");
              lines.put("360102", "东湖区,360103、360198");
            });
    assertThat(preview.isRefused()).isFalse();
    assertThat(preview.of(RegionChangeKind.ADDED))
        .extracting(RegionDifference::code, RegionDifference::newName)
        .containsExactly(Tuple.tuple("360198", "江湖区"));
    assertThat(preview.of(RegionChangeKind.RENAMED))
        .extracting(d -> d.code() + d.oldName() + d.newName())
        .containsExactly("360103西湖区西湖新区");
    List<RegionDifference> gone = preview.of(RegionChangeKind.ABOLISHED);
    assertThat(gone).extracting(RegionDifference::code).containsExactly("360102");
    assertThat(gone)
        .allSatisfy(
            d -> {
              assertThat(d.unions())
                  .isEqualTo(
                      bench.one(
                          "select count(*) from union_org where state <> 'DELETED' and region_code = ?1",
                          d.code()));
              assertThat(d.archives())
                  .isEqualTo(
                      bench.one(
                          "select count(*) from archive_content where ?1 in (hukou_region_code,"
                              + " home_region_code, employer_region_code)",
                          d.code()));
            });
    assertThat(gone)
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.unions()).isPositive();
              assertThat(d.archives()).isPositive();
              assertThat(d.newCodes()).containsExactly("360103", "360198");
            });
    assertThat(text("select state from region where code = '360102'"))
        .as("looking changes nothing")
        .isEqualTo("VALID");
  }

  @Test
  @Tag("ORG-097")
  void anEditionTakesEffectAndAbolishedCodesStayReadableButAreNotChosen() {
    long union = bench.create(bench.province, "东湖工会" + bench.tag, UnionLevel.GRASSROOTS, "360102");
    takeOver(preview("2018年1月", RegionUpkeepDbTest::withoutDonghu));

    Regions regions = bench.services.get(Regions.class);
    bench.services.as(
        national,
        () -> {
          assertThat(regions.children("360100"))
              .extracting(Region::getCode)
              .contains("360198")
              .doesNotContain("360102");
          assertThat(regions.search("360102")).isEmpty();
          assertThat(regions.fullName("360102")).isEqualTo("江西省南昌市东湖区(废止)");
          assertThat(regions.fullName("360198")).isEqualTo("江西省南昌市江湖区");
          assertThat(regions.find("360198").orElseThrow().getParentCode()).isEqualTo("360100");
        });
    assertThat(bench.services.as(national, () -> upkeep().editions().get(0)))
        .satisfies(
            edition -> {
              assertThat(edition.getName()).isEqualTo("2018年1月");
              assertThat(edition.getCodes()).isEqualTo(3219);
              assertThat(edition.getAdded()).isEqualTo(1);
              assertThat(edition.getAbolished()).isEqualTo(1);
              assertThat(edition.getByUser()).isEqualTo(national.name());
            });
    assertThat(text("select string_agg(new_code, ',') from region_successor where code = '360102'"))
        .isEqualTo("360198");
    assertThat(
            bench.one(
                "select count(*) from audit_record where event = 'REGION_EDIT' and succeeded and"
                    + " row_count = 2"))
        .isPositive();

    Union stored = bench.union(union);
    assertThatThrownBy(() -> edit(stored, "360102"))
        .isInstanceOfSatisfying(
            Violations.class,
            refused ->
                assertThat(refused.all())
                    .singleElement()
                    .isEqualTo(
                        Violation.of("regionCode", UnionProblem.REGION_ABOLISHED, "360102")));
    edit(stored, "360198");
    assertThat(bench.union(union).getRegionCode()).isEqualTo("360198");

    ArchiveBench archives = new ArchiveBench();
    assertThatThrownBy(() -> archives.file(archives.street, ArchiveLevel.COUNTY))
        .isInstanceOfSatisfying(
            Violations.class,
            refused ->
                assertThat(refused.all())
                    .extracting(Violation::field, Violation::problem)
                    .containsExactlyInAnyOrder(
                        gone("hukouRegion"), gone("homeRegion"), gone("employerRegion")));
  }

  @Test
  void aCodeThatComesBackIsValidAgain() {
    takeOver(preview("2018年1月", RegionUpkeepDbTest::withoutDonghu));
    RegionPreview back = preview("2019年1月", lines -> {});
    assertThat(back.of(RegionChangeKind.ADDED))
        .extracting(RegionDifference::code)
        .containsExactly("360102");
    assertThat(back.of(RegionChangeKind.ABOLISHED))
        .extracting(RegionDifference::code)
        .containsExactly("360198");
    takeOver(back);
    assertThat(text("select state from region where code = '360102'")).isEqualTo("VALID");
    assertThat(text("select count(*) from region_successor where code = '360102'")).isEqualTo("0");
  }

  @Test
  @Tag("ORG-099")
  void aFileWithFaultsIsRefusedAsAWholeAndAnEditionNeedsANewName() {
    RegionPreview refused =
        preview(
            "2018年1月",
            lines -> {
              lines.put("3601", "南昌市,");
              lines.remove("110000");
            });
    assertThat(refused.isRefused()).isTrue();
    assertThat(refused.differences()).isEmpty();
    assertThat(refused.faults())
        .extracting(fault -> fault.reason().problem())
        .contains(RegionProblem.CODE, RegionProblem.PROVINCE_MISSING);
    assertThatThrownBy(() -> preview("2017年2月", RegionUpkeepDbTest::withoutDonghu))
        .isInstanceOfSatisfying(
            Violations.class, v -> assertThat(v.problem()).isEqualTo(RegionProblem.EDITION_EXISTS));
    assertThatThrownBy(() -> preview(" ", RegionUpkeepDbTest::withoutDonghu))
        .isInstanceOfSatisfying(
            Violations.class, v -> assertThat(v.problem()).isEqualTo(RegionProblem.EDITION));
    assertThatThrownBy(() -> preview("2018年1月", lines -> {}))
        .isInstanceOfSatisfying(
            Violations.class,
            v -> assertThat(v.problem()).isEqualTo(RegionProblem.NOTHING_CHANGES));
  }

  @Test
  void onlyTheNationalAdministratorMayDoIt() {
    Caller province = bench.admin(bench.province);
    assertThatThrownBy(() -> bench.services.as(province, () -> upkeep().editions()))
        .isInstanceOf(AccessDenied.class);
    RegionPreview preview = preview("2018年1月", RegionUpkeepDbTest::withoutDonghu);
    assertThatThrownBy(
            () -> bench.services.as(province, (Runnable) () -> upkeep().takeOver(preview)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void ofTwoAtOnceOneWinsAndTheOtherIsToldToLookAgain() throws Exception {
    RegionPreview mine = preview("2018年甲", RegionUpkeepDbTest::withoutDonghu);
    RegionPreview yours = preview("2018年乙", lines -> lines.put("360103", "西湖新区,"));
    CountDownLatch together = new CountDownLatch(1);
    ExecutorService desks = Executors.newFixedThreadPool(2);
    try {
      List<Future<String>> results = new ArrayList<>();
      for (RegionPreview preview : List.of(mine, yours)) {
        Callable<String> desk =
            () -> {
              together.await();
              try {
                takeOver(preview);
                return "won";
              } catch (BusinessException refusal) {
                return refusal.problem().toString();
              }
            };
        results.add(desks.submit(desk));
      }
      together.countDown();
      assertThat(
              List.of(
                  results.get(0).get(60, TimeUnit.SECONDS),
                  results.get(1).get(60, TimeUnit.SECONDS)))
          .containsExactlyInAnyOrder("won", "CHANGED_MEANWHILE");
    } finally {
      desks.shutdownNow();
    }
    assertThat(text("select count(*) from region_edition where act_id is not null")).isEqualTo("1");
  }

  @Test
  @Tag("ORG-097")
  void storedCodesAreReplacedByTheOneThatStandsForThemAndTheRecordsSaySo() {
    long union = bench.create(bench.province, "东湖工会" + bench.tag, UnionLevel.GRASSROOTS, "360102");
    ArchiveBench archives = new ArchiveBench();
    long archive = archives.file(archives.street, ArchiveLevel.COUNTY);
    takeOver(preview("2018年1月", lines -> lines.put("360102", "东湖区,360103")));

    CorrespondencePreview shown = look(null);
    assertThat(shown.lines())
        .filteredOn(line -> line.code().equals("360102"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.newCode()).isEqualTo("360103");
              assertThat(line.newName()).isEqualTo("西湖区");
              assertThat(line.unions()).isPositive();
              assertThat(line.archives()).isPositive();
            });
    assertThat(bench.union(union).getRegionCode())
        .as("looking changes nothing")
        .isEqualTo("360102");
    replace(shown);

    assertThat(bench.union(union).getRegionCode()).isEqualTo("360103");
    assertThat(
            text(
                "select distinct hukou_region_code || home_region_code || employer_region_code"
                    + " from archive_content where archive_id = "
                    + archive))
        .isEqualTo("360103360103360103");
    assertThat(
            text(
                "select value_before || value_after from union_change where union_id = "
                    + union
                    + " order by id desc limit 1"))
        .isEqualTo("360102360103");
    assertThat(
            text(
                "select kind || user_name from archive_change where archive_id = "
                    + archive
                    + " order by id desc limit 1"))
        .isEqualTo("CONVERTED" + national.name());
    assertThat(look(null).lines()).extracting(CorrespondenceLine::code).doesNotContain("360102");
    assertThatThrownBy(() -> replace(shown))
        .isInstanceOfSatisfying(
            BusinessException.class,
            no -> assertThat(no.problem()).isEqualTo(RegionProblem.CHANGED_MEANWHILE));
  }

  @Test
  @Tag("ORG-097")
  void whatHasSeveralNewCodesWaitsForATableThatNamesOne() {
    bench.create(bench.province, "东湖工会" + bench.tag, UnionLevel.GRASSROOTS, "360102");
    takeOver(preview("2018年1月", lines -> lines.put("360102", "东湖区,360103、360104")));
    assertThat(look(null).lines())
        .filteredOn(line -> line.code().equals("360102"))
        .singleElement()
        .satisfies(line -> assertThat(line.isReplaceable()).isFalse());

    CorrespondencePreview wrong =
        look("原代码,新代码\n360103,360104\n360102,999999\n360102,360104\n360102,360103\n");
    assertThat(wrong.isRefused()).isTrue();
    assertThat(wrong.faults())
        .extracting(fault -> fault.line() + " " + Texts.of(fault.reason()))
        .containsExactly("2 “360103”不是已废止的行政区划代码。", "3 “999999”不是有效的行政区划代码。", "5 原代码360102重复。");
    assertThat(look("代码,名称\n").faults())
        .extracting(fault -> Texts.of(fault.reason()))
        .containsExactly("首行应为“原代码,新代码”。");

    CorrespondencePreview right = look("原代码,新代码\n360102,360104\n");
    assertThat(right.getReplaceable()).isPositive();
    replace(right);
    assertThat(
            text(
                "select count(*) from union_org where region_code = '360102' and state <> 'DELETED'"))
        .isEqualTo("0");
    assertThat(text("select string_agg(new_code, ',') from region_successor where code = '360102'"))
        .as("the table is kept")
        .isEqualTo("360104");
    assertThatThrownBy(
            () -> bench.as(bench.province, RegionReplacement.class, r -> r.preview(null, null)))
        .isInstanceOf(AccessDenied.class);
  }

  private CorrespondencePreview look(String table) {
    RegionReplacement replacement = bench.services.get(RegionReplacement.class);
    if (table == null) {
      return bench.services.as(national, () -> replacement.preview(null, null));
    }
    try {
      Path file = Files.writeString(Files.createTempFile(dir, "table", ".csv"), table);
      return bench.services.as(national, () -> replacement.preview("table.csv", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void replace(CorrespondencePreview shown) {
    bench.services.as(
        national, (Runnable) () -> bench.services.get(RegionReplacement.class).replace(shown));
  }

  private static Tuple gone(String field) {
    return Tuple.tuple("content." + field, ArchiveProblem.REGION_ABOLISHED);
  }

  private static void withoutDonghu(Map<String, String> lines) {
    lines.put("360102", "东湖区,360198");
    lines.put("360198", "江湖区,");
  }

  private RegionUpkeep upkeep() {
    return bench.services.get(RegionUpkeep.class);
  }

  /** The delivered list with some lines changed; a value is name and new codes. */
  private RegionPreview preview(String edition, Consumer<Map<String, String>> change) {
    Map<String, String> lines = delivered();
    change.accept(lines);
    StringBuilder text = new StringBuilder(HEAD);
    lines.forEach((code, rest) -> text.append(code).append(',').append(rest).append('\n'));
    try {
      Path file = Files.writeString(Files.createTempFile(dir, "edition", ".csv"), text);
      return bench.services.as(national, () -> upkeep().preview(edition, "edition.csv", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> delivered() {
    Map<String, String> lines = new TreeMap<>();
    try (var in = getClass().getResourceAsStream("/reference/regions-201702.csv")) {
      new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .forEach(line -> lines.put(line.substring(0, 6), line.substring(7) + ","));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private void takeOver(RegionPreview preview) {
    bench.services.as(national, (Runnable) () -> upkeep().takeOver(preview));
  }

  private void edit(Union stored, String region) {
    UnionIdentity is = stored.identity();
    UnionData data =
        new UnionData(
            new UnionIdentity(
                is.name(), is.unionLevel(), is.grassrootsTypeId(), region, is.center()),
            null,
            stored.contact(),
            null);
    bench.as(
        bench.province,
        UnionUpkeep.class,
        u -> u.edit(stored.getId(), stored.getVersion(), data, true));
  }

  private String text(String sql) {
    return bench.services.inTransaction(
        em -> String.valueOf(em.createNativeQuery(sql).getSingleResult()));
  }
}
