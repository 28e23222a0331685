package cn.bangfu.web.job;

import cn.bangfu.job.cleanup.CleanUpKind;
import cn.bangfu.job.cleanup.CleanUpOperation;
import cn.bangfu.job.cleanup.CleanUpOperation.Kept;
import cn.bangfu.job.cleanup.OldThings;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;

/** How long things are kept, and what the next clean-up would remove (BAT-094). */
@Named
@ViewScoped
public class CleanUpCard implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject CleanUpOperation operation;

  private List<Kept> times;
  private final Map<CleanUpKind, OldThings> found = new EnumMap<>(CleanUpKind.class);
  private CleanUpKind kind;
  private Integer days;
  private String reason;

  @PostConstruct
  void init() {
    times = operation.times();
  }

  /** Counts what would be removed; nothing is. */
  public void dryRun() {
    operation.dryRun().forEach(one -> found.put(one.kind(), one.things()));
  }

  public void open(Kept kept) {
    kind = kept.kind();
    days = kept.days();
    reason = null;
  }

  public void save() {
    operation.keep(kind, days, reason);
    times = operation.times();
    found.clear();
    Messages.success("job.done.cleanUp");
    PrimeFaces.current().executeScript("PF('cleanUp').hide()");
  }

  public List<Kept> getTimes() {
    return times;
  }

  /** What was found, by kind; empty before the dry run. */
  public Map<CleanUpKind, OldThings> getFound() {
    return found;
  }

  public CleanUpKind getKind() {
    return kind;
  }

  public Integer getDays() {
    return days;
  }

  public void setDays(Integer days) {
    this.days = days;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
