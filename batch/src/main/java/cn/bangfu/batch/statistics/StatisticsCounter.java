package cn.bangfu.batch.statistics;

import cn.bangfu.batch.kit.RunReport;
import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.statistics.BackgroundStatistics;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;

/** Counts one request. */
@Named
@Dependent
public class StatisticsCounter extends AbstractBatchlet {

  private static final String DONE = "DONE";

  @Inject @BatchProperty String request;
  @Inject BackgroundStatistics statistics;
  @Inject SystemCalls system;
  @Inject RunReport report;

  @Override
  public String process() {
    long id = Long.parseLong(Objects.requireNonNull(request, "The parameter request is missing"));
    system.run(() -> statistics.count(id));
    report.progress(1, 0, 1);
    return DONE;
  }
}
