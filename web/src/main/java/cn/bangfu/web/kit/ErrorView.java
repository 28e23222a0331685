package cn.bangfu.web.kit;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an error page shows: its sentence and the code under which the server's log has the cause,
 * never the cause itself. Failures outside of Faces get their code here.
 */
@Named("errorPage")
@RequestScoped
public class ErrorView {

  private static final Logger LOG = System.getLogger(ErrorView.class.getName());
  private static final Set<String> KINDS = Set.of("forbidden", "refused", "expired", "failed");
  private static final Pattern CODE = Pattern.compile("[2-9A-HJ-NP-Z]{6}");

  @Inject private HttpServletRequest request;

  private String code;
  private boolean read;

  /** The kind of error an AJAX request was sent here with. */
  public String getKind() {
    String kind = request.getParameter("kind");
    return kind != null && KINDS.contains(kind) ? kind : "failed";
  }

  /** The code of this failure, or null if there is nothing to look up. */
  public String getCode() {
    if (!read) {
      read = true;
      code = readCode();
    }
    return code;
  }

  private String readCode() {
    if (request.getAttribute(ErrorPage.CODE) instanceof String known) {
      return known;
    }
    if (request.getAttribute("jakarta.servlet.error.exception") instanceof Throwable cause) {
      String made = BusinessException.newCode();
      LOG.log(Level.ERROR, "failure " + made, cause);
      return made;
    }
    String sent = request.getParameter("code");
    return sent != null && CODE.matcher(sent).matches() ? sent : null;
  }

  /** The sentence of the refusal, or the general one. */
  public String sentence(String otherwise) {
    return request.getAttribute(ErrorPage.SENTENCE) instanceof String known
        ? known
        : Texts.get(otherwise);
  }

  /** The page to be opened again after its view has expired. */
  public String getAgain() {
    String context = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
    Object asked = request.getAttribute(ErrorPage.BACK);
    String path = asked instanceof String known ? known : request.getParameter("back");
    return context + OwnAddress.checked(path);
  }
}
