package cn.bangfu.batch.problemreview;

import cn.bangfu.archive.logic.ProblemReview;
import cn.bangfu.batch.kit.KeysetReader;
import cn.bangfu.batch.kit.SystemCalls;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Reads the archives on file. */
@Named
@Dependent
public class ActiveArchiveReader extends KeysetReader {

  private static final int PAGE = 1_000;

  @Inject ProblemReview problems;
  @Inject SystemCalls system;

  @Override
  protected List<Long> pageAfter(long archive) {
    return system.call(() -> problems.archivesAfter(archive, PAGE));
  }
}
