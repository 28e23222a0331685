package cn.bangfu.archive.transfer;

import cn.bangfu.job.JobDropped;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobState;
import cn.bangfu.job.RunEnded;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * A large transfer is over when its run is: the unions are told of what has gone by then. A run
 * that was stopped or has failed may still go on.
 */
@Dependent
public class TransferEnd {

  @PersistenceContext EntityManager em;
  @Inject TransferReminders reminders;

  void ended(@Observes RunEnded event) {
    if (event.kind() == JobKind.ARCHIVE_TRANSFER
        && (event.state() == JobState.DONE || event.state() == JobState.DONE_WITH_ERRORS)) {
      em.createNamedQuery("ArchiveTransfer.ofRun", ArchiveTransfer.class)
          .setParameter("run", event.run())
          .getResultList()
          .forEach(reminders::end);
    }
  }

  void dropped(@Observes JobDropped event) {
    if (event.kind() == JobKind.ARCHIVE_TRANSFER) {
      long id = Long.parseLong(event.parameters().get(TransferRuns.TRANSFER));
      reminders.end(em.find(ArchiveTransfer.class, id));
    }
  }
}
