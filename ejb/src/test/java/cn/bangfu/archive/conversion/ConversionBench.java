package cn.bangfu.archive.conversion;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.Role;
import cn.bangfu.archive.builders.ArchiveBench;
import java.util.function.ToLongFunction;

/** The conversion of old data as its operator, its owner and its job have it done. */
public final class ConversionBench {

  /** Who confirms what a dry run has shown. */
  public final Caller national;

  private final ArchiveBench archives;
  private final Caller operator;

  public ConversionBench(ArchiveBench archives) {
    this.archives = archives;
    national =
        archives.unions.caller(
            archives.national.unionId(), Permission.ARCHIVE, Permission.USER_ADMIN);
    operator = archives.unions.platform(Role.SYSTEM_ADMIN);
  }

  /** A run from the order to its end. */
  public ConversionRun run(ToLongFunction<ConversionOperation> asked) {
    long run = order(asked);
    while (!step(run)) {
      // until nothing is left
    }
    return ended(run);
  }

  /** Number of a run of which no step is done. */
  public long order(ToLongFunction<ConversionOperation> asked) {
    return archives.as(operator, ConversionOperation.class, asked::applyAsLong);
  }

  /** Does the next step; true if it was the last. */
  public boolean step(long run) {
    return archives.as(Caller.SYSTEM, ConversionDesk.class, d -> d.step(run)).over();
  }

  /** The result of a run whose steps are done. */
  public ConversionRun ended(long run) {
    ArchiveBench.run(
        "update job_run set state = 'DONE', ended_at = now() where state = 'QUEUED' and id = "
            + run);
    return archives.as(national, Conversions.class, Conversions::runs).stream()
        .filter(one -> one.getRunId() == run)
        .findFirst()
        .orElseThrow();
  }

  public void confirm(ConversionRun run) {
    confirm(national, run);
  }

  public void confirm(Caller caller, ConversionRun run) {
    archives.as(
        caller,
        Conversions.class,
        c -> {
          c.confirm(run.getRunId());
          return null;
        });
  }
}
