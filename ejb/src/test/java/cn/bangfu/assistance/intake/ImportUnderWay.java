package cn.bangfu.assistance.intake;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.fund.FundBench;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.TestUnions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The job of one import, and the clerk who confirms it, in a process of its own that is killed at
 * any moment; a next process goes on where the database says it is.
 */
final class ImportUnderWay {

  static final String STEPS = "steps";
  static final int ROWS = 2 * ImportRun.CHECKED_AT_ONCE;

  private static final String STAGE = "stage";

  private ImportUnderWay() {}

  /**
   * @param arguments address of the database, folder of the files
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    TestDatabase.useKeys(folder.resolve("keys.p12"));
    TestDatabase.over(arguments[0]);
    Path stage = folder.resolve(STAGE);
    if (Files.notExists(stage)) {
      Files.writeString(folder.resolve("making"), build());
      Files.move(folder.resolve("making"), stage);
    }
    String[] numbers = Files.readString(stage).split(" ");
    work(folder, Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    System.exit(0);
  }

  private static String build() {
    IntakeBench bench = new IntakeBench();
    FundBench.income(bench.clerk.unionId(), "UNION_FUND", "100000.00");
    Path file = bench.many(ROWS);
    return bench.upload(file) + " " + bench.clerk.unionId();
  }

  private static void work(Path folder, long id, long union) throws IOException {
    Services services = new Services();
    services
        .today()
        .use(Clock.fixed(Instant.parse("2026-11-22T09:00:00+08:00"), ZoneId.of("Asia/Shanghai")));
    Caller clerk =
        new TestUnions(services).caller(union, Permission.ARCHIVE, Permission.ASSISTANCE);
    steps(folder, services, id, false);
    AssistanceImports imports = services.get(AssistanceImports.class);
    services.as(
        clerk,
        () -> {
          if (imports.view(id).of().getState() == ImportState.CHECKED) {
            imports.confirm(id, false);
          }
          return null;
        });
    steps(folder, services, id, true);
  }

  /** What the job does, each portion noted when it is begun. */
  private static void steps(Path folder, Services services, long id, boolean storing)
      throws IOException {
    boolean over = false;
    while (!over) {
      Files.writeString(
          folder.resolve(STEPS),
          storing + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      over =
          services.as(Caller.SYSTEM, () -> services.get(ImportRun.class).step(id, storing)).over();
    }
  }
}
