package cn.bangfu.fund;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.testkit.MortalSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixty-four people allot money down five unions, spend it and take it back, while the process that
 * serves them and the database are killed in turn. Both are this test's own. The whole length is
 * ten minutes: {@code -Dbangfu.storm.seconds=600}; each life ends after a tenth of it.
 */
class FundKilledDbTest {

  private static final int SECONDS = Integer.getInteger("bangfu.storm.seconds", 10);
  private static final int LIVES = SECONDS < 60 ? 2 : 10;
  private static final Duration LIFE = Duration.ofSeconds(SECONDS).dividedBy(LIVES);
  private static final int LEAST = 40;
  private static final long LOOK_MILLIS = 500;

  @TempDir Path folder;

  @Test
  @Tag("FND-039")
  @Tag("FND-042")
  void noKillLosesOrDoublesMoneyAndNoAccountIsEverBelowZero() throws Exception {
    try (MortalSystem people = new MortalSystem(folder, FundStorm.class)) {
      int expected = 0;
      for (int life = 0; life < LIVES; life++) {
        people.live();
        untilAnswered(people);
        long end = System.nanoTime() + LIFE.toNanos();
        do {
          assertThat(wrong(people)).as("while they work, life " + life).isEmpty();
          Thread.sleep(LOOK_MILLIS);
        } while (System.nanoTime() < end);
        people.lives();
        List<String> failed = people.lines(FundStorm.FAILED);
        assertThat(failed.subList(expected, failed.size()))
            .as("shown to somebody while nothing was killed, life " + life)
            .isEmpty();
        if (life % 2 == 1) {
          people.dieWithDatabase();
        } else {
          people.die();
        }
        expected = people.lines(FundStorm.FAILED).size();
        assertThat(wrong(people)).as("after the death of life " + life).isEmpty();
        everyAnswerIsKept(people);
      }
      // a last one answers for what nobody has answered for, and is left alone until it has
      people.live();
      untilAnswered(people);
      people.die();
      assertThat(wrong(people)).isEmpty();
      everyAnswerIsKept(people);
    }
  }

  /** Done is there once, refused is not there; nothing is there twice. */
  private static void everyAnswerIsKept(MortalSystem people) throws SQLException, IOException {
    Map<String, Integer> stored = new HashMap<>();
    for (String number :
        people.query(
            "select submission::text from fund_allocation union all select submission::text from assistance")) {
      stored.merge(number, 1, Integer::sum);
    }
    List<String> lost = new ArrayList<>();
    for (String line : people.lines(FundStorm.ENDED)) {
      String[] parts = line.split(" ", 2);
      int times = stored.getOrDefault(parts[0], 0);
      if (parts.length == 2 && times != (parts[1].equals(FundStorm.DONE) ? 1 : 0)) {
        lost.add(line + " is there " + times + " times");
      }
    }
    assertThat(lost).isEmpty();
    assertThat(stored.values()).as("each form once").containsOnly(1);
    assertThat(people.lines(FundStorm.ENDED)).anyMatch(line -> line.endsWith(FundStorm.DONE));
  }

  private static void untilAnswered(MortalSystem people) throws IOException, InterruptedException {
    people.untilNoted(FundStorm.ENDED, people.lines(FundStorm.ENDED).size() + LEAST);
  }

  private static List<String> wrong(MortalSystem people) throws SQLException {
    return people.query(FundBench.WRONG, "/%");
  }
}
