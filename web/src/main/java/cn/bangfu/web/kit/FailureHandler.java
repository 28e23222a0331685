package cn.bangfu.web.kit;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.LockProblem;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;

/**
 * What becomes of an exception on its way to the browser. A refusal of an act is a sentence on the
 * page that asked for it, and nothing typed is lost; a refusal of a page is the page 403; an
 * expired view says so; anything else is logged under a code, and the user sees the code only.
 */
public class FailureHandler extends ExceptionHandlerWrapper {

  private static final Logger LOG = System.getLogger(FailureHandler.class.getName());

  public FailureHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    FacesContext faces = FacesContext.getCurrentInstance();
    for (Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
        events.hasNext(); ) {
      Throwable cause = known(events.next().getContext().getException());
      events.remove();
      handle(faces, cause);
    }
  }

  private void handle(FacesContext faces, Throwable cause) {
    if (cause instanceof ViewExpiredException) {
      leave(faces, ErrorPage.EXPIRED, null, null);
    } else if (staysOnPage(faces)) {
      explain(cause);
    } else if (cause instanceof BusinessException refusal) {
      ErrorPage page = cause instanceof AccessDenied ? ErrorPage.FORBIDDEN : ErrorPage.REFUSED;
      leave(faces, page, Texts.of(refusal), refusal.code());
    } else {
      leave(faces, ErrorPage.FAILED, null, logged(cause));
    }
  }

  /** A posted page can be shown again as long as nothing of the answer is written. */
  private static boolean staysOnPage(FacesContext faces) {
    return faces.isPostback()
        && faces.getViewRoot() != null
        && faces.getCurrentPhaseId() != PhaseId.RESTORE_VIEW
        && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
  }

  private static void explain(Throwable cause) {
    FacesContext.getCurrentInstance().validationFailed();
    if (cause instanceof Violations violations) {
      ViolationsToMessages.show(violations.all());
    } else if (cause instanceof BusinessException refusal) {
      Messages.refusal(refusal);
    } else {
      Messages.failure(logged(cause));
    }
    FacesContext.getCurrentInstance().renderResponse();
  }

  private static String logged(Throwable cause) {
    String code = BusinessException.newCode();
    LOG.log(Level.ERROR, "failure " + code, cause);
    return code;
  }

  private static void leave(FacesContext faces, ErrorPage page, String sentence, String code) {
    try {
      page.show(faces, sentence, code);
    } catch (IOException | ServletException e) {
      throw new FacesException(e);
    }
    faces.responseComplete();
  }

  /**
   * The refusal inside the wrappings of Faces, EL and EJB, or the innermost cause. A lock that was
   * waited for too long is a refusal, too (BAT-011).
   */
  static Throwable known(Throwable thrown) {
    if (LockProblem.causes(thrown)) {
      return new BusinessException(LockProblem.BUSY);
    }
    Throwable cause = thrown;
    while (true) {
      if (cause instanceof BusinessException || cause instanceof ViewExpiredException) {
        return cause;
      }
      if (cause.getCause() == null || cause.getCause() == cause) {
        return cause instanceof FacesException ? thrown : cause;
      }
      cause = cause.getCause();
    }
  }
}
