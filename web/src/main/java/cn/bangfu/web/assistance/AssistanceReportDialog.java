package cn.bangfu.web.assistance;

import cn.bangfu.assistance.entry.AssistanceOutcome;
import cn.bangfu.assistance.entry.AssistanceReporting;
import cn.bangfu.assistance.entry.ReportPreview;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Reporting and returning help given to households. */
@Named
@ViewScoped
public class AssistanceReportDialog extends MovesDialog {

  private static final long serialVersionUID = 1L;

  @Inject AssistanceReporting reporting;

  public AssistanceReportDialog() {
    super("assistance.page.");
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
