package cn.bangfu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Takes the samples of a route: warm-up apart, failures included. */
final class Meter {

  private static final int WARM_UP_SAMPLES = 150;
  private static final long BESIDE_PAUSE_MILLIS = 200;
  private static final long DRAIN_SECONDS = 60;
  private static final double NANOS_A_MILLI = 1e6;

  private final int seconds;

  Meter(int seconds) {
    this.seconds = seconds;
  }

  List<Sample> measure(Route route, int round) throws InterruptedException {
    if (route.once() && round > 1) {
      return List.of();
    }
    if (!route.once()) {
      warmUp(route, round);
    }
    if (route.beside() == null) {
      return samples(route, round);
    }
    ConcurrentLinkedQueue<Sample> beside = new ConcurrentLinkedQueue<>();
    AtomicBoolean over = new AtomicBoolean();
    Thread other = new Thread(() -> repeat(route.beside(), round, over, beside), "beside");
    other.start();
    List<Sample> samples = new ArrayList<>(samples(route, round));
    over.set(true);
    other.join();
    samples.addAll(beside);
    return samples;
  }

  private List<Sample> samples(Route route, int round) throws InterruptedException {
    if (route.once()) {
      return List.of(sample(route, round, System.nanoTime(), 0));
    }
    return route.rate() == 0 ? oneAfterTheOther(route, round) : atRate(route, round);
  }

  private void warmUp(Route route, int round) {
    // once is enough in a later round, and for what is asked to come at a rate
    int most = route.rate() > 0 ? 2 : round == 1 ? WARM_UP_SAMPLES : WARM_UP_SAMPLES / 10;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds) / 2;
    for (int i = 0; i < most && System.nanoTime() < end; i++) {
      sample(route, round, System.nanoTime(), 0);
    }
  }

  private List<Sample> oneAfterTheOther(Route route, int round) {
    List<Sample> samples = new ArrayList<>();
    long begin = System.nanoTime();
    long end = begin + TimeUnit.SECONDS.toNanos(seconds);
    while (samples.size() < Settings.SAMPLES && System.nanoTime() < end) {
      samples.add(sample(route, round, begin, 0));
    }
    return samples;
  }

  /** The time of a sample begins when it was due, not when a thread was free for it. */
  private List<Sample> atRate(Route route, int round) throws InterruptedException {
    ConcurrentLinkedQueue<Sample> samples = new ConcurrentLinkedQueue<>();
    ExecutorService threads = Executors.newCachedThreadPool();
    long begin = System.nanoTime();
    long step = TimeUnit.SECONDS.toNanos(1) / route.rate();
    for (int i = 0; i < Settings.SAMPLES; i++) {
      long due = begin + i * step;
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      threads.execute(() -> samples.add(sample(route, round, begin, due)));
    }
    threads.shutdown();
    threads.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS);
    threads.shutdownNow();
    return List.copyOf(samples);
  }

  private static void repeat(
      Route route, int round, AtomicBoolean over, ConcurrentLinkedQueue<Sample> samples) {
    long begin = System.nanoTime();
    while (!over.get()) {
      samples.add(sample(route, round, begin, 0));
      try {
        TimeUnit.MILLISECONDS.sleep(BESIDE_PAUSE_MILLIS);
      } catch (InterruptedException stop) {
        return;
      }
    }
  }

  private static Sample sample(Route route, int round, long begin, long due) {
    String failure = null;
    long from = due;
    try {
      if (route.prepare() != null) {
        route.prepare().run();
      }
      from = due == 0 ? System.nanoTime() : due;
      route.work().run();
    } catch (Exception failed) {
      failure = failed.toString();
    }
    long at = from == 0 ? System.nanoTime() : from;
    return new Sample(
        route.name(),
        round,
        TimeUnit.NANOSECONDS.toMillis(at - begin),
        (System.nanoTime() - at) / NANOS_A_MILLI,
        failure);
  }
}
