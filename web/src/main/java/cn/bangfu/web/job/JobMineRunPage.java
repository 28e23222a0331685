package cn.bangfu.web.job;

import cn.bangfu.job.Jobs;
import cn.bangfu.job.Refusal;
import cn.bangfu.job.RunDetail;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** A run of my own, or of my union, with all it went through (BAT-020). */
@Named
@ViewScoped
public class JobMineRunPage extends JobRunPage {

  private static final long serialVersionUID = 1L;

  @Inject Jobs jobs;

  @Override
  public boolean isOperator() {
    return false;
  }

  @Override
  RunDetail detail(long run) {
    return jobs.detail(run);
  }

  @Override
  List<Refusal> refusals(long run, int offset, int size) {
    return jobs.refusals(run, offset, size);
  }

  @Override
  long refusalCount(long run) {
    return jobs.refusalCount(run);
  }

  @Override
  Exported export(long run, ExportOrder order) {
    return jobs.export(run, order);
  }
}
