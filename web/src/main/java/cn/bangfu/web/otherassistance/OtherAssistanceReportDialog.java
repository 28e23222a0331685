package cn.bangfu.web.otherassistance;

import cn.bangfu.assistance.entry.AssistanceOutcome;
import cn.bangfu.assistance.entry.ReportPreview;
import cn.bangfu.otherassistance.OtherAssistanceReporting;
import cn.bangfu.web.assistance.MovesDialog;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Reporting and returning projects (part 30 B.3). */
@Named
@ViewScoped
public class OtherAssistanceReportDialog extends MovesDialog {

  private static final long serialVersionUID = 1L;

  @Inject OtherAssistanceReporting reporting;

  public OtherAssistanceReportDialog() {
    super("otherassistance.page.");
  }

  @Override
  protected ReportPreview previewReport(List<Long> chosen) {
    return reporting.previewReport(chosen);
  }

  @Override
  protected ReportPreview previewSendBack(List<Long> chosen) {
    return reporting.previewSendBack(chosen);
  }

  @Override
  protected AssistanceOutcome report(List<Long> chosen, String title, String told) {
    return reporting.report(chosen, title, told);
  }

  @Override
  protected AssistanceOutcome sendBack(List<Long> chosen, String title, String why) {
    return reporting.sendBack(chosen, title, why);
  }
}
