package cn.bangfu.web.certificate;

import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.staff.certificate.ApplicationState;
import cn.bangfu.staff.certificate.CertificateApplication;
import cn.bangfu.staff.certificate.OwnCertificate;
import cn.bangfu.staff.certificate.OwnCertificates;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.shell.Me;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The own certificates in three views, and the application for one (USR-062, USR-067). */
@Named
@ViewScoped
public class MyCertificatesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject OwnCertificates own;
  @Inject Me me;

  private List<OwnCertificate> all;
  private Long chosenId;
  private CertificateApplication last;
  private String reason;

  public void open() {
    all = own.all();
    last = own.lastApplication().orElse(null);
    chosenId = all.isEmpty() ? null : all.get(0).id();
  }

  public void apply() {
    own.apply(reason);
    reason = null;
    Messages.success("staff.certificate.applied");
    open();
  }

  public List<OwnCertificate> getAll() {
    return all;
  }

  public OwnCertificate getChosen() {
    return all.stream().filter(one -> one.id() == chosenId).findFirst().orElse(null);
  }

  /** True if an application can be made now. */
  public boolean isApplicable() {
    return me.can("OWN_CERTIFICATE_APPLY")
        && (last == null || last.getState() != ApplicationState.OPEN);
  }

  /** True if nothing else is open to this user. */
  public boolean isNothingElse() {
    return me.getCaller().stage() == FirstLoginStage.APPLY_CERTIFICATE;
  }

  public CertificateApplication getLast() {
    return last;
  }

  public Long getChosenId() {
    return chosenId;
  }

  public void setChosenId(Long chosenId) {
    this.chosenId = chosenId;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
