package cn.bangfu.archive.conversion;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveClass;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.Disability;
import cn.bangfu.archive.DisabilityDegree;
import cn.bangfu.archive.DisabilityKind;
import cn.bangfu.archive.FloorAreaBand;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.HealthStatus;
import cn.bangfu.archive.HukouType;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.MemberIdentity;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.codetable.CodeValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formal archives of V2.0 get the values of today (part 21 section 7). */
class FormalConversionDbTest {

  private final ArchiveBench bench = new ArchiveBench();
  private final CodeValues codes = bench.services.get(CodeValues.class);
  private final ConversionBench conversion = new ConversionBench(bench);

  @BeforeEach
  void nothingElseIsToBeConverted() {
    ArchiveBench.run(
        "update job_run set state = 'CANCELLED', ended_at = now()"
            + " where state in ('QUEUED', 'RUNNING', 'INTERRUPTED')",
        "update legacy_formal set converted_at = now() where converted_at is null");
  }

  @Test
  @Tag("ARC-177")
  @Tag("BAT-068")
  @Tag("BAT-071")
  @Tag("BAT-072")
  void everyOldValueIsMappedByTheTablesAndTheStandardIsTheLevelOfTheHolder() {
    long id =
        old(
            bench.fileAndReport(
                ArchiveLevel.NATIONAL, bench.community, bench.street, bench.county));
    long member = members(id).get(0);
    text(id, null, "health", "尿毒症");
    text(id, null, "disability", "肢体残疾二级(重度)");
    text(id, null, "hukouType", "农转居");
    text(id, null, "headIdentity", "农民工");
    text(id, null, "workSince", "1998-07-01");
    text(id, null, "insured", "否");
    text(id, null, "phone", "0791-88123456");
    text(id, null, "industry", "纺织系统");
    text(id, null, "floorArea", "20.00");
    text(id, null, "cause", "因病");
    text(id, null, "category", "临时救助");
    text(id, null, "modelWorker", "");
    text(id, null, "target", "是");
    text(id, member, "health", "残疾");
    text(id, member, "disability", "视力残疾");
    text(id, member, "memberIdentity", "在岗");
    text(id, member, "industry", "手工作坊");
    text(id, member, "phone", "13870001234");
    text(id, member, "insured", "是");

    ConversionRun dry = conversion.run(o -> o.dryRun(ConversionStepKind.FORMAL));
    assertThat(dry.getConverted()).isEqualTo(1);
    assertThat(content(id).getFloorArea()).isNotEqualTo(FloorAreaBand.UP_TO_20);
    assertThatThrownBy(() -> conversion.run(o -> o.start(ConversionStepKind.FORMAL)))
        .as("its own dry run has to be confirmed")
        .isInstanceOf(cn.bangfu.kernel.BusinessException.class);
    conversion.confirm(dry);
    ConversionRun run = conversion.run(o -> o.start(ConversionStepKind.FORMAL));
    assertThat(run.getConverted()).isEqualTo(1);
    assertThat(run.getRead()).isEqualTo(1 + run.getAlready());
    assertThat(run.getPersonsAfter()).isEqualTo(run.getPersonsBefore());

    Archive archive = bench.services.inTransaction(em -> em.find(Archive.class, id));
    assertThat(archive.getFilingStandard()).isEqualTo(ArchiveLevel.PREFECTURAL);
    assertThat(archive.getArchiveType()).isEqualTo(ArchiveType.MIGRANT_WORKER);
    assertThat(archive.getHardshipCategory()).isNull();
    ArchiveContent head = content(id);
    assertThat(head.getHealthStatus()).as("ill and disabled").isEqualTo(HealthStatus.DISABLED);
    assertThat(name(head.getDiseaseCategory())).isEqualTo("终末期肾病");
    assertThat(head.getDisabilityCategory())
        .isEqualTo(new Disability(DisabilityKind.PHYSICAL, DisabilityDegree.SECOND));
    assertThat(head.getHukouType()).isEqualTo(HukouType.URBAN);
    assertThat(name(head.getWorkStatus())).isEqualTo("在岗");
    assertThat(head.getWorkStartDate()).isEqualTo("1998-07-01");
    assertThat(head.getMedicalInsurance()).extracting(this::name).containsExactly("无医保");
    assertThat(head.getOtherContact()).isEqualTo("0791-88123456");
    assertThat(codes.value(head.getIndustry()).getCode()).isEqualTo("17");
    assertThat(head.getFloorArea()).isEqualTo(FloorAreaBand.UP_TO_20);
    assertThat(head.getMainCause()).isNull();
    assertThat(name(head.getModelWorker())).isEqualTo("非劳模");
    assertThat(head.isTarget()).isTrue();
    Member first = head.getMembers().get(0);
    assertThat(first.getHealthStatus()).isEqualTo(HealthStatus.DISABLED);
    assertThat(first.getDisabilityCategory()).as("a degree is missing").isNull();
    assertThat(first.getMemberIdentity()).isEqualTo(MemberIdentity.WORKER);
    assertThat(first.getIndustry()).isNull();
    assertThat(first.getRemark()).isEqualTo("手工作坊");
    assertThat(first.getMobile()).isEqualTo("13870001234");
    assertThat(first.getMedicalInsurance()).isEmpty();
    assertThat(query("select kind from archive_problem where archive_id = ?", id))
        .as("what could not be mapped is to be filled in")
        .contains("INCOMPLETE");
    assertThat(
            query(
                "select kind from archive_change where archive_id = ? order by id desc limit 1",
                id))
        .containsExactly("CONVERTED");

    conversion.confirm(conversion.run(o -> o.dryRun(ConversionStepKind.FORMAL)));
    assertThat(conversion.run(o -> o.start(ConversionStepKind.FORMAL)).getConverted()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2016-10-31T23:59:00+08:00, STOCK",
    "2016-11-01T00:00:00+08:00, INCREMENT",
  })
  @Tag("BAT-068")
  void theClassFollowsFromWhereAnArchiveStoodAtTheEndOfOctober(String at, ArchiveClass expected) {
    long id = old(bench.fileAndReport(ArchiveLevel.NATIONAL, bench.province));
    ArchiveBench.run(
        "update reporting_record set at = timestamptz '%s' where record_id = %d and record_kind = 'ARCHIVE'"
            .formatted(at, id));
    text(id, null, "health", "良好");
    text(id, null, "cause", "下岗失业");
    text(id, null, "category", "低保边缘户");
    text(id, null, "industry", "教育");
    conversion.confirm(conversion.run(o -> o.dryRun(ConversionStepKind.FORMAL)));
    conversion.run(o -> o.start(ConversionStepKind.FORMAL));
    Archive archive = bench.services.inTransaction(em -> em.find(Archive.class, id));
    assertThat(archive.getArchiveClass()).isEqualTo(expected);
    assertThat(archive.getFilingStandard()).isEqualTo(ArchiveLevel.NATIONAL);
    assertThat(archive.getHardshipCategory()).isEqualTo(HardshipCategory.BORDERLINE);
    assertThat(content(id).getHealthStatus()).isEqualTo(HealthStatus.GOOD);
    assertThat(content(id).getDiseaseCategory()).isNull();
    assertThat(content(id).getMainCause()).isEqualTo(HardshipCause.LAID_OFF);
    assertThat(codes.value(content(id).getIndustry()).getCode()).isEqualTo("83");
  }

  @ParameterizedTest
  @CsvSource({"20, UP_TO_20", "20.5, FROM_20_TO_50", "70, FROM_50_TO_70", "71, OVER_70", "大, "})
  @Tag("ARC-177")
  void anAreaFallsIntoItsBand(String area, FloorAreaBand band) {
    assertThat(LegacyValues.band(area)).isEqualTo(band);
  }

  private static long old(long archive) {
    ArchiveBench.run("insert into legacy_formal (archive_id) values (" + archive + ")");
    return archive;
  }

  private static void text(long archive, Long member, String field, String old) {
    ArchiveBench.run(
        "insert into legacy_text (archive_id, member_id, field, old_value) values (%d, %s, '%s', '%s')"
            .formatted(archive, member, field, old));
  }

  private java.util.List<Long> members(long id) {
    return query("select id from archive_member where archive_id = ? order by position", id)
        .stream()
        .map(Long::valueOf)
        .toList();
  }

  private ArchiveContent content(long id) {
    return bench.services.inTransaction(
        em -> {
          ArchiveContent content = em.find(ArchiveContent.class, id);
          content.getMembers().size();
          return content;
        });
  }

  private String name(Long code) {
    return codes.value(code).getValueName();
  }
}
