package cn.bangfu.archive.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.testkit.StatementCount;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many stored archives are checked together, as they are stored at that moment. */
class StoredChecksDbTest {

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  @Tag("ARC-111")
  @Tag("ARC-134")
  void neitherManyUnionsNorManyFilingDaysNorManyDivisionsMakeItAskMore() throws Exception {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      ids.add(filedElsewhere(i));
    }
    int few = statements(ids.subList(0, 2));
    assertThat(statements(ids)).isEqualTo(few).isLessThan(25);
  }

  /** Filed by a union of its own on a day of its own: its rules and its standard are other ones. */
  private long filedElsewhere(int i) {
    long union = bench.unions.union("第" + i + "社区工会", bench.street.unionId(), 4);
    Caller filer = bench.unions.caller(union, Permission.ARCHIVE);
    long id = bench.file(filer, ArchiveLevel.NATIONAL);
    ArchiveBench.run(
        "update archive set filing_date = date '%s' where id = %d"
            .formatted(LocalDate.of(2026, 9, 1).plusDays(i), id));
    ArchiveBench.run(
        """
        update archive_content c
           set hukou_region_code = r.code, home_region_code = r.code, employer_region_code = r.code
          from (select code from region where region_level = 'COUNTY' and state = 'VALID'
                 order by code offset %d limit 1) r
         where c.archive_id = %d
        """
            .formatted(i * 100, id));
    return id;
  }

  private int statements(List<Long> ids) throws Exception {
    return StatementCount.of(
            () ->
                bench.services.inTransaction(
                    em -> {
                      assertThat(check(em, ids)).hasSize(ids.size());
                      return null;
                    }))
        .size();
  }

  private List<StoredChecks.Checked> check(EntityManager em, List<Long> ids) {
    return bench.services.get(StoredChecks.class).check(archives(em, ids), "/%");
  }

  private static List<Archive> archives(EntityManager em, List<Long> ids) {
    return em.createQuery("select a from Archive a where a.id in :ids order by a.id", Archive.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  @Test
  @Tag("ARC-134")
  void whatTheSameActHasJustChangedIsCheckedAsItIsNow() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    bench.services.inTransaction(
        em -> {
          assertThat(fields(check(em, List.of(id)))).doesNotContain("content.homeAddress");
          em.find(ArchiveContent.class, id).setHomeAddress(null);
          assertThat(fields(check(em, List.of(id)))).contains("content.homeAddress");
          em.find(ArchiveContent.class, id).getMembers().get(0).setName(null);
          assertThat(fields(check(em, List.of(id)))).contains("content.members[0].name");
          return null;
        });
    assertThat(
            ArchiveBench.query("select home_address from archive_content where archive_id = ?", id))
        .as("the change itself is stored")
        .containsExactly((String) null);
  }

  @Test
  @Tag("ARC-111")
  void anActThatOnlyLooksLetsGoOfWhatItHasRead() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    bench.services.inTransaction(
        em -> {
          ArchiveContent read =
              bench
                  .services
                  .get(StoredChecks.class)
                  .checkOnly(archives(em, List.of(id)), "/%")
                  .get(0)
                  .content();
          assertThat(read.getMembers()).isNotEmpty().noneMatch(em::contains);
          assertThat(em.contains(read)).isFalse();
          return null;
        });
  }

  private static List<String> fields(List<StoredChecks.Checked> checked) {
    return checked.get(0).findings().stream().map(Finding::field).toList();
  }
}
