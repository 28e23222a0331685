package cn.bangfu.batch.problemreview;

import cn.bangfu.archive.logic.ProblemReview;
import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.batch.kit.TogetherWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Looks at the archives of a portion. */
@Named
@Dependent
public class ProblemReviewer extends TogetherWriter {

  @Inject ProblemReview problems;
  @Inject SystemCalls system;

  @Override
  protected void handle(List<Long> archives) {
    system.run(() -> problems.review(archives));
  }
}
