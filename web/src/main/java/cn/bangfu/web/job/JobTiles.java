package cn.bangfu.web.job;

import cn.bangfu.job.JobOperation;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.web.shell.HomeTile;
import cn.bangfu.web.shell.HomeTiles;
import cn.bangfu.web.shell.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Runs that failed or left items out and that nobody has looked at (INF-013, BAT-013). */
@RequestScoped
public class JobTiles implements HomeTiles {

  @Inject JobOperation jobs;
  @Inject Me me;

  @Override
  public List<HomeTile> tiles() {
    if (!me.can("JOB_VIEW")) {
      return List.of();
    }
    BoundedCount unseen = new BoundedCount((int) Math.min(jobs.unseen(), BoundedCount.LIMIT + 1));
    return HomeTile.of("job.operate.tile", unseen, "/job/operate", "failed", "true").toList();
  }
}
