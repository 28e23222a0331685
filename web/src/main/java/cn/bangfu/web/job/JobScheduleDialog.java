package cn.bangfu.web.job;

import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobOperation;
import cn.bangfu.job.JobSchedule;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalTime;
import org.primefaces.PrimeFaces;

/** Changes when a job starts by itself (BAT-014). */
@Named
@ViewScoped
public class JobScheduleDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject JobOperation operation;
  @Inject JobOperatePage page;

  private JobKind kind;
  private String time;
  private boolean paused;
  private String reason;

  public void open(JobSchedule schedule) {
    kind = schedule.getKind();
    time = schedule.getStartTime().toString();
    paused = schedule.isPaused();
    reason = null;
  }

  public void save() {
    operation.change(kind, typed(), paused, reason);
    page.changed();
    Messages.success("job.done.change");
    PrimeFaces.current().executeScript("PF('schedule').hide()");
  }

  /** Null for what is no time; the service says so at the field. */
  private LocalTime typed() {
    try {
      return time == null ? null : LocalTime.parse(time.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }

  public JobKind getKind() {
    return kind;
  }

  public String getTime() {
    return time;
  }

  public void setTime(String time) {
    this.time = time;
  }

  public boolean isPaused() {
    return paused;
  }

  public void setPaused(boolean paused) {
    this.paused = paused;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
