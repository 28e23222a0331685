package cn.bangfu.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a screen: one session, pages as text, forms posted as PrimeFaces posts them.
 */
final class WebClient {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern VIEW_STATE =
      Pattern.compile("jakarta\\.faces\\.ViewState[^>]*?value=\"([^\"]+)\"");
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
  private static final Pattern HIDDEN_NONCE =
      Pattern.compile("name=\"primefaces\\.nonce\" value=\"([^\"]+)\"");
  private static final int FOUND = 302;
  private static final int OK = 200;

  private final String base;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * @param base address of the application, with a slash at the end
   */
  WebClient(String base) {
    this.base = base;
  }

  /** A page as it was shown; forms on it are posted with its state. */
  final class Page {

    private final String path;
    private final String text;

    private Page(String path, String text) {
      this.path = path;
      this.text = text;
    }

    String text() {
      return text;
    }

    /** Presses a button or turns a page: one request of PrimeFaces, its answer as text. */
    String ajax(String form, String source, String execute, String render, Map<String, String> more)
        throws IOException, InterruptedException {
      String answer =
          post(
              path,
              fields(
                      Map.of(
                          form,
                          form,
                          "jakarta.faces.partial.ajax",
                          "true",
                          "jakarta.faces.source",
                          source,
                          "jakarta.faces.partial.execute",
                          execute,
                          "jakarta.faces.partial.render",
                          render,
                          "jakarta.faces.ViewState",
                          first(VIEW_STATE, text),
                          "primefaces.nonce",
                          first(NONCE, text)))
                  + "&"
                  + fields(more),
              OK);
      if (!answer.contains("<update id=\"" + render.split(" ")[0] + "\"")) {
        throw new IOException(
            "nothing was rendered anew: " + answer.substring(0, Math.min(300, answer.length())));
      }
      return answer;
    }
  }

  Page open(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(request(path).GET());
    if (answer.statusCode() != OK) {
      throw new IOException(path + " answered " + answer.statusCode());
    }
    return new Page(path, answer.body());
  }

  /** The page to log in at, and the log-in itself; fails if it leads anywhere but home. */
  WebClient logIn(String name, String password) throws IOException, InterruptedException {
    logIn(open("login.xhtml"), name, password);
    return this;
  }

  void logIn(Page page, String name, String password) throws IOException, InterruptedException {
    post(
        "login.xhtml",
        fields(
            Map.of(
                "form",
                "form",
                "loginName",
                name,
                "password",
                password,
                "back",
                "",
                "logIn",
                "x",
                "primefaces.nonce",
                first(HIDDEN_NONCE, page.text()),
                "jakarta.faces.ViewState",
                first(VIEW_STATE, page.text()))),
        FOUND);
  }

  private String post(String path, String fields, int expected)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(fields));
    if (expected == OK) {
      request.header("Faces-Request", "partial/ajax").header("X-Requested-With", "XMLHttpRequest");
    }
    HttpResponse<String> answer = send(request);
    String leads = answer.headers().firstValue("Location").orElse("");
    if (answer.statusCode() != expected || expected == FOUND && !leads.endsWith("/home.xhtml")) {
      throw new IOException(path + " answered " + answer.statusCode() + " " + leads);
    }
    return answer.body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base).resolve(path)).timeout(PATIENCE);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static String fields(Map<String, String> values) {
    return values.entrySet().stream()
        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String first(Pattern pattern, String text) throws IOException {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new IOException("The page has no " + pattern);
    }
    return found.group(1);
  }
}
