package cn.bangfu.web.certificate;

import cn.bangfu.kernel.Texts;
import cn.bangfu.staff.certificate.ApplicationRow;
import cn.bangfu.staff.certificate.CertificateDesk;
import cn.bangfu.staff.certificate.CertificateFilter;
import cn.bangfu.staff.certificate.CertificateRow;
import cn.bangfu.staff.certificate.CertificateState;
import cn.bangfu.staff.certificate.NationalCertificateDesk;
import cn.bangfu.staff.certificate.RegisterCertificate;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.shell.Me;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.primefaces.model.file.UploadedFile;

/**
 * Applications and registered certificates, for user administrators and for the security
 * administrator (USR-063, USR-064, USR-066).
 */
@Named
@ViewScoped
public class CertificateDeskPage implements Serializable {

  /** What is done with a certificate or an application, each with a reason. */
  public enum Act {
    SUSPEND,
    RESUME,
    REVOKE,
    REFUSE
  }

  private static final long serialVersionUID = 1L;

  @Inject CertificateDesk desk;
  @Inject NationalCertificateDesk nation;
  @Inject Me me;

  private boolean national;
  private List<ApplicationRow> applications;
  private LazyRows<CertificateRow, NoSort> rows;
  private String who;
  private CertificateState state;
  private Act act;
  private CertificateRow row;
  private Long applicationId;
  private String loginName;
  private String tokenNo;
  private Integer hours;
  private String reason;
  private transient UploadedFile file;

  @PostConstruct
  void init() {
    national = me.can("CERTIFICATE_NATIONAL_VIEW");
    rows =
        LazyRows.fixed(
            CertificateRow::id,
            page ->
                national
                    ? nation.page(filter(), page.offset(), page.size())
                    : desk.page(filter(), page.offset(), page.size()),
            () -> national ? nation.count(filter()) : desk.count(filter()));
    read();
  }

  public void search() {
    rows.restart();
  }

  public void reset() {
    who = null;
    state = null;
    rows.restart();
  }

  /** Opens the empty form of an application. */
  public void askApply() {
    forget();
  }

  public void apply() {
    desk.apply(loginName, reason);
    done("staff.certificate.applied");
  }

  /** Opens the form of a registration, for an applicant or for anybody. */
  public void askRegister(String applicant) {
    forget();
    loginName = applicant;
  }

  public void register() {
    RegisterCertificate what =
        new RegisterCertificate(loginName, UploadedBytes.of(file), tokenNo, reason);
    file = null;
    if (national) {
      nation.register(what);
    } else {
      desk.register(what);
    }
    done("staff.certificate.registered");
  }

  /** Asks for the reason of an act on a certificate. */
  public void ask(Act what, CertificateRow certificate) {
    forget();
    act = what;
    row = certificate;
  }

  public void askRefuse(ApplicationRow application) {
    forget();
    act = Act.REFUSE;
    applicationId = application.id();
    loginName = application.loginName();
  }

  public void doIt() {
    switch (act) {
      case SUSPEND -> suspend();
      case RESUME -> resume();
      case REVOKE -> revoke();
      case REFUSE -> refuse();
    }
    done("staff.certificate.done");
  }

  private void suspend() {
    if (national) {
      nation.suspend(row, reason);
    } else {
      desk.suspend(row, reason);
    }
  }

  private void resume() {
    if (national) {
      nation.resume(row, reason);
    } else {
      desk.resume(row, reason);
    }
  }

  private void revoke() {
    if (national) {
      nation.revoke(row, reason);
    } else {
      desk.revoke(row, reason);
    }
  }

  private void refuse() {
    if (national) {
      nation.refuse(applicationId, reason);
    } else {
      desk.refuse(applicationId, reason);
    }
  }

  /** Opens the form that lets somebody through (USR-066). */
  public void askLetThrough() {
    forget();
    hours = 24;
  }

  public void letThrough() {
    nation.letThrough(loginName, hours == null ? 0 : hours, reason);
    done("staff.certificate.letThrough.done");
  }

  private void done(String key) {
    forget();
    read();
    rows.restart();
    Messages.success(key);
  }

  private void read() {
    applications = national ? nation.applications() : desk.applications();
  }

  private void forget() {
    act = null;
    row = null;
    applicationId = null;
    loginName = null;
    tokenNo = null;
    reason = null;
    hours = null;
  }

  private CertificateFilter filter() {
    return new CertificateFilter(who, state);
  }

  /** What the dialog is called. */
  public String getActTitle() {
    return act == null ? "" : Texts.get("staff.certificate.act." + act);
  }

  /** Whom or what the act is about. */
  public String getActAbout() {
    return row == null
        ? loginName
        : Texts.format("staff.certificate.about", row.name(), row.loginName(), row.serialNumber());
  }

  public boolean isNational() {
    return national;
  }

  /** True if the caller registers certificates of somebody. */
  public boolean isRegistrar() {
    return national || me.can("CERTIFICATE_REGISTER");
  }

  public List<ApplicationRow> getApplications() {
    return applications;
  }

  public LazyRows<CertificateRow, NoSort> getRows() {
    return rows;
  }

  public List<CertificateState> getStates() {
    return Arrays.asList(CertificateState.values());
  }

  public String getWho() {
    return who;
  }

  public void setWho(String who) {
    this.who = who;
  }

  public CertificateState getState() {
    return state;
  }

  public void setState(CertificateState state) {
    this.state = state;
  }

  public String getLoginName() {
    return loginName;
  }

  public void setLoginName(String loginName) {
    this.loginName = loginName;
  }

  public String getTokenNo() {
    return tokenNo;
  }

  public void setTokenNo(String tokenNo) {
    this.tokenNo = tokenNo;
  }

  public Integer getHours() {
    return hours;
  }

  public void setHours(Integer hours) {
    this.hours = hours;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public UploadedFile getFile() {
    return file;
  }

  public void setFile(UploadedFile file) {
    this.file = file;
  }
}
