package cn.bangfu.web.job;

import cn.bangfu.job.JobOverview;
import cn.bangfu.job.Refusal;
import cn.bangfu.job.RunDetail;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Any run with all it went through, without data of the trade (BAT-020). */
@Named
@ViewScoped
public class JobOperateRunPage extends JobRunPage {

  private static final long serialVersionUID = 1L;

  @Inject JobOverview overview;

  @Override
  public boolean isOperator() {
    return true;
  }

  @Override
  RunDetail detail(long run) {
    return overview.detail(run);
  }

  @Override
  List<Refusal> refusals(long run, int offset, int size) {
    return overview.refusals(run, offset, size);
  }

  @Override
  long refusalCount(long run) {
    return overview.refusalCount(run);
  }

  @Override
  Exported export(long run, ExportOrder order) {
    return overview.export(run, order);
  }
}
