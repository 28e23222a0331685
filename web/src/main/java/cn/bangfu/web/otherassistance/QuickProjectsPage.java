package cn.bangfu.web.otherassistance;

import cn.bangfu.otherassistance.OtherAssistanceRow;
import cn.bangfu.otherassistance.QuickProjects;
import cn.bangfu.quick.QuickRecords;
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.web.quick.QuickRecordsPage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Quick report and quick return of projects (AST-116). */
@Named
@ViewScoped
public class QuickProjectsPage extends QuickRecordsPage<OtherAssistanceRow> {

  private static final long serialVersionUID = 1L;

  @Inject QuickProjects quick;

  /** For the container. */
  public QuickProjectsPage() {
    super(RecordKind.OTHER_ASSISTANCE, "otherassistance.quick.");
  }

  @Override
  protected QuickRecords<OtherAssistanceRow> quick() {
    return quick;
  }
}
