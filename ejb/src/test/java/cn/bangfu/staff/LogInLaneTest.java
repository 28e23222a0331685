package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LogInLaneTest {

  private final ExecutorService people = Executors.newCachedThreadPool();

  @AfterEach
  void goHome() {
    people.shutdownNow();
  }

  @Test
  @Tag("USR-052")
  void noMoreThanItsPlacesWorkAtOnceAndEverybodyGetsThrough() throws Exception {
    LogInLane lane = new LogInLane(2);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<String>> answers = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      answers.add(
          people.submit(
              () ->
                  lane.pass(
                      () -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        for (int turn = 0; turn < 100; turn++) {
                          Thread.yield();
                        }
                        inside.decrementAndGet();
                        return "in";
                      },
                      () -> "away")));
    }
    for (Future<String> answer : answers) {
      assertThat(answer.get()).isEqualTo("in");
    }
    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  @Tag("USR-052")
  void whoFindsThirtyWaitingIsSentAwayAtOnceAndTheLaneIsFreeAgainAfterwards() throws Exception {
    LogInLane lane = new LogInLane(1);
    CountDownLatch hold = new CountDownLatch(1);
    List<Future<String>> waiting = new ArrayList<>();
    for (int i = 0; i < 31; i++) {
      waiting.add(people.submit(() -> lane.pass(() -> held(hold), () -> "away")));
    }
    while (lane.waiting() < 30) {
      Thread.onSpinWait();
    }
    assertThat(lane.<String>pass(() -> "in", () -> "away")).isEqualTo("away");
    hold.countDown();
    for (Future<String> answer : waiting) {
      assertThat(answer.get()).isEqualTo("in");
    }
    assertThat(lane.<String>pass(() -> "in", () -> "away")).isEqualTo("in");
  }

  @Test
  @Tag("USR-052")
  void aFailureGivesItsPlaceBack() {
    LogInLane lane = new LogInLane(1);
    for (int i = 0; i < 2; i++) {
      try {
        lane.pass(
            () -> {
              throw new IllegalStateException("broken");
            },
            () -> "away");
      } catch (IllegalStateException e) {
        assertThat(e).hasMessage("broken");
      }
    }
    assertThat(lane.<String>pass(() -> "in", () -> "away")).isEqualTo("in");
  }

  private static String held(CountDownLatch hold) {
    try {
      hold.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "in";
  }
}
