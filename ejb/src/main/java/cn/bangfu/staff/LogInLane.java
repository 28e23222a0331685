package cn.bangfu.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets log-ins in one behind the other, in the order they came: a password is slow to prove by
 * design (USR-052), and a country that logs in at half past eight must leave a processor and the
 * server's connections to those who are at work already.
 */
@ApplicationScoped
public class LogInLane {

  /** So many wait at most; each holds one of the server's threads. */
  private static final int WAITING_MAX = 30;

  private static final int SECONDS_MAX = 15;

  private final Semaphore places;

  /** All processors but one, at least one. */
  public LogInLane() {
    this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
  }

  LogInLane(int atOnce) {
    places = new Semaphore(atOnce, true);
  }

  /** Does the work when its turn comes; where too many wait, or for too long, the other answer. */
  <T> T pass(Supplier<T> work, Supplier<T> otherwise) {
    if (!enter()) {
      return otherwise.get();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private boolean enter() {
    if (places.getQueueLength() >= WAITING_MAX) {
      return false;
    }
    try {
      return places.tryAcquire(SECONDS_MAX, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** How many wait now. */
  int waiting() {
    return places.getQueueLength();
  }
}
