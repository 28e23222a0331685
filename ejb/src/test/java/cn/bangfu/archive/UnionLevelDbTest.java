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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Archives follow the level of the union they are reported to. */
class UnionLevelDbTest {

  @Test
  @Tag("ORG-009")
  @Tag("ORG-010")
  void archivesReportedToAUnionFollowItsNewLevelAndTheirChainKnowsIt() {
    ArchiveBench bench = new ArchiveBench();
    long own = bench.file(bench.otherCounty, bench.household(0), ArchiveLevel.NATIONAL);
    long other = bench.file(bench.county, bench.household(0), ArchiveLevel.NATIONAL);
    long reported = bench.file(bench.otherCounty, bench.household(0), ArchiveLevel.NATIONAL);
    bench.report(bench.otherCounty, reported);
    long union = bench.otherCounty.unionId();
    Caller admin = bench.unions.caller(bench.city.unionId(), Permission.USER_ADMIN);

    int followed = edit(bench, admin, union, UnionLevel.GRASSROOTS);
    assertThat(followed).isEqualTo(1);
    Archive archive = archive(bench, own);
    assertThat(archive.getArchiveLevel()).isEqualTo(ArchiveLevel.GRASSROOTS);
    assertThat(archive.getCountyId()).isNull();
    assertThat(archive(bench, reported).getArchiveLevel()).isEqualTo(ArchiveLevel.PREFECTURAL);
    assertThat(archive(bench, reported).getCountyId()).isNull();
    assertThat(archive(bench, other).getArchiveLevel()).isEqualTo(ArchiveLevel.COUNTY);
    assertThat(archive(bench, other).getCountyId()).isEqualTo(bench.county.unionId());

    assertThat(edit(bench, admin, union, UnionLevel.COUNTY)).isEqualTo(1);
    assertThat(archive(bench, own).getArchiveLevel()).isEqualTo(ArchiveLevel.COUNTY);
    assertThat(archive(bench, reported).getCountyId()).isEqualTo(union);
    assertThat(edit(bench, admin, union, UnionLevel.COUNTY)).as("level kept").isEqualTo(-1);
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
