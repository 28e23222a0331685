package cn.bangfu.web.staff;

import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.Texts;
import cn.bangfu.staff.NationalAccount;
import cn.bangfu.staff.NationalAdministrator;
import cn.bangfu.staff.PermissionGroup;
import cn.bangfu.staff.SavedStaff;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/**
 * The administrator of the national union: the system administrator makes and stops the account,
 * the security administrator gives the permissions (USR-014).
 */
@Named
@ViewScoped
public class NationalPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject NationalAdministrator national;
  @Inject CallerContext callers;

  private List<NationalAccount> rows;
  private StaffForm form;
  private NationalAccount chosen;
  private PermissionForm permissions;
  private String shownOnce;

  @PostConstruct
  void init() {
    rows = national.accounts();
  }

  public void askNew() {
    form = new StaffForm();
    PrimeFaces.current().executeScript("PF('create').show()");
  }

  public void create() {
    SavedStaff saved = national.create(form.data());
    PrimeFaces.current().executeScript("PF('create').hide()");
    done("staff.national.created", saved.password().shownOnce());
  }

  public void propose(NationalAccount row) {
    national.propose(row.id());
    done("staff.national.proposed", null);
  }

  public void stop(NationalAccount row) {
    national.stop(row.id());
    done("staff.act.STOP.done", null);
  }

  public void start(NationalAccount row) {
    national.start(row.id());
    done("staff.act.START.done", null);
  }

  public void reset(NationalAccount row) {
    done("staff.act.RESET.done", national.reset(row.id()).shownOnce());
  }

  public void unlock(NationalAccount row) {
    national.unlock(row.id());
    done("staff.act.UNLOCK.done", null);
  }

  public void takeDevice(NationalAccount row) {
    national.takeDevice(row.id());
    done("staff.act.DEVICE.done", null);
  }

  /** The boxes of the permissions; the administration itself is no choice. */
  public void askPermissions(NationalAccount row) {
    chosen = row;
    permissions =
        new PermissionForm(
            national.permissions(row.id()),
            PermissionGroup.offered(callers.known(), false),
            false,
            Texts.get("staff.national.appointed"));
    PrimeFaces.current().executeScript("PF('grant').show()");
  }

  public void grant() {
    national.grant(chosen.id(), chosen.version(), permissions.chosen());
    PrimeFaces.current().executeScript("PF('grant').hide()");
    done("shell.saved", null);
  }

  private void done(String message, String password) {
    rows = national.accounts();
    shownOnce = password;
    Messages.success(message);
    if (password != null) {
      PrimeFaces.current().ajax().update("onceForm");
      PrimeFaces.current().executeScript("PF('once').show()");
    }
  }

  /** The drawn password is gone as soon as the dialog is closed. */
  public void forget() {
    shownOnce = null;
    PrimeFaces.current().executeScript("PF('once').hide()");
  }

  public List<NationalAccount> getRows() {
    return rows;
  }

  public StaffForm getForm() {
    return form;
  }

  public NationalAccount getChosen() {
    return chosen;
  }

  public PermissionForm getPermissions() {
    return permissions;
  }

  public String getShownOnce() {
    return shownOnce;
  }
}
