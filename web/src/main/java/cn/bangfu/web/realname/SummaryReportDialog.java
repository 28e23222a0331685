package cn.bangfu.web.realname;

import cn.bangfu.kernel.Texts;
import cn.bangfu.realname.SummaryOutcome;
import cn.bangfu.realname.SummaryPreview;
import cn.bangfu.realname.SummaryReporting;
import cn.bangfu.web.archive.ReportDialog.Done;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The dialog of reporting and of returning tables, with its reminder (FND-060). */
@Named
@ViewScoped
public class SummaryReportDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject SummaryReporting reporting;
  @Inject SummaryResult result;

  private List<Long> ids = List.of();
  private Done done;
  private boolean sendingBack;
  private SummaryPreview preview;
  private String subject;
  private String content;
  private String reason;

  void openReport(List<Long> chosen, Done then) {
    sendingBack = false;
    open(chosen, then, reporting.previewReport(chosen));
  }

  void openSendBack(List<Long> chosen, Done then) {
    sendingBack = true;
    open(chosen, then, reporting.previewSendBack(chosen));
  }

  private void open(List<Long> chosen, Done then, SummaryPreview shown) {
    ids = chosen;
    done = then;
    preview = shown;
    subject = shown.subject();
    content = null;
    reason = null;
    PrimeFaces.current().ajax().update("reportForm");
    PrimeFaces.current().executeScript("PF('reportDialog').show()");
  }

  /** Reports or returns, and sends the reminder (INF-052). */
  public void save() {
    SummaryOutcome outcome =
        sendingBack
            ? reporting.sendBack(ids, subject, reason)
            : reporting.report(ids, subject, content);
    String key = sendingBack ? "realname.page.sentBack" : "realname.page.reported";
    PrimeFaces.current().executeScript("PF('reportDialog').hide()");
    if (outcome.refused().isEmpty()) {
      Messages.success(key, outcome.done());
    } else {
      result.show(Texts.format(key, outcome.done()), SummaryResult.lines(outcome.refused()));
    }
    done.run();
  }

  public String getTitle() {
    return sendingBack ? "realname.page.sendBack" : "realname.page.report";
  }

  public boolean isSendingBack() {
    return sendingBack;
  }

  public SummaryPreview getPreview() {
    return preview;
  }

  public String getReceivers() {
    return preview == null ? "" : String.join(Texts.get("shell.comma"), preview.receivers());
  }

  /** Those that stay, one sentence each. */
  public List<String> getRefused() {
    return preview == null ? List.of() : SummaryResult.lines(preview.refused());
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getContent() {
    return content;
  }

  public void setContent(String content) {
    this.content = content;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
