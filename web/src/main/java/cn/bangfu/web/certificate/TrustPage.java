package cn.bangfu.web.certificate;

import cn.bangfu.kernel.Today;
import cn.bangfu.staff.certificate.CertificateProblem;
import cn.bangfu.staff.certificate.RevocationList;
import cn.bangfu.staff.certificate.TrustDesk;
import cn.bangfu.staff.certificate.TrustedAuthority;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.model.file.UploadedFiles;

/** Trusted authorities and revocation lists with their validity (USR-059, USR-068). */
@Named
@ViewScoped
public class TrustPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject TrustDesk desk;
  @Inject Today today;

  private List<TrustedAuthority> authorities;
  private List<RevocationList> lists;
  private transient UploadedFiles files;
  private String reason;
  private TrustedAuthority authority;
  private RevocationList list;
  private Integer hours;
  private String responder;

  @PostConstruct
  void init() {
    authorities = desk.authorities();
    lists = desk.lists();
  }

  public void loadAuthorities() {
    int loaded =
        desk.loadAuthorities(UploadedBytes.of(files, CertificateProblem.NOT_A_CERTIFICATE), reason);
    done("staff.trust.authoritiesLoaded", loaded);
  }

  public void loadLists() {
    int ended = desk.loadLists(UploadedBytes.of(files, CertificateProblem.NOT_A_LIST), reason);
    done("staff.trust.listsLoaded", ended);
  }

  /** Asks for the reason of a removal. */
  public void ask(TrustedAuthority chosen) {
    forget();
    authority = chosen;
  }

  public void askList(RevocationList chosen) {
    forget();
    list = chosen;
    hours = RevocationList.GRACE_HOURS;
  }

  /** Asks where the responder of an authority is. */
  public void askResponder(TrustedAuthority chosen) {
    ask(chosen);
    responder = chosen.getResponder();
  }

  public void saveResponder() {
    desk.askResponder(authority.getId(), authority.getVersion(), responder, reason);
    done("staff.trust.responderSet");
  }

  public void remove() {
    if (authority != null) {
      desk.removeAuthority(authority.getId(), authority.getVersion(), reason);
    } else {
      desk.removeList(list.getId(), list.getVersion(), reason);
    }
    done("staff.trust.removed");
  }

  public void allowGrace() {
    desk.allowGrace(list.getId(), list.getVersion(), hours == null ? 0 : hours, reason);
    done("staff.trust.graceAllowed");
  }

  private void done(String key, Object... args) {
    forget();
    init();
    Messages.success(key, args);
  }

  private void forget() {
    files = null;
    reason = null;
    authority = null;
    list = null;
    hours = null;
    responder = null;
  }

  /** True if the list is over its date. */
  public boolean isOver(RevocationList one) {
    return one.getNextUpdate().isBefore(today.now());
  }

  public String getAbout() {
    return authority != null ? authority.getName() : list != null ? list.getName() : "";
  }

  public List<TrustedAuthority> getAuthorities() {
    return authorities;
  }

  public List<RevocationList> getLists() {
    return lists;
  }

  public UploadedFiles getFiles() {
    return files;
  }

  public void setFiles(UploadedFiles files) {
    this.files = files;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getResponder() {
    return responder;
  }

  public void setResponder(String responder) {
    this.responder = responder;
  }

  public Integer getHours() {
    return hours;
  }

  public void setHours(Integer hours) {
    this.hours = hours;
  }
}
