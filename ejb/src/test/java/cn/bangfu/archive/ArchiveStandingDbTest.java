package cn.bangfu.archive;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The narrow table of standings says what the archives say, whoever writes them. */
class ArchiveStandingDbTest {

  private static final String STANDING =
      """
      select concat_ws(' ', province_id, prefecture_id, county_id, holder_depth, sent_back, filing_date,
          return_due, cancel_due)
        from %s where %s = ?
      """;

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  @Tag("ARC-014")
  void theStandingFollowsEachStepOfAnArchive() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    follows(id);
    bench.report(bench.street, id);
    String reported = follows(id);
    bench.sendBack(bench.county, "请核对住址。", id);
    assertThat(follows(id)).isNotEqualTo(reported);
    run("update archive set last_assist_date = '2027-05-04' where id = " + id);
    assertThat(follows(id)).contains("2029-05-05 2030-05-05");
  }

  @Test
  @Tag("ARC-014")
  void onlyArchivesOnFileStandSomewhere() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    run("update archive set life_state = 'DEREGISTERED' where id = " + id);
    assertThat(standing(id)).isEmpty();
    run("update archive set life_state = 'ACTIVE', version = version + 1 where id = " + id);
    follows(id);
  }

  @Test
  @Tag("ARC-014")
  void theApplicationCannotWriteAStandingByItself() {
    assertThatThrownBy(
            () -> {
              try (Connection app = TestDatabase.get().connect(TestDatabase.APP);
                  Statement sql = app.createStatement()) {
                sql.execute("update archive_standing set holder_depth = 1");
              }
            })
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  private static String follows(long id) {
    List<String> standing = standing(id);
    assertThat(standing).isEqualTo(query(STANDING.formatted("archive", "id"), id)).hasSize(1);
    return standing.get(0);
  }

  private static List<String> standing(long id) {
    return query(STANDING.formatted("archive_standing", "archive_id"), id);
  }
}
