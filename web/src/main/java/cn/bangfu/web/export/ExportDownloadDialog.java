package cn.bangfu.web.export;

import cn.bangfu.export.ExportDownloads;
import cn.bangfu.export.ExportProblem;
import cn.bangfu.export.ExportRow;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.staff.DownloadProof;
import cn.bangfu.staff.DownloadProof.Answer;
import cn.bangfu.staff.DownloadProof.Asked;
import cn.bangfu.web.shell.Doors;
import cn.bangfu.web.shell.OwnSession;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.primefaces.PrimeFaces;

/** Who takes a file shows who he is, right before it comes (BAT-041, USR-070). */
@Named
@ViewScoped
public class ExportDownloadDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ExportDownloads downloads;
  @Inject DownloadProof proof;
  @Inject ExportTickets tickets;
  @Inject OwnSession session;

  private Long id;
  private boolean withCode;
  private String password;
  private String code;

  /** With a certificate the file comes at once; else the password is asked for. */
  public void ask(ExportRow row) {
    id = row.id();
    downloads.ready(id);
    password = null;
    code = null;
    Asked asked = proof.asked();
    if (asked == Asked.CERTIFICATE) {
      throughCertificateDoor();
      return;
    }
    withCode = asked == Asked.PASSWORD_AND_CODE;
    PrimeFaces.current().ajax().update("downloadForm");
    PrimeFaces.current().executeScript("PF('downloadDialog').show()");
  }

  /** Where the browser is asked for the certificate, which is judged there. */
  private void throughCertificateDoor() {
    ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
    String door = Doors.forCertificate((HttpServletRequest) context.getRequest(), file());
    if (door == null) {
      throw new BusinessException(ExportProblem.CERTIFICATE_NEEDED);
    }
    send(context, door);
  }

  /** Takes the file if what was shown is right; what is wrong counts as at the log-in. */
  public void take() {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext context = faces.getExternalContext();
    Answer answer = proof.prove(session.now().number(), List.of(), password, code);
    password = null;
    code = null;
    if (answer != Answer.PROVEN) {
      String sentence = Texts.label(answer);
      faces.addMessage(
          "downloadForm:password",
          new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
      return;
    }
    PrimeFaces.current().executeScript("PF('downloadDialog').hide()");
    send(context, context.getRequestContextPath() + file());
  }

  private String file() {
    return "/export/file?id=" + id + "&ticket=" + tickets.give(id, session.now().number());
  }

  /** An answer to be saved: the page stays where it is. */
  private static void send(ExternalContext context, String address) {
    try {
      context.redirect(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isWithCode() {
    return withCode;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
