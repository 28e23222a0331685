package cn.bangfu.archive.snapshot;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import java.util.List;

/** What the tests of every room whose figures stand in snapshots share. */
public final class SnapshotBench {

  private static final int AT_ONCE = 50;

  private SnapshotBench() {}

  /** The night in which all snapshots that are due are made. */
  public static void night(Services services) {
    services.as(
        Caller.SYSTEM,
        () -> {
          SnapshotRuns runs = services.get(SnapshotRuns.class);
          runs.prepare();
          for (List<Long> parts = runs.partsAfter(0, AT_ONCE);
              !parts.isEmpty();
              parts = runs.partsAfter(parts.get(parts.size() - 1), AT_ONCE)) {
            parts.forEach(runs::make);
          }
        });
  }

  /** The snapshot of this name as somebody sees it. */
  public static SnapshotRow row(Services services, Caller caller, String name) {
    return services.as(caller, () -> services.get(Snapshots.class).page(0, 20)).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** An administrator with an account, who can be told how his order ended. */
  public static Caller account(TestUnions unions, long union) {
    Caller known = unions.caller(union, Permission.ARCHIVE, Permission.USER_ADMIN);
    return new Caller(
        unions.user(union, "snapshot" + union, "-"),
        known.loginName(),
        known.name(),
        union,
        known.unionName(),
        known.unionPath(),
        known.unionDepth(),
        known.unionLevel(),
        known.stage(),
        known.permissions());
  }
}
