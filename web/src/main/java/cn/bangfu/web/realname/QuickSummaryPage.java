package cn.bangfu.web.realname;

import cn.bangfu.quick.QuickRecords;
import cn.bangfu.realname.QuickSummaries;
import cn.bangfu.realname.SummaryListRow;
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.web.quick.QuickRecordsPage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Quick report and quick return of tables (FND-061). */
@Named
@ViewScoped
public class QuickSummaryPage extends QuickRecordsPage<SummaryListRow> {

  private static final long serialVersionUID = 1L;

  @Inject QuickSummaries quick;

  /** For the container. */
  public QuickSummaryPage() {
    super(RecordKind.SUMMARY_TABLE, "realname.quick.");
  }

  @Override
  protected QuickRecords<SummaryListRow> quick() {
    return quick;
  }
}
