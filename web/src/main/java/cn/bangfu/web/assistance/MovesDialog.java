package cn.bangfu.web.assistance;

import cn.bangfu.assistance.entry.AssistanceOutcome;
import cn.bangfu.assistance.entry.ReportPreview;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.archive.ReportDialog.Done;
import cn.bangfu.web.kit.Functions;
import cn.bangfu.web.kit.Messages;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The dialog of reporting and of returning records, with its reminder (AST-060, AST-064). */
public abstract class MovesDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject AssistanceResult result;

  private final String texts;
  private List<Long> ids = List.of();
  private Done done;
  private boolean sendingBack;
  private ReportPreview preview;
  private String subject;
  private String content;
  private String reason;

  /**
   * A dialog for records of one kind.
   *
   * @param texts beginning of the keys of its texts
   */
  protected MovesDialog(String texts) {
    this.texts = texts;
  }

  protected abstract ReportPreview previewReport(List<Long> chosen);

  protected abstract ReportPreview previewSendBack(List<Long> chosen);

  protected abstract AssistanceOutcome report(List<Long> chosen, String title, String told);

  protected abstract AssistanceOutcome sendBack(List<Long> chosen, String title, String why);

  public void openReport(List<Long> chosen, Done then) {
    sendingBack = false;
    open(chosen, then, previewReport(chosen));
  }

  public void openSendBack(List<Long> chosen, Done then) {
    sendingBack = true;
    open(chosen, then, previewSendBack(chosen));
  }

  private void open(List<Long> chosen, Done then, ReportPreview shown) {
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
    AssistanceOutcome outcome =
        sendingBack ? sendBack(ids, subject, reason) : report(ids, subject, content);
    String key = texts + (sendingBack ? "sentBack" : "reported");
    PrimeFaces.current().executeScript("PF('reportDialog').hide()");
    if (outcome.refused().isEmpty()) {
      Messages.success(key, outcome.done());
    } else {
      result.show(Texts.format(key, outcome.done()), outcome);
    }
    done.run();
  }

  public String getTitle() {
    return texts + (sendingBack ? "sendBack" : "report");
  }

  /** Asks for what is about to be done, with number and amount. */
  public String getQuestion() {
    return preview == null
        ? ""
        : Texts.format(
            texts + (sendingBack ? "canSendBack" : "canReport"),
            preview.possible(),
            Functions.money(preview.amount()));
  }

  public boolean isSendingBack() {
    return sendingBack;
  }

  public ReportPreview getPreview() {
    return preview;
  }

  public String getReceivers() {
    return preview == null ? "" : String.join(Texts.get("shell.comma"), preview.receivers());
  }

  /** Those that stay, one sentence each. */
  public List<String> getRefused() {
    return preview == null ? List.of() : AssistanceResult.lines(preview.refused());
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
