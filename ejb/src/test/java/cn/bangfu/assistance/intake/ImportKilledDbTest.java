package cn.bangfu.assistance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.fund.FundBench;
import cn.bangfu.testkit.MortalSystem;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import whose process is killed between and within its portions, while it checks and while it
 * stores, alone and together with the database.
 */
class ImportKilledDbTest {

  private static final int LIVES = 3;
  private static final int MOST_STEPS = 2;
  private static final int WITHIN_MILLIS = 400;

  /** Rows, records, counts and money of the import, as far as they are. */
  private static final String FOUND =
      """
      select i.state || ' ' || i.checked || ' ' || i.imported || ' ' || i.imported_amount
        || ' ' || (select count(*) from assistance_import_row r where r.import_id = i.id and r.state <> 'PENDING')
        || ' ' || (select count(*) from assistance_import_row r where r.import_id = i.id and r.state = 'IMPORTED')
        || ' ' || (select count(*) from assistance a where a.import_no = i.import_no)
        || ' ' || (select count(distinct a.import_row) from assistance a where a.import_no = i.import_no)
        || ' ' || (select coalesce(sum(a.total_amount), 0.00) from assistance a where a.import_no = i.import_no)
        || ' ' || (select sum(b.spent) from fund_balance b where b.union_id = i.union_id)
        from assistance_import i
      """;

  @TempDir Path folder;

  @Test
  @Tag("AST-093")
  @Tag("BAT-003")
  @Tag("BAT-076")
  void aKilledImportGoesOnAndEachRowIsStoredOnceOrNotAtAll() throws Exception {
    Random lot = new Random();
    try (MortalSystem job = new MortalSystem(folder, ImportUnderWay.class)) {
      for (int life = 0; life < LIVES; life++) {
        job.live();
        int begun = job.lines(ImportUnderWay.STEPS).size();
        job.untilNoted(ImportUnderWay.STEPS, begun + 1 + lot.nextInt(MOST_STEPS));
        Thread.sleep(lot.nextInt(WITHIN_MILLIS));
        if (life % 2 == 1) {
          job.dieWithDatabase();
        } else {
          job.die();
        }
        wholePortions(job);
      }
      job.live();
      job.untilOver();
      String[] end = wholePortions(job);
      assertThat(end).contains("DONE", Integer.toString(ImportUnderWay.ROWS));
      assertThat(job.query("select count(*) from assistance"))
          .containsExactly(Integer.toString(ImportUnderWay.ROWS));
      assertThat(job.lines(ImportUnderWay.STEPS)).contains("true", "false");
    }
  }

  /** All of a portion is there or nothing of it, and the counts say the same as the rows. */
  private static String[] wholePortions(MortalSystem job) throws SQLException {
    String[] found = job.query(FOUND).get(0).split(" ");
    assertThat(Integer.parseInt(found[1]) % ImportRun.CHECKED_AT_ONCE).isZero();
    int stored = Integer.parseInt(found[2]);
    assertThat(stored == ImportUnderWay.ROWS || stored % ImportRun.STORED_AT_ONCE == 0).isTrue();
    assertThat(found[4]).as("checked").isEqualTo(found[1]);
    assertThat(new String[] {found[5], found[6], found[7]}).as("stored").containsOnly(found[2]);
    assertThat(new String[] {found[8], found[9]}).as("money").containsOnly(found[3]);
    assertThat(job.query(FundBench.WRONG, "/%")).isEmpty();
    return found;
  }
}
