package cn.bangfu.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A statistic that takes long is ended by whoever waits for it, and by his next one. */
class RunningStatisticsDbTest {

  private static final String LONG = "select 1 from pg_sleep(120)";

  private final ArchiveBench bench = new ArchiveBench();
  private final RunningStatistics running = bench.services.get(RunningStatistics.class);
  private final Caller county =
      bench.unions.caller(
          bench.county.unionId(), PermissionLevel.READ, Permission.STATISTICS, Permission.ARCHIVE);

  private CompletableFuture<Object> compute(String sql) {
    return CompletableFuture.supplyAsync(
        () ->
            bench.services.inTransaction(
                em ->
                    running.compute(
                        em, county.userId(), () -> em.createNativeQuery(sql).getSingleResult())));
  }

  private void untilComputing() throws InterruptedException {
    while (!running.isComputing(county.userId())) {
      Thread.sleep(20);
    }
  }

  private static void stopped(CompletableFuture<Object> computing) {
    assertThatThrownBy(computing::join)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(Texts.of(refusal)).isEqualTo("统计已停止。"));
  }

  @Test
  @Tag("STA-096")
  void whoeverWaitsForAStatisticEndsIt() throws InterruptedException {
    CompletableFuture<Object> computing = compute(LONG);
    untilComputing();
    stop();
    stopped(computing);
    assertThat(running.isComputing(county.userId())).isFalse();
    stop();
    assertThat(((Number) compute("select 7").join()).intValue())
        .as("nothing of the next one is ended")
        .isEqualTo(7);
  }

  @Test
  @Tag("STA-096")
  void theNextStatisticOfAUserEndsTheOneBefore() throws InterruptedException {
    CompletableFuture<Object> first = compute(LONG);
    untilComputing();
    assertThat(((Number) compute("select 8").join()).intValue()).isEqualTo(8);
    stopped(first);
  }

  private void stop() {
    bench.services.as(county, () -> bench.services.get(StatisticsStop.class).stop());
  }
}
