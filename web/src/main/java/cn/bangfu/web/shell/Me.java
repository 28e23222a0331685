package cn.bangfu.web.shell;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import cn.bangfu.reminder.Reminders;
import cn.bangfu.unionorg.Unions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;

/** The caller as the frame shows him; each value is read once for a request. */
@Named
@RequestScoped
public class Me {

  @Inject CallerContext context;
  @Inject Reminders reminders;
  @Inject Unions unions;
  @Inject Today today;

  private Long openReminders;
  private String unionPath;

  public Caller getCaller() {
    return context.caller();
  }

  /** True if everything permitted is open: no step of the first log-in waits. */
  public boolean isReady() {
    return context.caller() != null && context.caller().stage() == FirstLoginStage.READY;
  }

  /** True if the caller has the right; pages hide what he has not, services refuse it. */
  public boolean can(String right) {
    return context.caller() != null && context.caller().has(Right.valueOf(right));
  }

  /** Open reminders this user may see (INF-007). */
  public long getOpenReminders() {
    if (openReminders == null) {
      openReminders = can("REMINDER_READ") ? reminders.openCount() : 0;
    }
    return openReminders;
  }

  /** Full path of the own union, from the national one (INF-001). */
  public String getUnionPath() {
    if (unionPath == null) {
      unionPath =
          isReady() && can("LOGGED_IN")
              ? unions.fullPath(context.known().unionId())
              : context.known().unionName();
    }
    return unionPath;
  }

  /** What requests that are no form of Faces bring along (USR-076). */
  public String getPageToken() {
    return PageToken.of(request());
  }

  /** True on the first page after the log-in: what was left unsaved is offered (USR-072). */
  public boolean isFresh() {
    return isReady() && UserSession.isNew(request());
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }

  public LocalDate getToday() {
    return today.today();
  }
}
