package cn.bangfu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.kernel.Texts;
import cn.bangfu.reporting.ReportState;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of part 20 on level, standard and way (E-ARC-1, 2, 3 and 5). */
class LevelRulesTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T09:00:00+08:00");

  private static final ChainUnion TOP = union(1, null, "中华全国总工会", ArchiveLevel.NATIONAL);
  private static final ChainUnion JIANGXI = union(2, TOP, "江西省总工会", ArchiveLevel.PROVINCIAL);
  private static final ChainUnion NANCHANG = union(3, JIANGXI, "南昌市总工会", ArchiveLevel.PREFECTURAL);
  private static final ChainUnion DONGHU = union(4, NANCHANG, "东湖区总工会", ArchiveLevel.COUNTY);
  private static final ChainUnion JIA = union(5, DONGHU, "甲街道总工会", ArchiveLevel.GRASSROOTS);
  private static final ChainUnion YI = union(6, JIA, "乙社区工会", ArchiveLevel.GRASSROOTS);
  private static final ChainUnion EDUCATION = union(7, JIANGXI, "江西省教育工会", ArchiveLevel.GRASSROOTS);
  private static final ChainUnion BING = union(8, EDUCATION, "丙大学工会", ArchiveLevel.GRASSROOTS);

  private static final Map<String, List<ChainUnion>> CHAINS =
      Map.of(
          "乙社区工会", List.of(YI, JIA, DONGHU, NANCHANG, JIANGXI, TOP),
          "东湖区总工会", List.of(DONGHU, NANCHANG, JIANGXI, TOP),
          "丙大学工会", List.of(BING, EDUCATION, JIANGXI, TOP));

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "乙社区工会, NATIONAL, 中华全国总工会, NATIONAL,",
    "乙社区工会, PROVINCIAL, 江西省总工会, PROVINCIAL, 不能上报到“中华全国总工会”(全国级)。",
    "乙社区工会, PREFECTURAL, 南昌市总工会, PREFECTURAL, 不能上报到“江西省总工会”(省级)。",
    "乙社区工会, COUNTY, 东湖区总工会, COUNTY, 不能上报到“南昌市总工会”(地市级)。",
    "乙社区工会, GRASSROOTS, 甲街道总工会, GRASSROOTS, 不能上报到“东湖区总工会”(区县级)。",
    "东湖区总工会, COUNTY, 东湖区总工会, COUNTY, 不能上报到“南昌市总工会”(地市级)。",
    "丙大学工会, PREFECTURAL, 江西省教育工会, GRASSROOTS, 不能上报到“江西省总工会”(省级)。",
    "丙大学工会, PROVINCIAL, 江西省总工会, PROVINCIAL, 不能上报到“中华全国总工会”(全国级)。"
  })
  @Tag("ARC-094")
  @Tag("ARC-119")
  @Tag("ARC-120")
  void theStandardCapsHowHighAnArchiveGoes(
      String filing, ArchiveLevel standard, String highest, ArchiveLevel level, String answer) {
    List<ChainUnion> chain = CHAINS.get(filing);
    assertThat(LevelRules.selectable(chain.get(0).level())).contains(standard);
    assertThat(LevelRules.highest(chain, standard).name()).isEqualTo(highest);

    Archive archive = filed(chain, standard);
    int at = 0;
    while (!chain.get(at).name().equals(highest)) {
      assertThat(LevelRules.atLimit(standard, chain.get(at + 1).level())).isFalse();
      archive.report(chain.get(at), chain.get(at + 1), NOW);
      at++;
    }
    assertThat(archive.getArchiveLevel()).isEqualTo(level);
    ChainUnion holder = chain.get(at);
    ChainUnion next = at + 1 < chain.size() ? chain.get(at + 1) : null;
    assertThat(LevelRules.atLimit(standard, next == null ? null : next.level())).isTrue();
    if (answer != null) {
      assertThat(Texts.of(ReportRules.refuseReport(archive, holder, next).orElseThrow()))
          .startsWith("该档案的建档标准为“")
          .endsWith(answer);
    }
  }

  @Test
  @Tag("ARC-118")
  void aStandardBelowTheFilingUnionCannotBeChosen() {
    assertThat(LevelRules.selectable(DONGHU.level()))
        .doesNotContain(ArchiveLevel.GRASSROOTS)
        .containsExactlyInAnyOrder(
            ArchiveLevel.NATIONAL,
            ArchiveLevel.PROVINCIAL,
            ArchiveLevel.PREFECTURAL,
            ArchiveLevel.COUNTY);
    assertThat(LevelRules.selectable(YI.level())).hasSize(5);
    assertThat(LevelRules.selectable(TOP.level())).containsExactly(ArchiveLevel.NATIONAL);
  }

  @Test
  @Tag("ARC-098")
  @Tag("ARC-105")
  @Tag("ARC-117")
  void theLevelIsThatOfTheHolderAllAlongTheWay() {
    List<ChainUnion> chain = CHAINS.get("乙社区工会");
    Archive archive = filed(chain, ArchiveLevel.NATIONAL);
    List<ArchiveLevel> levels = new ArrayList<>(List.of(archive.getArchiveLevel()));
    for (int i = 0; i < chain.size() - 1; i++) {
      archive.report(chain.get(i), chain.get(i + 1), NOW);
      levels.add(archive.getArchiveLevel());
    }
    archive.sendBack(TOP, JIANGXI);
    levels.add(archive.getArchiveLevel());
    assertThat(seen(JIANGXI, archive)).isEqualTo(ReportState.SENT_BACK);
    archive.sendBack(JIANGXI, NANCHANG);
    levels.add(archive.getArchiveLevel());
    archive.report(NANCHANG, JIANGXI, NOW);
    levels.add(archive.getArchiveLevel());
    assertThat(levels)
        .containsExactly(
            ArchiveLevel.GRASSROOTS,
            ArchiveLevel.GRASSROOTS,
            ArchiveLevel.COUNTY,
            ArchiveLevel.PREFECTURAL,
            ArchiveLevel.PROVINCIAL,
            ArchiveLevel.NATIONAL,
            ArchiveLevel.PROVINCIAL,
            ArchiveLevel.PREFECTURAL,
            ArchiveLevel.PROVINCIAL);
  }

  @Test
  @Tag("ARC-003")
  @Tag("ARC-104")
  void everyUnionSeesItsOwnState() {
    List<ChainUnion> chain = CHAINS.get("乙社区工会");
    Archive archive = filed(chain, ArchiveLevel.NATIONAL);
    archive.report(YI, JIA, NOW);
    archive.report(JIA, DONGHU, NOW);
    archive.report(DONGHU, NANCHANG, NOW);
    assertThat(chain)
        .extracting(union -> seen(union, archive))
        .containsExactly(
            ReportState.REPORTED,
            ReportState.REPORTED,
            ReportState.REPORTED,
            ReportState.UNREPORTED,
            ReportState.SUBORDINATE_UNREPORTED,
            ReportState.SUBORDINATE_UNREPORTED);
    archive.sendBack(NANCHANG, DONGHU);
    assertThat(chain)
        .extracting(union -> seen(union, archive))
        .containsExactly(
            ReportState.REPORTED,
            ReportState.REPORTED,
            ReportState.SENT_BACK,
            ReportState.SUBORDINATE_UNREPORTED,
            ReportState.SUBORDINATE_UNREPORTED,
            ReportState.SUBORDINATE_UNREPORTED);
  }

  private static Optional<ArchiveRefusal> lowered(Archive archive, ArchiveLevel next) {
    return LevelRules.refuseStandard(next, archive.getArchiveLevel(), YI.level());
  }

  @Test
  @Tag("ARC-040")
  void theStandardMayBeLoweredOnlyToTheLevelReached() {
    Archive archive = filed(CHAINS.get("乙社区工会"), ArchiveLevel.NATIONAL);
    archive.report(YI, JIA, NOW);
    archive.report(JIA, DONGHU, NOW);
    archive.report(DONGHU, NANCHANG, NOW);
    archive.report(NANCHANG, JIANGXI, NOW);
    assertThat(lowered(archive, ArchiveLevel.PROVINCIAL)).isEmpty();
    assertThat(lowered(archive, ArchiveLevel.PREFECTURAL))
        .contains(ArchiveRefusal.STANDARD_BELOW_LEVEL);
    archive.sendBack(JIANGXI, NANCHANG);
    assertThat(lowered(archive, ArchiveLevel.PREFECTURAL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT, 草稿不能上报。",
    "DEREGISTERED, '该档案已注销,不能上报。'",
    "EXITED, '该档案已脱困,不能上报。'",
    "DELETED, '该档案已被删除,请刷新列表。'"
  })
  @Tag("ARC-093")
  void onlyArchivesOnFileAreReported(LifeState state, String sentence) throws Exception {
    Archive archive = filed(CHAINS.get("乙社区工会"), ArchiveLevel.NATIONAL);
    archive.report(YI, JIA, NOW);
    archive.sendBack(JIA, YI);
    set(archive, state);
    assertThat(Texts.of(ReportRules.refuseReport(archive, YI, JIA).orElseThrow()))
        .isEqualTo(sentence);
  }

  @Test
  @Tag("ARC-093")
  @Tag("ARC-103")
  void onlyTheHolderReportsAndReturns() {
    Archive archive = filed(CHAINS.get("乙社区工会"), ArchiveLevel.NATIONAL);
    archive.report(YI, JIA, NOW);
    assertThat(ReportRules.refuseReport(archive, YI, JIA).orElseThrow().problem())
        .isEqualTo(ArchiveRefusal.ALREADY_REPORTED);
    assertThat(ReportRules.refuseReport(archive, DONGHU, NANCHANG).orElseThrow().problem())
        .isEqualTo(ArchiveRefusal.NOT_YET_REPORTED_HERE);
    assertThat(ReportRules.refuseSendBack(archive, YI).orElseThrow().problem())
        .isEqualTo(ArchiveRefusal.OWN_NOT_SENT_BACK);
    assertThat(ReportRules.refuseSendBack(archive, DONGHU).orElseThrow().problem())
        .isEqualTo(ArchiveRefusal.NOT_YET_REPORTED_HERE);
    archive.report(JIA, DONGHU, NOW);
    assertThat(ReportRules.refuseSendBack(archive, JIA).orElseThrow().problem())
        .isEqualTo(ArchiveRefusal.REPORTED_ON);
  }

  @Test
  @Tag("ARC-121")
  void theFirstTimeAtTheTopIsKeptForEver() {
    List<ChainUnion> chain = CHAINS.get("东湖区总工会");
    Archive archive = filed(chain, ArchiveLevel.NATIONAL);
    archive.report(DONGHU, NANCHANG, NOW);
    archive.report(NANCHANG, JIANGXI, NOW);
    assertThat(archive.getFirstNationalAt()).isNull();
    archive.report(JIANGXI, TOP, NOW);
    archive.sendBack(TOP, JIANGXI);
    archive.report(JIANGXI, TOP, NOW.plusDays(3));
    assertThat(archive.getFirstNationalAt()).isEqualTo(NOW);
    assertThat(archive.getLastReportAt()).isEqualTo(NOW.plusDays(3));
    assertThat(archive.getArchiveClass()).isEqualTo(ArchiveClass.INCREMENT);
  }

  @Test
  @Tag("ARC-003")
  void theUnionsOfEachLevelOnTheWayAreKeptWithTheArchive() {
    Archive archive = filed(CHAINS.get("乙社区工会"), ArchiveLevel.NATIONAL);
    assertThat(archive.getProvinceId()).isEqualTo(JIANGXI.id());
    assertThat(archive.getPrefectureId()).isEqualTo(NANCHANG.id());
    assertThat(archive.getCountyId()).isEqualTo(DONGHU.id());
    Archive industry = filed(CHAINS.get("丙大学工会"), ArchiveLevel.NATIONAL);
    assertThat(industry.getProvinceId()).isEqualTo(JIANGXI.id());
    assertThat(industry.getPrefectureId()).isNull();
    assertThat(industry.getCountyId()).isNull();
  }

  private static ReportState seen(ChainUnion union, Archive archive) {
    return ReportState.seenFrom(union.depth(), archive.getHolderDepth(), archive.isSentBack());
  }

  private static Archive filed(List<ChainUnion> chain, ArchiveLevel standard) {
    Archive archive = new Archive(chain, null);
    archive.file(
        new ArchiveHeader(
            ArchiveType.URBAN_WORKER,
            "0001",
            HardshipCategory.BORDERLINE,
            standard,
            LocalDate.of(2026, 11, 22),
            null,
            null,
            null),
        "张伟",
        LocalDate.of(2026, 11, 22));
    return archive;
  }

  private static void set(Archive archive, LifeState state) throws ReflectiveOperationException {
    var field = Archive.class.getDeclaredField("lifeState");
    field.setAccessible(true);
    field.set(archive, state);
  }

  private static ChainUnion union(long id, ChainUnion parent, String name, ArchiveLevel level) {
    String path = (parent == null ? "/" : parent.path()) + id + "/";
    return new ChainUnion(id, name, path, parent == null ? 1 : parent.depth() + 1, level);
  }
}
