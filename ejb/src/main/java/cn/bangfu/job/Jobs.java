package cn.bangfu.job;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/** The door to the jobs: checks the right and hands over to the batch runtime (BAT-001). */
@Stateless
public class Jobs {

  @Inject JobStarter starter;

  /**
   * Starts a run and returns at once, with the number of the execution. The runtime keeps its
   * records in transactions of its own and may fail inside another one.
   */
  @Needs(Right.SYSTEM_PREPARE)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public long start(JobKind kind, Map<String, String> parameters) {
    return starter.start(kind, parameters);
  }
}
