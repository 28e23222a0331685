package cn.bangfu.web.shell;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.RefusedPages;
import cn.bangfu.access.Right;
import cn.bangfu.web.kit.ErrorPage;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.Optional;

/**
 * The door of every page: opens only to a caller with the page's right, and records who was turned
 * away (USR-024, USR-031, USR-091). What lies behind the door is checked again by the services.
 */
@WebFilter(filterName = "pages")
public class PageFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient CallerContext callers;
  @Inject private transient RefusedPages refusedPages;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getServletPath();
    WebPage page = WebPage.at(path);
    if (page == null && (Paths.isResource(path) || !leadsSomewhere(request, path))) {
      chain.doFilter(request, response);
      return;
    }
    Right right = page == null ? null : page.right();
    Optional<AccessDenied> refusal =
        right == null
            ? Optional.of(new AccessDenied(AccessProblem.NOT_PERMITTED))
            : right.refusal(callers.caller());
    if (refusal.isEmpty()) {
      chain.doFilter(request, response);
    } else {
      refusedPages.record(path, right, refusal.get());
      ErrorPage.forbid(request, response, refusal.get());
    }
  }

  /** False for an address behind which there is nothing: that is no page, and not found. */
  private boolean leadsSomewhere(HttpServletRequest request, String path) throws IOException {
    MappingMatch match = request.getHttpServletMapping().getMappingMatch();
    return match == MappingMatch.EXACT
        || match == MappingMatch.PATH
        || !path.endsWith("/") && getServletContext().getResource(path) != null;
  }
}
