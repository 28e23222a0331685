package cn.bangfu.assistance.intake;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.fund.FundBench;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An import that breaks off while it stores, and goes on. */
class ImportStoppedDbTest {

  /** 5,000 in the example (part 50, N 4), lost at 2,350 with 2,300 kept; a tenth every time. */
  private static final int EXAMPLE = Integer.getInteger("bangfu.import.rows", 500);

  private final IntakeBench bench = new IntakeBench();

  @Test
  @Tag("BAT-075")
  @Tag("BAT-076")
  void whereTheConnectionIsLostTheStepsBeforeAreKeptAndTheRestIsStoredAfterwards() {
    int lostAt = EXAMPLE * 47 / 100;
    int kept = lostAt / 100 * 100;
    FundBench.income(bench.clerk.unionId(), "UNION_FUND", "200000.00");
    long id = bench.checked(bench.many(EXAMPLE));
    bench.confirm(id);
    String no = bench.of(id).getImportNo();
    run(
        "create function lose_connection() returns trigger language plpgsql as"
            + " $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$",
        "create trigger lose_connection before insert on assistance for each row when"
            + " (new.import_no = '%s' and new.import_row = %d) execute function lose_connection()"
                .formatted(no, lostAt + 2));
    try {
      assertThatThrownBy(() -> bench.work(id, true)).hasStackTraceContaining("connection");
    } finally {
      run("drop trigger lose_connection on assistance", "drop function lose_connection");
    }
    assertThat(bench.records(id)).isEqualTo(Integer.toString(kept));
    assertThat(bench.of(id).getImported()).isEqualTo(kept);
    bench.work(id, true);
    assertThat(
            query(
                "select count(*) || ' of ' || count(distinct import_row) from assistance"
                    + " where import_no = ?",
                no))
        .containsExactly(EXAMPLE + " of " + EXAMPLE);
  }

  @Test
  @Tag("AST-093")
  @Tag("BAT-076")
  void aCrashBetweenOrWithinPortionsLosesNoRowAndDoublesNone() {
    String portion = Integer.toString(ImportRun.STORED_AT_ONCE);
    String all = Integer.toString(ImportRun.STORED_AT_ONCE + 20);
    FundBench.income(bench.clerk.unionId(), "UNION_FUND", "10000.00");
    long id = bench.checked(bench.rows(ImportRun.STORED_AT_ONCE + 20, "1.00"));
    bench.confirm(id);
    bench.step(id, true);
    assertThat(bench.records(id)).isEqualTo(portion);
    assertThatThrownBy(
            () ->
                bench.assistance.archives.services.inTransaction(
                    em -> {
                      bench.step(id, true);
                      throw new IllegalStateException("the server is killed");
                    }))
        .hasMessageContaining("killed");
    assertThat(bench.records(id)).isEqualTo(portion);
    bench.work(id, true);
    assertThat(bench.records(id)).isEqualTo(all);
    bench.work(id, true);
    assertThat(bench.records(id)).isEqualTo(all);
    assertThat(bench.of(id).getImportedAmount()).isEqualByComparingTo(all);
    assertThatThrownBy(
            () ->
                run(
                    "update assistance set import_row = 3 where import_row = 4 and import_no = '"
                        + bench.of(id).getImportNo()
                        + "'"))
        .hasStackTraceContaining("assistance_import_row_unique");
  }
}
