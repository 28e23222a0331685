package cn.bangfu.server.run;

import cn.bangfu.server.demo.Accounts;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code mvn -Prun}: brings the system up, stays in the foreground, stops everything at the end.
 */
public final class Launcher {
  private static final long LOOK_EVERY_MILLIS = 2000;

  private Launcher() {}

  public static void main(String[] arguments) throws InterruptedException, IOException {
    long begin = System.nanoTime();
    // not System.out: Maven colours it in a way that two threads at the end do not survive
    Steps steps =
        new Steps(
            new PrintStream(
                new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    RunningSystem system;
    try {
      Options options = Options.of(System.getProperties());
      steps.say("Bangfu starts in " + options.home());
      system = new RunningSystem(options, steps);
    } catch (Refused refused) {
      steps.say(refused.getMessage());
      System.exit(1);
      return;
    }
    Thread hook = new Thread(() -> stop(system, steps), "bangfu-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      system.open();
    } catch (Refused refused) {
      steps.say(refused.getMessage());
      note(system.options().home(), refused);
      System.exit(1);
    }
    welcome(system, steps, (System.nanoTime() - begin) / 1_000_000_000L);
    while (system.isAlive()) {
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
    if (system.isClosing()) {
      // Ctrl-C: the process ends when the other thread has stopped everything
      Thread.sleep(Long.MAX_VALUE);
    } else {
      steps.say("The server ended by itself; see " + system.serverLog() + ".");
      System.exit(1);
    }
  }

  private static void welcome(RunningSystem system, Steps steps, long seconds) throws IOException {
    steps.say("");
    steps.say("Bangfu is ready after " + seconds + " s: " + system.baseUrl());
    system.accounts().ifPresent(accounts -> show(accounts, steps));
    steps.say("Stop with Ctrl-C. Data and logs: " + system.options().home());
  }

  private static void show(Accounts accounts, Steps steps) {
    steps.say("Demonstration accounts:");
    accounts.lines().forEach(line -> steps.say("  " + line));
    steps.say("Password where none is named: " + accounts.password());
  }

  private static void stop(RunningSystem system, Steps steps) {
    steps.say("");
    steps.say("Bangfu stops ...");
    system.close();
    steps.say("Bangfu has stopped.");
  }

  /** The trace, for those who want it, goes to a file. */
  private static void note(Path home, Refused refused) {
    try {
      Files.createDirectories(home.resolve("logs"));
      StringWriter trace = new StringWriter();
      refused.printStackTrace(new PrintWriter(trace, true));
      Files.writeString(home.resolve("logs/launcher-error.log"), trace.toString());
    } catch (IOException fullOrReadOnly) {
      // the sentence on the screen has said it
    }
  }
}
