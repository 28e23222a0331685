package cn.bangfu.web.unionorg;

import cn.bangfu.unionorg.UnionUpkeep;
import cn.bangfu.unionorg.Unions;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.PrimeFaces;

/** A union is disabled with a reason, and enabled again (ORG-047). */
@Named("unionDisable")
@ViewScoped
public class UnionDisableDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject UnionUpkeep upkeep;
  @Inject Unions unions;
  @Inject UnionMenuBean menu;
  @Inject UnionTreePage page;

  private long id;
  private String name;
  private String reason;

  public void open() {
    id = menu.getUnion().id();
    name = menu.getUnion().name();
    reason = null;
    PrimeFaces.current().resetInputs("disableForm");
    PrimeFaces.current().executeScript("PF('disableDialog').show()");
  }

  public void disable() {
    upkeep.disable(id, reason);
    changed("unionorg.disable.done");
    PrimeFaces.current().executeScript("PF('disableDialog').hide()");
  }

  public void enable() {
    id = menu.getUnion().id();
    upkeep.enable(id);
    changed("unionorg.enable.done");
  }

  private void changed(String sentence) {
    page.changed(unions.superiorOf(id).getId(), null);
    Messages.success(sentence);
  }

  public String getName() {
    return name;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
