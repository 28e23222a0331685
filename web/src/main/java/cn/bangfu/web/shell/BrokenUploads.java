package cn.bangfu.web.shell;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Clears away what the container leaves of uploads that broke off: it writes each part into a file
 * and forgets it when the browser goes away in the middle. Such a file holds personal data in clear
 * (USR-142).
 */
@WebListener
public class BrokenUploads implements ServletContextListener {

  private static final Logger LOG = Logger.getLogger(BrokenUploads.class.getName());

  /** Longer than any request reads what it was sent. */
  private static final Duration UNTOUCHED = Duration.ofMinutes(10);

  private static final int SECONDS_BETWEEN = 15;
  private static final String PARTS = "upload_*.tmp";

  @Resource ManagedScheduledExecutorService timer;

  @Override
  public void contextInitialized(ServletContextEvent started) {
    Path folder =
        ((File) started.getServletContext().getAttribute(ServletContext.TEMPDIR)).toPath();
    timer.scheduleWithFixedDelay(
        () -> clear(folder, Instant.now().minus(UNTOUCHED)), 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
  }

  /** Deletes the parts that were last written before that moment. */
  static void clear(Path folder, Instant before) {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PARTS)) {
      for (Path part : parts) {
        if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
          Files.deleteIfExists(part);
        }
      }
    } catch (IOException | UncheckedIOException notNow) {
      // the next round tries again
      LOG.log(Level.WARNING, "Parts of uploads cannot be cleared away", notNow);
    }
  }
}
