package cn.bangfu.it.kit;

import cn.bangfu.server.run.Options;
import cn.bangfu.server.run.RunningSystem;
import cn.bangfu.server.run.Steps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
    boolean walk = kind.equals("walk");
    if (walk) {
      // before the long start: a machine without a browser is told at once
      Chromium.ensure();
    }
    Steps steps = new Steps(System.out);
    Path home = Path.of(System.getProperty("bangfu.it.home"));
    system = RunningSystem.start(Options.forTests(System.getProperties(), home, walk, walk), steps);
    System.setProperty("bangfu.it.admin.port", String.valueOf(system.options().adminPort()));
    try {
      System.setProperty("bangfu.it.admin.password", system.adminPassword());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Server.running(system);
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (system != null) {
      system.close();
    }
  }
}
