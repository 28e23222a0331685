package cn.bangfu.web.platform;

import cn.bangfu.access.SystemSettings;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The system parameters, and a dialog that changes one with a reason (USR-097). */
@Named
@ViewScoped
public class ParametersPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject SystemSettings settings;

  private List<SystemSettings.Setting> rows;
  private SystemSettings.Setting chosen;
  private String value;
  private String reason;

  @PostConstruct
  void init() {
    rows = settings.all();
  }

  /** Opens the dialog for one parameter. */
  public void edit(SystemSettings.Setting row) {
    rows = settings.all();
    chosen = rows.stream().filter(r -> r.parameter() == row.parameter()).findFirst().orElseThrow();
    value = chosen.value();
    reason = null;
    PrimeFaces.current().executeScript("PF('parameterDialog').show()");
  }

  public void save() {
    settings.change(chosen, value, reason);
    rows = settings.all();
    Messages.success("shell.saved");
    PrimeFaces.current().executeScript("PF('parameterDialog').hide()");
  }

  public List<SystemSettings.Setting> getRows() {
    return rows;
  }

  public SystemSettings.Setting getChosen() {
    return chosen;
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
