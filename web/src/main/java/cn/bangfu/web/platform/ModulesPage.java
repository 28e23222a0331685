package cn.bangfu.web.platform;

import cn.bangfu.access.AppModule;
import cn.bangfu.access.ModuleSwitches;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** Switches modules on and off for the whole country (USR-030). */
@Named
@ViewScoped
public class ModulesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ModuleSwitches switches;

  private List<ModuleSwitches.State> states;
  private AppModule module;
  private boolean on;
  private String reason;

  @PostConstruct
  void init() {
    states = switches.all();
  }

  /** Asks for the reason of a switch. */
  public void open(AppModule chosen, boolean wanted) {
    module = chosen;
    on = wanted;
    reason = null;
  }

  public void save() {
    switches.change(module, on, reason);
    states = switches.all();
    Messages.success("shell.saved");
    PrimeFaces.current().executeScript("PF('switch').hide()");
  }

  public List<ModuleSwitches.State> getStates() {
    return states;
  }

  public AppModule getModule() {
    return module;
  }

  public boolean isOn() {
    return on;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
