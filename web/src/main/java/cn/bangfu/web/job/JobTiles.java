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
    long unseen = me.can("JOB_VIEW") ? jobs.unseen() : 0;
    if (unseen == 0) {
      return List.of();
    }
    String shown = new BoundedCount((int) Math.min(unseen, BoundedCount.LIMIT + 1)).toString();
    return List.of(new HomeTile("job.operate.tile", shown, "/job/operate", "failed", "true"));
  }
}
