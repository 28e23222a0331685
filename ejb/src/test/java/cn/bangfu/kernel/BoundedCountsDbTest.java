package cn.bangfu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.StatementCount;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is counted up to a limit is counted by the database. */
@Tag("ARC-014")
class BoundedCountsDbTest {

  private static final String VALUES =
      "select v.id from CodeValue v where v.tableKey = :table and v.id > 0";
  private static final String PAIRS = "select v.id from CodeValue v, CodeValue w";

  private final Services services = new Services();

  private BoundedCount count(String table) {
    return services.inTransaction(
        em -> BoundedCounts.of(em.createQuery(VALUES, Long.class).setParameter("table", table)));
  }

  private List<Long> read(int size) {
    return services.inTransaction(
        em ->
            em.createQuery(VALUES, Long.class)
                .setParameter("table", "measure")
                .setMaxResults(size)
                .getResultList());
  }

  private BoundedCount pairs() {
    return services.inTransaction(em -> BoundedCounts.of(em.createQuery(PAIRS, Long.class)));
  }

  @Test
  void aCountIsTheNumberOfRowsWhateverTheSameTextWasUsedForBefore() {
    int all = read(1_000).size();
    assertThat(all).isGreaterThan(3);
    assertThat(count("measure").value()).isEqualTo(all);
    assertThat(count("measure").value()).isEqualTo(all);
    assertThat(read(3)).hasSize(3).doesNotHaveDuplicates();
    assertThat(count("no such table")).isEqualTo(BoundedCount.NONE);
  }

  @Test
  void ofMoreThanTheLimitOneRowComesBackAndItSaysThereAreMore() throws Exception {
    assertThat(pairs()).hasToString("10000+");
    assertThat(StatementCount.of(this::pairs))
        .filteredOn(sql -> sql.contains("code_value"))
        .singleElement()
        .asString()
        .startsWith("SELECT COUNT(*) FROM (SELECT")
        .contains(" LIMIT ");
    List<Long> rows =
        services.inTransaction(
            em -> em.createQuery(PAIRS, Long.class).setMaxResults(5).getResultList());
    assertThat(rows).as("the same text read after it was counted").hasSize(5);
  }
}
