package cn.bangfu.web.staff;

import cn.bangfu.kernel.Texts;
import cn.bangfu.staff.GrantRow;
import cn.bangfu.staff.PermissionChecks;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Who of the own union holds what, for the yearly check (USR-029). */
@Named
@ViewScoped
public class PermissionCheckPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject PermissionChecks checks;

  private List<GrantRow> grants;
  private String lastCheck;

  public void open() {
    grants = checks.list();
    lastCheck =
        checks
            .last()
            .map(last -> Texts.format("staff.permissions.last", last.at(), last.by()))
            .orElse(Texts.get("staff.permissions.never"));
  }

  public void markChecked() {
    checks.markChecked();
    Messages.success("staff.permissions.marked");
    open();
  }

  public List<GrantRow> getGrants() {
    return grants;
  }

  /** When the list was marked last, or that it never was. */
  public String getLastCheck() {
    return lastCheck;
  }
}
