package cn.bangfu.it.kit;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ClientCertificate;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A browser for the walks, as a clerk has it: Chinese, Shanghai's time, 1366 x 768. Register it
 * with {@code @RegisterExtension}; every test gets a fresh context (no cookies), one or more pages,
 * and fails on any error in a page's console (violations of the content policy are such errors).
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage");
  private static final Path SCREENSHOTS =
      Path.of(System.getProperty("bangfu.it.screenshots", "target/screenshots"));

  private static final boolean ASKED_FOR = Boolean.getBoolean("bangfu.screenshots");

  private static Playwright playwright;
  private static com.microsoft.playwright.Browser chromium;

  private static final int PATIENCE = 3_000;

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final Set<Request> drafts = new HashSet<>();
  private final List<String> errors = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();
  private Page page;

  @Override
  public void beforeEach(ExtensionContext test) throws SQLException {
    // forms that other walks left open would be offered again
    Server.change("delete from user_draft");
    errors.clear();
    expected.clear();
    page = anotherUser();
  }

  /** The page of the test's first user. */
  public Page page() {
    return page;
  }

  /** A page in a context of its own: somebody else at another desk. */
  public Page anotherUser() {
    return anotherUser(desk());
  }

  /** Somebody with a token in the machine. */
  public Page anotherUser(ClientCertificate token) {
    return anotherUser(desk().setClientCertificates(List.of(token)));
  }

  private static com.microsoft.playwright.Browser.NewContextOptions desk() {
    return new com.microsoft.playwright.Browser.NewContextOptions()
        .setLocale("zh-CN")
        .setTimezoneId("Asia/Shanghai")
        // the test's server signs its certificate itself
        .setIgnoreHTTPSErrors(true)
        .setViewportSize(1366, 768);
  }

  private Page anotherUser(com.microsoft.playwright.Browser.NewContextOptions options) {
    BrowserContext context = chromium().newContext(options);
    contexts.add(context);
    context.onRequest(
        request -> {
          if (request.url().contains("/draft")) {
            drafts.add(request);
          }
        });
    context.onRequestFinished(drafts::remove);
    context.onRequestFailed(drafts::remove);
    // the preview of a browser without a screen would never close; a test may ask whether it opened
    context.addInitScript("window.print = () => { window.previewOpened = true; };");
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text() + " (" + message.location() + ")");
          }
        });
    context.onWebError(error -> errors.add(error.error()));
    return context.newPage();
  }

  /** For a test that provokes an error on purpose: messages that contain the text do not count. */
  public void expectError(String text) {
    expected.add(text);
  }

  /** Into ear/target/screenshots, the whole page, if asked for: -Dbangfu.screenshots=true. */
  public void screenshot(Page page, String name) {
    if (ASKED_FOR) {
      shoot(page, name);
    }
  }

  private static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  @Override
  public void afterEach(ExtensionContext test) {
    try {
      if (test.getExecutionException().isPresent()) {
        String name =
            test.getRequiredTestClass().getSimpleName()
                + "-"
                + test.getRequiredTestMethod().getName();
        shoot(page, "failed-" + name);
        return;
      }
      errors.removeIf(error -> expected.stream().anyMatch(error::contains));
      if (!errors.isEmpty()) {
        throw new AssertionError("Errors in the browser's console:\n" + String.join("\n", errors));
      }
    } finally {
      close();
    }
  }

  /**
   * A form keeps its draft when it is left, also by the end of a test: what then came to the server
   * late would be offered to the next test as a form left open.
   */
  private void close() {
    try {
      page.waitForCondition(
          drafts::isEmpty, new Page.WaitForConditionOptions().setTimeout(PATIENCE));
    } catch (TimeoutError untold) {
      // of what a page sent while it closed, the browser does not tell the end
      drafts.clear();
    }
    try {
      contexts.forEach(context -> context.setOffline(true));
    } finally {
      drafts.clear();
      contexts.forEach(BrowserContext::close);
      contexts.clear();
    }
  }

  private static synchronized com.microsoft.playwright.Browser chromium() {
    if (chromium == null) {
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      chromium =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(Chromium.ensure())
                      .setArgs(FLAGS));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return chromium;
  }
}
