package cn.bangfu.batch.kit;

import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobStarter;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Map;
import java.util.Properties;

/**
 * Starts jobs on the server's batch runtime. The right is checked by {@link cn.bangfu.job.Jobs}: in
 * a bean of this module the audit trail would look for a persistence unit that only the
 * application's module has. The runtime answers questions about a run only to the module that
 * started it.
 */
@Stateless
public class JobStarterBean implements JobStarter {

  @Override
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // as Jobs says
  public long start(JobKind kind, Map<String, String> parameters) {
    Properties given = new Properties();
    given.putAll(parameters);
    return BatchRuntime.getJobOperator().start(kind.jobName(), given);
  }
}
