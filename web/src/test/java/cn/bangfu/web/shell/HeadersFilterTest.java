package cn.bangfu.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which requests reach a page at all. */
@Tag("USR-076")
class HeadersFilterTest {

  private static final int PASSED = 0;

  @ParameterizedTest
  @CsvSource({
    "Origin, https://evil.example, 403",
    "Origin, null, 403",
    "Origin, https://host:8181.evil.example, 403",
    "Origin, https://host:8181, 0",
    "Referer, https://evil.example/page?https://host:8181/, 403",
    "Referer, https://host:8181/bangfu/home.xhtml, 0",
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 0",
    "Other, x, 0"
  })
  void aPostedFormOfAnotherSiteIsRefusedWhicheverHeaderTellsOfIt(
      String header, String value, int expected) throws Exception {
    assertThat(answer("POST", Map.of(header, value), Map.of())).isEqualTo(expected);
  }

  @Test
  void whatTheBrowserSaysOfTheSiteCountsMoreThanWhereItWas() throws Exception {
    Map<String, String> both =
        Map.of("Sec-Fetch-Site", "cross-site", "Referer", "https://host:8181/bangfu/");
    assertThat(answer("POST", both, Map.of())).isEqualTo(HttpServletResponse.SC_FORBIDDEN);
    Map<String, String> origin =
        Map.of("Origin", "https://evil.example", "Referer", "https://host:8181/bangfu/");
    assertThat(answer("POST", origin, Map.of())).isEqualTo(HttpServletResponse.SC_FORBIDDEN);
  }

  /** Faces takes it for a posted one, and nobody would have looked where it comes from. */
  @ParameterizedTest
  @CsvSource({"GET", "HEAD"})
  void aFormInAnAddressIsRefused(String method) throws Exception {
    Map<String, String> token = Map.of("jakarta.faces.ViewState", "1:1");
    assertThat(answer(method, Map.of(), token))
        .isEqualTo(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    assertThat(answer(method, Map.of(), Map.of("id", "7"))).isEqualTo(PASSED);
  }

  @ParameterizedTest
  @CsvSource({"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
  void otherMethodsAreRefused(String method) throws Exception {
    assertThat(answer(method, Map.of(), Map.of()))
        .isEqualTo(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }

  /** The status of a refusal, or {@link #PASSED}. */
  private static int answer(
      String method, Map<String, String> headers, Map<String, String> parameters)
      throws IOException, ServletException {
    int[] refused = {PASSED};
    boolean[] passed = {false};
    HttpServletRequest request =
        stub(
            HttpServletRequest.class,
            (name, argument) ->
                switch (name) {
                  case "getMethod" -> method;
                  case "getHeader" ->
                      "Host".equals(argument) ? "host:8181" : headers.get((String) argument);
                  case "getParameter" -> parameters.get((String) argument);
                  case "getServletPath" -> "/home.xhtml";
                  case "getRequestURI" -> "/bangfu/home.xhtml";
                  case "getDispatcherType" -> DispatcherType.REQUEST;
                  case "isSecure" -> true;
                  case "getContentLengthLong" -> 0L;
                  default -> null;
                });
    HttpServletResponse response =
        stub(
            HttpServletResponse.class,
            (name, argument) -> {
              if (name.equals("sendError")) {
                refused[0] = (Integer) argument;
              }
              return null;
            });
    new HeadersFilter().doFilter(request, response, (r, s) -> passed[0] = true);
    assertThat(passed[0]).isEqualTo(refused[0] == PASSED);
    return refused[0];
  }

  private interface Answer {
    Object to(String method, Object firstArgument);
  }

  private static <T> T stub(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                answer.to(method.getName(), arguments == null ? null : arguments[0])));
  }
}
