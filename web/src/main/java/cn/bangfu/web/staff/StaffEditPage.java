package cn.bangfu.web.staff;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.kernel.Texts;
import cn.bangfu.staff.CreateStaff;
import cn.bangfu.staff.EditStaff;
import cn.bangfu.staff.PasswordMode;
import cn.bangfu.staff.PermissionGroup;
import cn.bangfu.staff.SavedStaff;
import cn.bangfu.staff.StaffEditing;
import cn.bangfu.staff.StaffFile;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.Unions;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import org.primefaces.PrimeFaces;

/** A new account of a union, or one that is there (USR-001 to USR-009, USR-012). */
@Named
@ViewScoped
public class StaffEditPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject StaffEditing editing;
  @Inject Unions unions;
  @Inject CallerContext callers;

  private Long id;
  private Long unionId;
  private int version;
  private long openedUnionId;
  private String unionPath;
  private boolean own;
  private boolean awaits;
  private StaffForm form;
  private PermissionForm permissions;
  private PasswordMode mode;
  private String password;
  private String passwordAgain;
  private String nameAnswer;
  private SavedStaff saved;

  /** With the number of an account, or of the union that gets a new one. */
  public void open() {
    if (id == null) {
      Union union = unionId == null ? unions.own() : unions.get(unionId);
      unionId = union.getId();
      empty(union);
    } else {
      StaffFile file = editing.open(id);
      unionId = file.user().getUnionId();
      own = callers.known().userId() == id;
      version = file.user().getVersion();
      form = new StaffForm(file.data());
      Map<Permission, PermissionLevel> shown = new EnumMap<>(Permission.class);
      shown.putAll(file.permissions());
      if (file.awaits()) {
        shown.put(Permission.USER_ADMIN, PermissionLevel.HANDLE);
      }
      awaits = file.awaits();
      permissions = boxes(shown, unions.get(unionId));
    }
    openedUnionId = unionId;
    unionPath = unions.fullPath(unionId);
  }

  private void empty(Union union) {
    form = new StaffForm();
    permissions = boxes(Map.of(), union);
    mode = PasswordMode.DEFAULT;
    password = null;
    passwordAgain = null;
    nameAnswer = null;
    saved = null;
  }

  private PermissionForm boxes(Map<Permission, PermissionLevel> held, Union union) {
    return new PermissionForm(
        held, PermissionGroup.offered(callers.known(), union.isCenter()), own, taken(union));
  }

  /** Why the administration cannot be chosen; what waits for this person can be taken back. */
  private String taken(Union union) {
    if (awaits) {
      return null;
    }
    String awaited = editing.awaitedAdministrator(union.getId(), id);
    if (awaited != null) {
      return Texts.format("staff.StaffProblem.APPOINTMENT_WAITS", awaited);
    }
    String other = editing.otherAdministrator(union.getId(), id);
    return other == null ? null : Texts.format("staff.StaffProblem.ADMIN_EXISTS", other);
  }

  /** Whether the typed name may be taken (USR-002). */
  public void checkName() {
    nameAnswer = null;
    boolean free = editing.isNameFree(form.getLoginName(), id);
    nameAnswer = Texts.get(free ? "staff.loginName.free" : "staff.StaffProblem.LOGIN_NAME_TAKEN");
  }

  /** Makes the account and asks whether another one follows (USR-003). */
  public void create() {
    saved =
        editing.create(
            new CreateStaff(
                openedUnionId, form.data(), permissions.chosen(), mode, password, passwordAgain));
    password = null;
    passwordAgain = null;
    nameAnswer = null;
    PrimeFaces.current().ajax().update("createdForm");
    PrimeFaces.current().executeScript("PF('created').show()");
  }

  /** The next person of the same union. */
  public void another() {
    empty(unions.get(openedUnionId));
    PrimeFaces.current().executeScript("PF('created').hide()");
  }

  /** Stores the changes and goes back to the list (USR-008). */
  public String save() {
    SavedStaff done =
        editing.edit(new EditStaff(id, version, unionId, form.data(), permissions.chosen()));
    Messages.successOnNextPage(
        done.awaitsConfirmation() ? "staff.edit.savedAwaiting" : "staff.edit.saved");
    return back();
  }

  /** As it was when the page was opened. */
  public void reset() {
    unionId = openedUnionId;
    nameAnswer = null;
    open();
  }

  public String back() {
    return "/unionorg/tree?faces-redirect=true&union=" + openedUnionId;
  }

  public boolean isCreating() {
    return id == null;
  }

  public boolean isOwn() {
    return own;
  }

  /** True if the administration of this account waits for the security administrator. */
  public boolean isAwaits() {
    return awaits;
  }

  public boolean isOwnPassword() {
    return mode == PasswordMode.OWN;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Long getUnionId() {
    return unionId;
  }

  public void setUnionId(Long unionId) {
    this.unionId = unionId;
  }

  public String getUnionPath() {
    return unionPath;
  }

  public StaffForm getForm() {
    return form;
  }

  public PermissionForm getPermissions() {
    return permissions;
  }

  public PasswordMode getMode() {
    return mode;
  }

  public void setMode(PasswordMode mode) {
    this.mode = mode;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getPasswordAgain() {
    return passwordAgain;
  }

  public void setPasswordAgain(String passwordAgain) {
    this.passwordAgain = passwordAgain;
  }

  /** The answer about the log-in name, or null. */
  public String getNameAnswer() {
    return nameAnswer;
  }

  public SavedStaff getSaved() {
    return saved;
  }
}
