package cn.bangfu.web.shell;

import cn.bangfu.staff.certificate.TrustDesk;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The certificates of the trusted authorities as a file, for everybody (USR-068). */
@WebServlet(Paths.CHAIN)
public class ChainServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient TrustDesk trust;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] chain = trust.chain().getBytes(StandardCharsets.US_ASCII);
    if (chain.length == 0) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/x-pem-file");
    response.setHeader("Content-Disposition", "attachment; filename=\"bangfu-ca-chain.pem\"");
    response.setContentLength(chain.length);
    response.getOutputStream().write(chain);
  }
}
