package cn.bangfu.web.shell;

import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.Texts;
import cn.bangfu.staff.Draft;
import cn.bangfu.staff.Drafts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Takes and gives back what was typed into a form and not saved (USR-072). An open page calls it by
 * itself, which is no activity of its user.
 */
@WebServlet(Paths.DRAFT)
public class DraftServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int BODY_MAX = 3_000_000;
  private static final String PAGE = "page";

  @Inject private transient CallerContext callers;
  @Inject private transient Drafts drafts;

  /** With {@code page}: its draft, or 204; without: all of this user. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (callers.caller() == null) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    String page = request.getParameter(PAGE);
    if (page == null) {
      write(response, all());
      return;
    }
    Optional<String> draft = drafts.of(page);
    if (draft.isPresent()) {
      write(response, draft.get());
    } else {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }

  /** Keeps a draft; with {@code discard} removes it. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (PageToken.missing(request, response)) {
      return;
    }
    if (request.getContentLengthLong() > BODY_MAX) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    try (JsonReader body = Json.createReader(request.getInputStream())) {
      JsonObject sent = body.readObject();
      String page = sent.getString(PAGE, "");
      if (!Paths.own(page).equals(page)) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      } else if (request.getParameter("discard") != null) {
        drafts.discard(page);
      } else {
        drafts.keep(page, sent.getString("title", ""), sent.getJsonObject("content").toString());
      }
    } catch (JsonException | ClassCastException | NullPointerException malformed) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private String all() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (Draft draft : drafts.all()) {
      list.add(
          Json.createObjectBuilder()
              .add(PAGE, draft.page())
              .add("title", draft.title())
              .add("savedAt", Texts.show(draft.savedAt())));
    }
    return list.build().toString();
  }

  private static void write(HttpServletResponse response, String json) throws IOException {
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(json);
  }
}
