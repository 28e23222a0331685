package cn.bangfu.web.platform;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Role;
import cn.bangfu.staff.IssuedPassword;
import cn.bangfu.staff.NewPlatformAccount;
import cn.bangfu.staff.PlatformAccount;
import cn.bangfu.staff.PlatformAccounts;
import cn.bangfu.staff.PlatformRescues;
import cn.bangfu.staff.RescueKind;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;

/**
 * The platform accounts: one kind makes, stops and limits them, all of them help each other by twos
 * (USR-089, USR-093, USR-095, USR-096, USR-100).
 */
@Named
@ViewScoped
public class AccountsPage implements Serializable {

  /** The values of a new account while they are typed. */
  public static class Form implements Serializable {

    private static final long serialVersionUID = 1L;

    private Role role;
    private Long provinceId;
    private String name;
    private String loginName;
    private String phone;
    private String networks;

    NewPlatformAccount account() {
      return new NewPlatformAccount(role, provinceId, name, loginName, phone, networks);
    }

    /** True if the account may be limited to a province. */
    public boolean isAuditor() {
      return role == Role.AUDIT_ADMIN;
    }

    public Role getRole() {
      return role;
    }

    public void setRole(Role role) {
      this.role = role;
    }

    public Long getProvinceId() {
      return provinceId;
    }

    public void setProvinceId(Long provinceId) {
      this.provinceId = provinceId;
    }

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public String getLoginName() {
      return loginName;
    }

    public void setLoginName(String loginName) {
      this.loginName = loginName;
    }

    public String getPhone() {
      return phone;
    }

    public void setPhone(String phone) {
      this.phone = phone;
    }

    public String getNetworks() {
      return networks;
    }

    public void setNetworks(String networks) {
      this.networks = networks;
    }
  }

  private static final long serialVersionUID = 1L;
  private static final List<Role> KINDS =
      Arrays.stream(Role.values()).filter(Role::isPlatform).toList();

  @Inject PlatformAccounts accounts;
  @Inject PlatformRescues rescues;
  @Inject CallerContext callers;

  private List<PlatformAccount> rows;
  private Map<String, Long> provinces = Map.of();
  private Form form;
  private PlatformAccount chosen;
  private String networks;
  private RescueKind kind;
  private String reason;
  private String shownOnce;

  @PostConstruct
  void init() {
    rows = accounts.all();
  }

  public void askNew() {
    form = new Form();
    provinces = accounts.provinces();
    PrimeFaces.current().executeScript("PF('create').show()");
  }

  public void create() {
    IssuedPassword password = accounts.create(form.account());
    PrimeFaces.current().executeScript("PF('create').hide()");
    done("staff.platform.created", password);
  }

  public void stop(PlatformAccount row) {
    accounts.stop(row.id());
    done("staff.act.STOP.done", null);
  }

  public void start(PlatformAccount row) {
    boolean waits = accounts.start(row.id());
    done(waits ? "staff.national.proposed" : "staff.act.START.done", null);
  }

  public void delete(PlatformAccount row) {
    accounts.delete(row.id());
    done("staff.platform.deleted", null);
  }

  /** Asks for the addresses. */
  public void askLimit(PlatformAccount row) {
    chosen = row;
    networks = row.networkLines();
    PrimeFaces.current().executeScript("PF('limit').show()");
  }

  public void limit() {
    accounts.limit(chosen.id(), chosen.version(), networks);
    PrimeFaces.current().executeScript("PF('limit').hide()");
    done("shell.saved", null);
  }

  /** Asks what the account needs, and why. */
  public void askRescue(PlatformAccount row) {
    chosen = row;
    kind = RescueKind.UNLOCK;
    reason = null;
    PrimeFaces.current().executeScript("PF('rescue').show()");
  }

  public void rescue() {
    rescues.ask(chosen.id(), kind, reason);
    PrimeFaces.current().executeScript("PF('rescue').hide()");
    done("staff.rescue.asked", null);
  }

  public void confirmRescue(PlatformAccount row) {
    done("staff.rescue.confirmed", rescues.confirm(row.id()));
  }

  public void refuseRescue(PlatformAccount row) {
    rescues.refuse(row.id());
    done("staff.rescue.refused", null);
  }

  /** True if this account can ask for it: it is of another kind and nothing waits. */
  public boolean canHelp(PlatformAccount row) {
    return row.open() && row.rescue() == null && otherKind(row);
  }

  /** True if something waits that another kind can decide. */
  public boolean canDecide(PlatformAccount row) {
    return row.rescue() != null && otherKind(row);
  }

  private boolean otherKind(PlatformAccount row) {
    return callers.known().role() != row.role();
  }

  public boolean isOwn(PlatformAccount row) {
    return callers.known().userId() == row.id();
  }

  private void done(String message, IssuedPassword password) {
    rows = accounts.all();
    shownOnce = password == null ? null : password.shownOnce();
    Messages.success(message);
    if (shownOnce != null) {
      PrimeFaces.current().ajax().update("onceForm");
      PrimeFaces.current().executeScript("PF('once').show()");
    }
  }

  /** The drawn password is gone as soon as the dialog is closed. */
  public void forget() {
    shownOnce = null;
    PrimeFaces.current().executeScript("PF('once').hide()");
  }

  public List<PlatformAccount> getRows() {
    return rows;
  }

  public List<Role> getKinds() {
    return KINDS;
  }

  public Map<String, Long> getProvinces() {
    return provinces;
  }

  public Form getForm() {
    return form;
  }

  public PlatformAccount getChosen() {
    return chosen;
  }

  public String getNetworks() {
    return networks;
  }

  public void setNetworks(String networks) {
    this.networks = networks;
  }

  public RescueKind getKind() {
    return kind;
  }

  public void setKind(RescueKind kind) {
    this.kind = kind;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getShownOnce() {
    return shownOnce;
  }
}
