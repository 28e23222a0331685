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
  private static final String STEP = "login-step.xhtml";
  private static final int FOUND = 302;
  private static final int OK = 200;

  private final String base;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private String name;
  private String password;

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
                          first(VIEW_STATE, text)))
                  + nonce()
                  + "&"
                  + fields(more));
      if (!answer.contains("<update id=\"" + render.split(" ")[0] + "\"")) {
        throw new IOException(
            "nothing was rendered anew: " + answer.substring(0, Math.min(300, answer.length())));
      }
      return answer;
    }

    /** The page's own, if it has one. */
    private String nonce() {
      Matcher found = NONCE.matcher(text);
      return found.find() ? "&" + fields(Map.of("primefaces.nonce", found.group(1))) : "";
    }
  }

  /** A session that has ended meanwhile is begun anew. */
  Page open(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(request(path).GET());
    if (answer.statusCode() == FOUND && name != null) {
      logIn(name, password);
      answer = send(request(path).GET());
    }
    if (answer.statusCode() != OK) {
      throw new IOException(path + " answered " + answer.statusCode());
    }
    return new Page(path, answer.body());
  }

  /** The page to log in at, and the log-in itself; fails if it leads anywhere but home. */
  WebClient logIn(String as, String with) throws IOException, InterruptedException {
    logIn(open("login.xhtml"), as, with);
    name = as;
    password = with;
    return this;
  }

  /** Where an earlier run is still logged in, its session gives way. */
  void logIn(Page page, String name, String password) throws IOException, InterruptedException {
    String leads =
        press(page, Map.of("loginName", name, "password", password, "back", "", "logIn", "x"));
    if (leads.endsWith(STEP)) {
      leads = press(open(STEP), Map.of("goOn", "x"));
    }
    if (!leads.endsWith("/home.xhtml")) {
      throw new IOException("The log-in of " + name + " leads to " + leads);
    }
  }

  /** Presses a button of a page without scripts; tells where it leads. */
  private String press(Page page, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields(
                Map.of(
                    "form",
                    "form",
                    "primefaces.nonce",
                    first(HIDDEN_NONCE, page.text()),
                    "jakarta.faces.ViewState",
                    first(VIEW_STATE, page.text())))
            + "&"
            + fields(fields);
    HttpResponse<String> answer = send(form(page.path, body));
    return answer.headers().firstValue("Location").orElse("nowhere, " + answer.statusCode());
  }

  private String post(String path, String fields) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        send(
            form(path, fields)
                .header("Faces-Request", "partial/ajax")
                .header("X-Requested-With", "XMLHttpRequest"));
    if (answer.statusCode() != OK) {
      throw new IOException(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private HttpRequest.Builder form(String path, String fields) {
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
        .POST(HttpRequest.BodyPublishers.ofString(fields));
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
