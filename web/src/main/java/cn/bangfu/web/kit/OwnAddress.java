package cn.bangfu.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Addresses of pages of this application, as they may come from a browser. */
public final class OwnAddress {

  public static final String HOME = "/home.xhtml";

  private static final int LONGEST = 500;
  private static final Pattern PAGE =
      Pattern.compile("(/[A-Za-z0-9_-]+)+\\.xhtml(\\?[A-Za-z0-9_.~%&=+,-]*)?");

  private OwnAddress() {}

  /**
   * The page a request belongs to, with its query: its own address, or for a posted form the page
   * it stood on, for a form is posted without the query it was opened with.
   */
  public static String of(HttpServletRequest request) {
    String context = request.getContextPath();
    String path = request.getRequestURI().substring(context.length());
    if (request.getMethod().equals("GET")) {
      return checked(withQuery(path, request.getQueryString()));
    }
    String referer = request.getHeader("Referer");
    try {
      URI uri = new URI(referer == null ? "" : referer);
      if (uri.getRawPath() != null && uri.getRawPath().startsWith(context + "/")) {
        return checked(withQuery(uri.getRawPath().substring(context.length()), uri.getRawQuery()));
      }
    } catch (URISyntaxException e) {
      // a malformed header is no address of ours
    }
    return checked(path);
  }

  /** The address if it is a page of ours, else the home page: never a way to another server. */
  public static String checked(String address) {
    boolean page = address != null && address.length() < LONGEST && PAGE.matcher(address).matches();
    return page ? address : HOME;
  }

  private static String withQuery(String path, String query) {
    return query == null ? path : path + "?" + query;
  }
}
