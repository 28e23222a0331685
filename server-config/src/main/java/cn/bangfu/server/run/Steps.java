package cn.bangfu.server.run;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Locale;

/** Shows each step of the start in one line with the time it took. */
public final class Steps {
  private final PrintStream out;

  /** What is done in a step; a text that it returns is shown beside its name. */
  @FunctionalInterface
  public interface Step<T> {
    T run() throws IOException, SQLException, InterruptedException;
  }

  public Steps(PrintStream out) {
    this.out = out;
  }

  public void say(String line) {
    out.println(line);
    out.flush();
  }

  public <T> T run(String name, Step<T> step) {
    long begin = System.nanoTime();
    T result;
    try {
      result = step.run();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Refused("Interrupted: " + name + ".", interrupted);
    } catch (IOException | SQLException failed) {
      throw new Refused(name + " failed: " + firstLine(failed) + ".", failed);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    String detail = result instanceof String text && !text.isEmpty() ? " (" + text + ")" : "";
    say(String.format(Locale.ROOT, "  %6.1f s  %s%s", seconds, name, detail));
    return result;
  }

  static String firstLine(Throwable failed) {
    String message = failed.getMessage() == null ? failed.toString() : failed.getMessage();
    String line = message.strip().lines().findFirst().orElse(failed.toString());
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
