package cn.bangfu.web.attachment;

import cn.bangfu.attachment.AttachmentFile;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.web.kit.ErrorPage;
import cn.bangfu.web.kit.Ticked;
import cn.bangfu.web.sheet.Downloads;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Gives a file of a record, part by part: to be saved under its own name, or into the page that
 * shows it. The service asks for right and scope and records the opening (ARC-151, USR-123).
 */
public abstract class FileServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** What a browser calls the places of the preview; a window of its own is none. */
  private static final Set<String> PREVIEW = Set.of("image", "iframe");

  private static final String POLICY = "default-src 'none'; frame-ancestors ";

  protected abstract AttachmentFile open(long id);

  protected abstract byte[] part(long id, int no);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    List<Long> number = Ticked.ids(request.getParameter("id"));
    if (number.size() != 1) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    AttachmentFile file;
    byte[] part;
    try {
      file = open(number.get(0));
      part = part(file.id(), 0); // before anything is said, so that it can be refused
    } catch (BusinessException refusal) {
      ErrorPage.refuse(request, response, refusal);
      return;
    }
    head(response, file, file.shown() && isPreview(request));
    response.getOutputStream().write(part);
    for (int no = 1; no < file.parts(); no++) {
      // what is refused now ends the answer before its length: the browser sees that it is torn
      response.getOutputStream().write(part(file.id(), no));
    }
  }

  private static void head(HttpServletResponse response, AttachmentFile file, boolean preview) {
    response.setContentType(file.contentType());
    response.setContentLength(file.size());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    if (preview) {
      response.setHeader("Content-Disposition", "inline");
      response.setHeader("X-Frame-Options", "SAMEORIGIN");
      response.setHeader("Content-Security-Policy", POLICY + "'self'");
    } else {
      response.setHeader("Content-Disposition", Downloads.disposition(file.name()));
      response.setHeader("Content-Security-Policy", POLICY + "'none'; sandbox");
    }
  }

  /** Shown without its mark in no window of its own: there the file can only be saved. */
  private static boolean isPreview(HttpServletRequest request) {
    String place = request.getHeader("Sec-Fetch-Dest");
    return request.getParameter("show") != null && (place == null || PREVIEW.contains(place));
  }
}
