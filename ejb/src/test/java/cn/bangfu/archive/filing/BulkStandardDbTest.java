package cn.bangfu.archive.filing;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.builders.ArchiveBench;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The filing standard of many archives is changed at once, and nothing else. */
class BulkStandardDbTest {

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  @Tag("ARC-124")
  @Tag("ARC-125")
  void thoseThatMayHaveTheStandardGetItAndTheOthersAreListed() {
    long free = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long atCity = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street, bench.county);
    Outcome outcome = change(bench.street, ArchiveLevel.COUNTY, free, atCity);
    assertThat(outcome.done()).isEqualTo(1);
    assertThat(sentences(outcome)).containsExactly("档案层级为“地市级”,建档标准不能低于该层级。请先逐级退回。");
    assertThat(standard(free)).isEqualTo("COUNTY");
    assertThat(standard(atCity)).isEqualTo("NATIONAL");
    assertThat(
            query(
                "select kind from archive_change where archive_id = ? order by id desc limit 1",
                free))
        .containsExactly("BULK_CHANGED");
    assertThat(
            query(
                """
                select count(*) from archive_history n join archive_history o
                  on o.id = n.id and o.valid_to = n.valid_from
                where n.id = ? and n.filing_standard <> o.filing_standard
                  and n.changed_at = o.changed_at and n.content_version = o.content_version""",
                free))
        .containsExactly("1");
  }

  @Test
  @Tag("ARC-124")
  void onlyTheUserAdministratorChangesArchivesOfUnionsBelow() {
    long below = bench.file(bench.street, ArchiveLevel.NATIONAL);
    Outcome refused = change(bench.county, ArchiveLevel.PROVINCIAL, below);
    assertThat(refused.done()).isZero();
    assertThat(sentences(refused)).containsExactly("只能操作本单位的职工档案。");
    Caller admin =
        bench.unions.caller(bench.county.unionId(), Permission.ARCHIVE, Permission.USER_ADMIN);
    assertThat(change(admin, ArchiveLevel.PROVINCIAL, below).done()).isEqualTo(1);
    assertThat(standard(below)).isEqualTo("PROVINCIAL");
  }

  private Outcome change(Caller caller, ArchiveLevel next, Long... ids) {
    return bench.as(caller, BulkStandard.class, bulk -> bulk.change(List.of(ids), next));
  }

  private static String standard(long archive) {
    return query("select filing_standard from archive where id = ?", archive).get(0);
  }
}
