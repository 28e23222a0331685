package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.filing.ArchiveReporting;
import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.archive.filing.Preview;
import cn.bangfu.archive.filing.ReminderText;
import cn.bangfu.archive.filing.ReportArchives;
import cn.bangfu.archive.filing.SendBackArchives;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;

/** The dialog of reporting and of returning, for list, form and detail (ARC-095, ARC-101). */
@Named
@ViewScoped
public class ReportDialog implements Serializable {

  /** What the page does when the archives have moved. */
  @FunctionalInterface
  public interface Done extends Serializable {
    void run();
  }

  /** The reminder for archives of one type, while it is typed. */
  public static class Draft implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArchiveType type;
    private String subject;
    private String content;

    Draft(ArchiveType type, ReminderText proposed) {
      this.type = type;
      subject = proposed.subject();
      content = proposed.content();
    }

    public ArchiveType getType() {
      return type;
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
  }

  private static final long serialVersionUID = 1L;

  @Inject ArchiveReporting reporting;
  @Inject ActResult result;

  private List<Long> ids = List.of();
  private Done done;
  private boolean sendingBack;
  private int possible;
  private String receivers;
  private List<ActResult.Line> refused = List.of();
  private List<Draft> drafts = List.of();
  private String opinion;
  private String reason;

  void openReport(List<Long> chosen, Done then) {
    sendingBack = false;
    open(chosen, then, reporting.previewReport(chosen));
  }

  void openSendBack(List<Long> chosen, Done then) {
    sendingBack = true;
    open(chosen, then, reporting.previewSendBack(chosen));
  }

  private void open(List<Long> chosen, Done then, Preview preview) {
    ids = chosen;
    done = then;
    opinion = null;
    reason = null;
    possible = preview.possible();
    receivers = String.join(Texts.get("shell.comma"), preview.receivers());
    refused = ActResult.Line.of(preview.refused());
    drafts =
        new TreeMap<>(preview.reminders())
            .entrySet().stream().map(of -> new Draft(of.getKey(), of.getValue())).toList();
    PrimeFaces.current().ajax().update("reportForm");
    PrimeFaces.current().executeScript("PF('reportDialog').show()");
  }

  /** Reports or returns, and sends the reminders (INF-052). */
  public void save() {
    Outcome outcome = sendingBack ? sendBack() : report();
    String sentence =
        Texts.format(
            sendingBack ? "archive.page.sentBack" : "archive.page.reported", outcome.done());
    PrimeFaces.current().executeScript("PF('reportDialog').hide()");
    if (outcome.refused().isEmpty()) {
      Messages.success(
          sendingBack ? "archive.page.sentBack" : "archive.page.reported", outcome.done());
    } else {
      result.show(sentence, outcome);
    }
    done.run();
  }

  /** True once it was opened: what a closed dialog would hold is not even built. */
  public boolean isOpened() {
    return done != null;
  }

  private Outcome report() {
    Map<ArchiveType, ReminderText> reminders =
        drafts.stream()
            .collect(
                Collectors.toMap(
                    Draft::getType, d -> new ReminderText(d.getSubject(), d.getContent())));
    return reporting.report(new ReportArchives(ids, opinion, reminders));
  }

  private Outcome sendBack() {
    Map<ArchiveType, String> subjects =
        drafts.stream()
            .filter(draft -> draft.getSubject() != null)
            .collect(Collectors.toMap(Draft::getType, Draft::getSubject));
    return reporting.sendBack(new SendBackArchives(ids, reason, subjects));
  }

  public String getTitle() {
    return sendingBack ? "archive.page.sendBack" : "archive.page.report";
  }

  public boolean isSendingBack() {
    return sendingBack;
  }

  public int getPossible() {
    return possible;
  }

  public String getReceivers() {
    return receivers;
  }

  public List<ActResult.Line> getRefused() {
    return refused;
  }

  public List<Draft> getDrafts() {
    return drafts;
  }

  public String getOpinion() {
    return opinion;
  }

  public void setOpinion(String opinion) {
    this.opinion = opinion;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
