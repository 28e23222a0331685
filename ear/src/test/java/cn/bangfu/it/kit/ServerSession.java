package cn.bangfu.it.kit;

import cn.bangfu.server.run.Options;
import cn.bangfu.server.run.RunningSystem;
import cn.bangfu.server.run.Steps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * One running system for all tests of a process, with a fresh database. The build names the kind:
 * {@code server} without the application (the tests bring it), {@code walk} with the application
 * and the demonstration. Without a kind (a unit test started in an editor) nothing is started.
 */
public final class ServerSession implements LauncherSessionListener {
  private RunningSystem system;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    String kind = System.getProperty("bangfu.it.kind");
    if (kind == null) {
      return;
    }
    Path home = Path.of(System.getProperty("bangfu.it.home"));
    try (FileChannel lane = lane(home);
        FileLock alone = lane.lock()) {
      start(kind.equals("walk"), home);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Of several processes one starts after the other: they install a browser and look for ports. */
  private static FileChannel lane(Path home) throws IOException {
    Path lock = home.resolveSibling("it.lock");
    Files.createDirectories(lock.getParent());
    return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private void start(boolean walk, Path home) throws IOException {
    if (walk) {
      // before the long start: a machine without a browser is told at once
      Chromium.ensure();
    }
    Steps steps = new Steps(System.out);
    system = RunningSystem.start(Options.forTests(System.getProperties(), home, walk, walk), steps);
    System.setProperty("bangfu.it.admin.port", String.valueOf(system.options().adminPort()));
    System.setProperty("bangfu.it.admin.password", system.adminPassword());
    Server.running(system);
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (system != null) {
      system.close();
    }
  }
}
