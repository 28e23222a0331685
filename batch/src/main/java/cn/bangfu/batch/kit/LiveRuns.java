package cn.bangfu.batch.kit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The runs that this server works on in its present life. */
@ApplicationScoped
public class LiveRuns {

  private final String server = System.getProperty("com.sun.aas.instanceName", "server");
  private final String node = server + "#" + UUID.randomUUID().toString().substring(0, 8);
  private final Set<Long> runs = ConcurrentHashMap.newKeySet();

  void began(long run) {
    runs.add(run);
  }

  void ended(long run) {
    runs.remove(run);
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
