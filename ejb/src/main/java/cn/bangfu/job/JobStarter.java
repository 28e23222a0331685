package cn.bangfu.job;

import java.util.Map;

/**
 * Port to the batch runtime, implemented by the module {@code batch}; everybody else starts jobs
 * through {@link Jobs}, which checks the right.
 */
public interface JobStarter {

  /**
   * Starts a run and returns at once.
   *
   * @param parameters everything the job has to know; nothing is fixed in its description
   * @return number of the execution
   */
  long start(JobKind kind, Map<String, String> parameters);
}
