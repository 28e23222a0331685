package cn.bangfu.web.warning;

import cn.bangfu.job.JobRun;
import cn.bangfu.job.JobState;
import cn.bangfu.kernel.Texts;
import cn.bangfu.warning.SettingRow;
import cn.bangfu.warning.WarningSettings;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** 预警设置 (INF-068, INF-074). */
@Named
@ViewScoped
public class WarningSettingsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject WarningSettings settings;

  private boolean subordinates;
  private List<SettingRow> rows;
  private Long run;

  @PostConstruct
  void init() {
    subordinates = settings.hasSubordinates();
    rows = settings.list();
  }

  public void delete(SettingRow row) {
    settings.delete(row.id(), row.version());
    Messages.success("warning.deleted");
    rows = settings.list();
  }

  /** Lets a setting count, or rest. */
  public void turn(SettingRow row) {
    settings.activate(row.id(), row.version(), !row.form().active());
    rows = settings.list();
  }

  /** Has the own settings counted at once. */
  public void count() {
    run = settings.countNow();
  }

  /** Looks whether the count has ended. */
  public void refresh() {
    if (run == null) {
      return;
    }
    JobRun asked = settings.countedNow(run);
    if (asked.getState().open()) {
      return;
    }
    run = null;
    String said =
        asked.getResultKey() == null
            ? Texts.show(asked.getState())
            : Texts.format(asked.getResultKey(), asked.getResultValues().toArray());
    if (asked.getState() == JobState.DONE) {
      Messages.success("warning.count.done", asked.getResultValues().get(0));
    } else {
      Messages.error("warning.count.failed", said);
    }
  }

  public boolean isCounting() {
    return run != null;
  }

  public boolean isSubordinates() {
    return subordinates;
  }

  public List<SettingRow> getRows() {
    return rows;
  }
}
