package cn.bangfu.web.job;

import cn.bangfu.job.JobRow;
import cn.bangfu.job.Jobs;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** 我的任务: what I, or my union, asked the system to do in the background (BAT-016). */
@Named
@ViewScoped
public class JobMinePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Jobs jobs;

  private LazyRows<JobRow, NoSort> rows;

  @PostConstruct
  void init() {
    rows =
        LazyRows.fixed(
            JobRow::id,
            page -> jobs.page(page.offset(), page.size()),
            () -> new BoundedCount((int) Math.min(jobs.count(), BoundedCount.LIMIT + 1)));
  }

  public void stop(long run) {
    jobs.stop(run);
    Messages.success("job.done.stop");
  }

  public void cancel(long run) {
    jobs.cancel(run);
    Messages.success("job.done.cancel");
  }

  public void restart(long run) {
    jobs.restart(run);
    Messages.success("job.done.restart");
  }

  public LazyRows<JobRow, NoSort> getRows() {
    return rows;
  }
}
