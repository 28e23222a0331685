package cn.bangfu.web.assistance;

import cn.bangfu.assistance.AssistanceRow;
import cn.bangfu.assistance.QuickAssistance;
import cn.bangfu.quick.QuickRecords;
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.web.quick.QuickRecordsPage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Quick report and quick return of help given to households (AST-068 to AST-073). */
@Named
@ViewScoped
public class QuickAssistancePage extends QuickRecordsPage<AssistanceRow> {

  private static final long serialVersionUID = 1L;

  @Inject QuickAssistance quick;

  /** For the container. */
  public QuickAssistancePage() {
    super(RecordKind.ASSISTANCE, "assistance.quick.");
  }

  @Override
  protected QuickRecords<AssistanceRow> quick() {
    return quick;
  }
}
