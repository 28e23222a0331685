package cn.bangfu.web.security;

import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameter.DefaultPasswordKind;
import cn.bangfu.security.SecuritySetting;
import cn.bangfu.security.SecuritySettings;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The security parameters: value, range, and a dialog that changes one with a reason (USR-097). */
@Named
@ViewScoped
public class SecurityParametersPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject SecuritySettings settings;

  private List<SecuritySetting> rows;
  private SecuritySetting chosen;
  private String value;
  private DefaultPasswordKind kind;
  private String reason;

  @PostConstruct
  void init() {
    rows = settings.all();
  }

  /** Opens the dialog for one parameter. */
  public void edit(SecurityParameter parameter) {
    rows = settings.all();
    chosen = rows.stream().filter(row -> row.parameter() == parameter).findFirst().orElseThrow();
    boolean text = !parameter.isNumber() && !parameter.isChoice();
    value = text ? null : chosen.value();
    kind = text ? (DefaultPasswordKind) chosen.shown() : null;
    reason = null;
    PrimeFaces.current().executeScript("PF('parameterDialog').show()");
  }

  public void save() {
    settings.change(chosen, stored(), reason);
    rows = settings.all();
    Messages.success("security.parameters.saved");
    PrimeFaces.current().executeScript("PF('parameterDialog').hide()");
  }

  private String stored() {
    if (kind == null) {
      return value;
    }
    return kind == DefaultPasswordKind.RANDOM
        ? SecurityParameter.RANDOM
        : SecurityParameter.FIXED + (value == null ? "" : value);
  }

  public List<SecuritySetting> getRows() {
    return rows;
  }

  public SecuritySetting getChosen() {
    return chosen;
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }

  public DefaultPasswordKind getKind() {
    return kind;
  }

  public void setKind(DefaultPasswordKind kind) {
    this.kind = kind;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
