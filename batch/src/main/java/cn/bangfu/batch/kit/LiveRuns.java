package cn.bangfu.batch.kit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The runs that this server works on in its present life. */
@ApplicationScoped
public class LiveRuns {

  private final String server = System.getProperty("com.sun.aas.instanceName", "server");
  private final String node = server + "#" + UUID.randomUUID().toString().substring(0, 8);
  private volatile boolean closing;
  private final Set<Long> runs = ConcurrentHashMap.newKeySet();

  /** True once the server is being shut down: it begins with nothing any more. */
  boolean closing() {
    return closing;
  }

  void close() {
    closing = true;
  }

  void began(long run) {
    runs.add(run);
  }

  synchronized void ended(long run) {
    runs.remove(run);
    notifyAll();
  }

  /** Waits until no run works here, at most so long. */
  synchronized void awaitNone(Duration atMost) {
    long limit = System.nanoTime() + atMost.toNanos();
    try {
      long left = atMost.toMillis();
      while (!runs.isEmpty() && left > 0) {
        wait(left);
        left = Duration.ofNanos(limit - System.nanoTime()).toMillis();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The runs that have begun and not ended. */
  public List<Long> all() {
    return List.copyOf(runs);
  }

  /** Name of this server, the same in all its lives. */
  public String server() {
    return server;
  }

  /** Name of this server with a mark of its present life. */
  public String node() {
    return node;
  }
}
