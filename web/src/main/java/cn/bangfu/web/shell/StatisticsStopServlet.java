package cn.bangfu.web.shell;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.statistics.StatisticsStop;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Ends the statistic that a page waits for: while Faces works for the page it takes no other press
 * of a button, so this one comes past it (STA-096).
 */
@WebServlet(Paths.STATISTICS_STOP)
public class StatisticsStopServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient StatisticsStop statistics;

  /** Asks for nothing: there is nothing to be shown. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (PageToken.missing(request, response)) {
      return;
    }
    try {
      statistics.stop();
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } catch (AccessDenied denied) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
