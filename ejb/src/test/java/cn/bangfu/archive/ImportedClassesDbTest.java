package cn.bangfu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.builders.ArchiveBench;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What class an archive of an old system has follows from where it stood when October 2016 ended.
 */
class ImportedClassesDbTest {

  private static final String BEFORE = "2016-10-31 23:59:59+08";
  private static final String AFTER = "2016-11-01 00:00:00+08";

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  @Tag("ARC-121")
  @Tag("ARC-122")
  void whatStoodWithTheNationWhenOctoberEndedIsStockWhateverHappenedToItLater() {
    long stayed = imported("2016-05-01 10:00:00+08 up", BEFORE + " root");
    long returnedLater = imported("2016-05-01 10:00:00+08 root", AFTER + " down");
    assertThat(classOf(stayed)).isEqualTo("STOCK");
    assertThat(classOf(returnedLater)).isEqualTo("STOCK");
  }

  @Test
  @Tag("ARC-121")
  @Tag("ARC-122")
  void whatStoodElsewhereThenIsIncrement() {
    long tooLate = imported("2016-05-01 10:00:00+08 up", AFTER + " root");
    long returnedBefore = imported("2016-05-01 10:00:00+08 root", BEFORE + " down");
    long never = imported();
    assertThat(classOf(tooLate)).isEqualTo("INCREMENT");
    assertThat(classOf(returnedBefore)).isEqualTo("INCREMENT");
    assertThat(classOf(never)).isEqualTo("INCREMENT");
  }

  @Test
  @Tag("ARC-122")
  void aFormerTemporaryArchiveIsIncrementAndARelapsedOneStaysRelapsed() {
    long temporary = imported("2016-05-01 10:00:00+08 root");
    ArchiveBench.run("update archive set former_temporary = true where id = " + temporary);
    long relapsed = imported("2016-05-01 10:00:00+08 root");
    ArchiveBench.run("update archive set archive_class = 'RELAPSED' where id = " + relapsed);
    assertThat(classOf(temporary)).isEqualTo("INCREMENT");
    assertThat(classOf(relapsed)).isEqualTo("RELAPSED");
  }

  /** An archive of the street with these steps: when, and whether they led to the root. */
  private long imported(String... steps) {
    long id = bench.file(bench.street, bench.household(0), ArchiveLevel.NATIONAL);
    int seq = 1;
    for (String step : steps) {
      int at = step.lastIndexOf(' ');
      long to =
          switch (step.substring(at + 1)) {
            case "root" -> bench.national.unionId();
            case "up" -> bench.county.unionId();
            default -> bench.street.unionId();
          };
      ArchiveBench.run(
          """
          insert into reporting_record (record_kind, record_id, seq, action, at, from_union_id,
            from_union_name, to_union_id, to_union_name, by_user, text, level_after, act_id)
          values ('ARCHIVE', %d, %d, '%s', '%s', %d, '旧单位', %d, '新单位', '旧系统', '旧记录', 'GRASSROOTS',
            current_act())"""
              .formatted(
                  id,
                  seq++,
                  step.endsWith("down") ? "SEND_BACK" : "REPORT",
                  step.substring(0, at),
                  bench.street.unionId(),
                  to));
    }
    return id;
  }

  private String classOf(long id) {
    bench.services.inTransaction(
        em -> bench.services.get(ImportedClasses.class).classify(List.of(id)));
    return ArchiveBench.query("select archive_class from archive where id = ?", id).get(0);
  }
}
