package cn.bangfu.batch.timers;

import cn.bangfu.batch.kit.Engine;
import cn.bangfu.batch.kit.Guarded;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets the runs stop before their server does (BAT-007). A server that goes down ends its
 * transactions before its beans hear of it, too late for a step to come to its end. So {@code
 * bangfu stop} asks before: it renames the file that says that jobs work here, and waits until the
 * renamed one is gone, too. An application that is taken out of a running server needs no asking.
 */
@Startup
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // jobs stop outside transactions
public class PlannedEnd {

  private static final Path DOMAIN = Path.of(System.getProperty("com.sun.aas.instanceRoot", "."));
  private static final Path WORKING = DOMAIN.resolve("bangfu-jobs-working");
  private static final Path STOPPING = DOMAIN.resolve("bangfu-jobs-stopping");

  @Inject Engine engine;

  @PostConstruct
  void begin() {
    Guarded.run(
        "telling that jobs work here",
        () -> {
          remove(STOPPING);
          make(WORKING);
        });
  }

  @Schedule(second = "*", minute = "*", hour = "*", persistent = false, info = "planned end")
  void asked() {
    if (Files.exists(STOPPING)) {
      shutDown();
    }
  }

  @PreDestroy
  void shutDown() {
    Guarded.run("stopping the runs of this server", engine::shutDown);
    Guarded.run(
        "telling that no job works here",
        () -> {
          remove(WORKING);
          remove(STOPPING);
        });
  }

  private static void make(Path file) {
    try {
      Files.writeString(file, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
