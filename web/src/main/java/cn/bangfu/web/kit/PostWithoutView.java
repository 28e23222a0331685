package cn.bangfu.web.kit;

import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * A form that comes without the token of its page. Faces would take it for the first visit of the
 * page and answer with an empty form, as if nothing had been typed; it is told to be expired.
 */
public class PostWithoutView implements PhaseListener {

  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    // the view is not known yet
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext faces = event.getFacesContext();
    HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
    if (faces.getResponseComplete() || faces.isPostback() || !request.getMethod().equals("POST")) {
      return;
    }
    try {
      ErrorPage.EXPIRED.show(faces, null, null);
    } catch (IOException | ServletException e) {
      throw new FacesException(e);
    }
    faces.responseComplete();
  }
}
