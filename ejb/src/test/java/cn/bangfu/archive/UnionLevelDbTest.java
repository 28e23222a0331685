package cn.bangfu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionData;
import cn.bangfu.unionorg.UnionIdentity;
import cn.bangfu.unionorg.UnionLevel;
import cn.bangfu.unionorg.UnionUpkeep;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Archives follow the level of the union they are reported to. */
class UnionLevelDbTest {

  @Test
  @Tag("ORG-009")
  @Tag("ORG-010")
  @Tag("ARC-143")
  void archivesReportedToAUnionFollowItsNewLevelAndTheirChainKnowsIt() {
    ArchiveBench bench = new ArchiveBench();
    long own = bench.file(bench.otherCounty, bench.household(0), ArchiveLevel.NATIONAL);
    long other = bench.file(bench.county, bench.household(0), ArchiveLevel.NATIONAL);
    long reported = bench.file(bench.otherCounty, bench.household(0), ArchiveLevel.NATIONAL);
    bench.report(bench.otherCounty, reported);
    long union = bench.otherCounty.unionId();
    Caller admin = bench.unions.caller(bench.city.unionId(), Permission.USER_ADMIN);

    OffsetDateTime written = archive(bench, own).getChangedAt();
    int followed = edit(bench, admin, union, UnionLevel.GRASSROOTS);
    assertThat(followed).isEqualTo(1);
    Archive archive = archive(bench, own);
    assertThat(archive.getArchiveLevel()).isEqualTo(ArchiveLevel.GRASSROOTS);
    assertThat(archive.getCountyId()).isNull();
    assertThat(archive.getChangedAt()).as("its content is what it was").isEqualTo(written);
    assertThat(archive(bench, reported).getArchiveLevel()).isEqualTo(ArchiveLevel.PREFECTURAL);
    assertThat(archive(bench, reported).getCountyId()).isNull();
    assertThat(archive(bench, other).getArchiveLevel()).isEqualTo(ArchiveLevel.COUNTY);
    assertThat(archive(bench, other).getCountyId()).isEqualTo(bench.county.unionId());

    assertThat(edit(bench, admin, union, UnionLevel.COUNTY)).isEqualTo(1);
    assertThat(archive(bench, own).getArchiveLevel()).isEqualTo(ArchiveLevel.COUNTY);
    assertThat(archive(bench, reported).getCountyId()).isEqualTo(union);
    assertThat(edit(bench, admin, union, UnionLevel.COUNTY)).as("level kept").isEqualTo(-1);
  }

  @Test
  @Tag("ARC-123")
  void aStandardThatWouldLieBelowTheNewLevelIsRaisedAndTheFilingUnionsAreToldWhich() {
    ArchiveBench bench = new ArchiveBench();
    long union = bench.otherCounty.unionId();
    Caller admin = bench.unions.caller(bench.city.unionId(), Permission.USER_ADMIN);
    edit(bench, admin, union, UnionLevel.GRASSROOTS);
    long low = bench.file(bench.otherCounty, bench.household(0), ArchiveLevel.GRASSROOTS);
    long second = bench.file(bench.otherCounty, bench.household(0), ArchiveLevel.GRASSROOTS);
    long high = bench.file(bench.otherCounty, bench.household(0), ArchiveLevel.PROVINCIAL);
    int reminders = reminders(union).size();

    assertThat(edit(bench, admin, union, UnionLevel.COUNTY)).isEqualTo(3);
    for (long raised : List.of(low, second)) {
      assertThat(archive(bench, raised).getArchiveLevel()).isEqualTo(ArchiveLevel.COUNTY);
      assertThat(archive(bench, raised).getFilingStandard()).isEqualTo(ArchiveLevel.COUNTY);
      assertThat(changes(raised)).containsExactly("CREATED", "STANDARD_CHANGED");
      assertThat(ArchiveBench.query("select count(*) from archive_history where id = ?", raised))
          .containsExactly("2");
    }
    assertThat(archive(bench, low).getChangedBy()).isEqualTo(admin.name());
    assertThat(archive(bench, high).getFilingStandard()).isEqualTo(ArchiveLevel.PROVINCIAL);
    assertThat(archive(bench, high).getChangedBy()).isNotEqualTo(admin.name());
    assertThat(changes(high)).containsExactly("CREATED");
    List<String> told = reminders(union);
    assertThat(told).hasSize(reminders + 1);
    assertThat(told.get(told.size() - 1)).contains("西湖区总工会", "区县级", "2份职工档案的建档标准");
    assertThat(
            ArchiveBench.query(
                """
                select t.record_id from reminder_target t
                where t.reminder_id = (select max(r.id) from reminder r where r.receiver_union_id = ?)
                order by t.record_id""",
                union))
        .containsExactly(Long.toString(low), Long.toString(second));
  }

  private static List<String> reminders(long union) {
    return ArchiveBench.query(
        "select content from reminder where receiver_union_id = ? order by id", union);
  }

  private static List<String> changes(long archive) {
    return ArchiveBench.query(
        "select kind from archive_change where archive_id = ? order by id", archive);
  }

  private static int edit(ArchiveBench bench, Caller admin, long id, UnionLevel level) {
    Union union = bench.services.inTransaction(em -> em.find(Union.class, id));
    Object type =
        bench.services.inTransaction(
            em ->
                em.createNativeQuery(
                        "select min(id) from code_value where table_key = 'grassroots_type'")
                    .getSingleResult());
    UnionData data =
        new UnionData(
            new UnionIdentity(
                union.getName(), level, ((Number) type).longValue(), union.getRegionCode(), false),
            null,
            union.contact(),
            null);
    return bench.as(
        admin, UnionUpkeep.class, upkeep -> upkeep.edit(id, union.getVersion(), data, true));
  }

  private static Archive archive(ArchiveBench bench, long id) {
    return bench.services.inTransaction(em -> em.find(Archive.class, id));
  }
}
