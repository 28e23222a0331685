package cn.bangfu.batch.timers;

import cn.bangfu.batch.kit.Engine;
import cn.bangfu.batch.kit.Guarded;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * The one clock of all jobs. It fires on every server and asks the database what is due, where one
 * server gets it; when a job starts by itself stands in the table {@code job_schedule}. No method
 * may ever throw.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // jobs start outside transactions
public class JobTimer {

  @Inject Engine engine;

  @Schedule(second = "*/2", minute = "*", hour = "*", persistent = false, info = "queue")
  void work() {
    Guarded.run("beginning queued runs", engine::work);
  }

  @Schedule(second = "1/15", minute = "*", hour = "*", persistent = false, info = "watch")
  void watch() {
    Guarded.run("watching runs", engine::watch);
  }
}
