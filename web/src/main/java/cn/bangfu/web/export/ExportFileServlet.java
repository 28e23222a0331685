package cn.bangfu.web.export;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.export.ExportDownloads;
import cn.bangfu.export.ExportFile;
import cn.bangfu.export.ExportProblem;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.staff.DownloadProof;
import cn.bangfu.web.kit.ErrorPage;
import cn.bangfu.web.kit.Ticked;
import cn.bangfu.web.sheet.Downloads;
import cn.bangfu.web.shell.ClientCertificate;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the file of an application, part by part, from its beginning or from where a download was
 * torn. Who needs a certificate presents it on this very connection (USR-070); the others have
 * typed their password a moment ago.
 */
@WebServlet("/export/file")
public class ExportFileServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-");

  @Inject private transient ExportDownloads downloads;
  @Inject private transient DownloadProof proof;
  @Inject private transient ExportTickets tickets;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    List<Long> number = Ticked.ids(request.getParameter("id"));
    if (number.size() != 1) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    long id = number.get(0);
    long from = from(request);
    ExportFile file;
    byte[] part;
    try {
      downloads.ready(id);
      proven(request, id);
      file = downloads.open(id, from);
      // before anything is said, so that it can be refused
      part = downloads.part(id, from < file.size() ? (int) (from / ExportDownloads.PART) : 0);
    } catch (BusinessException refusal) {
      ErrorPage.refuse(request, response, refusal);
      return;
    }
    if (from >= file.size()) {
      response.setHeader("Content-Range", "bytes */" + file.size());
      response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      return;
    }
    head(response, file, from);
    int no = (int) (from / ExportDownloads.PART);
    int skip = (int) (from % ExportDownloads.PART);
    response.getOutputStream().write(Arrays.copyOfRange(part, skip, part.length));
    for (no++; no < file.parts(); no++) {
      // what is refused now ends the answer before its length: the browser sees that it is torn
      response.getOutputStream().write(downloads.part(id, no));
    }
  }

  private void proven(HttpServletRequest request, long id) {
    ExportTickets.Ticket ticket = tickets.find(request.getParameter("ticket"), id);
    if (ticket == null) {
      throw new AccessDenied(AccessProblem.NOT_PERMITTED);
    }
    if (proof.asked() == DownloadProof.Asked.CERTIFICATE
        && proof.prove(ticket.session(), ClientCertificate.of(request), null, null)
            != DownloadProof.Answer.PROVEN) {
      throw new BusinessException(ExportProblem.CERTIFICATE_NEEDED);
    }
  }

  private static long from(HttpServletRequest request) {
    String range = request.getHeader("Range");
    Matcher asked = RANGE.matcher(range == null ? "" : range.strip());
    return asked.matches() ? Long.parseLong(asked.group(1)) : 0;
  }

  private static void head(HttpServletResponse response, ExportFile file, long from) {
    response.setContentType(file.name().endsWith(".zip") ? "application/zip" : "text/csv");
    response.setContentLengthLong(file.size() - from);
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader("ETag", '"' + file.hash() + '"');
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Disposition", Downloads.disposition(file.name()));
    response.setHeader(
        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    if (from > 0) {
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader(
          "Content-Range", "bytes %d-%d/%d".formatted(from, file.size() - 1, file.size()));
    }
  }
}
