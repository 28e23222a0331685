package cn.bangfu.batch.kit;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobStarter;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Map;
import java.util.Properties;

/** Starts jobs on the server's batch runtime (BAT-001). */
@Stateless
public class JobStarterBean implements JobStarter {

  // the runtime keeps its records in transactions of its own and may fail inside another one
  @Override
  @Needs(Right.SYSTEM_PREPARE)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public long start(JobKind kind, Map<String, String> parameters) {
    Properties given = new Properties();
    given.putAll(parameters);
    return BatchRuntime.getJobOperator().start(kind.jobName(), given);
  }
}
