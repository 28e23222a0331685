package cn.bangfu.batch.kit;

import cn.bangfu.job.JobDesk;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Texts;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/** Tells the room {@code job} how the run of the present job thread gets on. */
@Dependent
public class RunReport {

  @Inject JobContext job;
  @Inject JobDesk desk;
  @Inject SystemCalls system;

  /** Number of the run; every description hands it on as a property of the job. */
  public long run() {
    return Long.parseLong(
        Objects.requireNonNull(
            job.getProperties().getProperty("run"), "The job's property run is missing"));
  }

  /** So many items are done and so many refused, of so many if the number is known. */
  public void progress(int done, int refused, Integer total) {
    system.run(() -> desk.progress(run(), done, refused, total));
  }

  /** This part of the work begins. */
  public void step(Label what) {
    system.run(() -> desk.step(run(), what.key()));
  }

  /** An item was refused for this reason. */
  public void refused(String item, BusinessException reason) {
    system.run(() -> desk.refused(run(), item, reason.problem().key(), Texts.of(reason)));
  }

  /** What people shall read about the end. */
  public void say(String textKey, List<String> values) {
    system.run(() -> desk.say(run(), textKey, values));
  }
}
