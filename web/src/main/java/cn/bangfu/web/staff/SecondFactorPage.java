package cn.bangfu.web.staff;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.staff.OwnSecondFactor;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/**
 * The own device for one-time passwords (USR-055): password, secret to be taken over, first code,
 * recovery codes. Secret and recovery codes are shown once.
 */
@Named
@ViewScoped
public class SecondFactorPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int GROUP = 4;

  @Inject OwnSecondFactor account;
  @Inject CallerContext callers;

  private OwnSecondFactor.State state;
  private String present;
  private String code;
  private String secret;
  private String qrPath;
  private int qrSize;
  private List<String> recoveryCodes = List.of();
  private boolean forced;

  @PostConstruct
  void init() {
    state = account.state();
    forced = callers.known().stage() == FirstLoginStage.REGISTER_CODE;
  }

  /** A secret for a new device. */
  public void begin() {
    OwnSecondFactor.Secret made = account.begin(present);
    present = null;
    secret = made.secret();
    qrPath = QrPath.of(made.uri());
    qrSize = QrPath.size(made.uri());
  }

  /** The first code of the new device. */
  public void confirm() {
    recoveryCodes = account.confirm(code);
    code = null;
    secret = null;
    qrPath = null;
    state = account.state();
  }

  public void remove() {
    account.remove(present);
    present = null;
    state = account.state();
    Messages.success("staff.secondFactor.removed");
  }

  public OwnSecondFactor.State getState() {
    return state;
  }

  /** The secret in groups that can be read out, or null. */
  public String getSecret() {
    return secret == null ? null : secret.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
  }

  public String getQrPath() {
    return qrPath;
  }

  public int getQrSize() {
    return qrSize;
  }

  public List<String> getRecoveryCodes() {
    return recoveryCodes;
  }

  /** True if nothing else is reachable before a device is registered. */
  public boolean isForced() {
    return forced;
  }

  public String getPresent() {
    return present;
  }

  public void setPresent(String present) {
    this.present = present;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
