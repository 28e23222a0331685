package cn.bangfu.job;

import java.util.Map;

/** Port through which a job is started; the module {@code batch} implements it (BAT-001). */
public interface JobStarter {

  /**
   * Starts a run and returns at once.
   *
   * @param parameters everything the job has to know; nothing is fixed in its description
   * @return number of the execution
   */
  long start(JobKind kind, Map<String, String> parameters);
}
