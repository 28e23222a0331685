package cn.bangfu.assistance.intake;

import cn.bangfu.job.JobDropped;
import cn.bangfu.job.JobKind;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * A run that is given up leaves nothing half: what was not stored waits for the user again, a file
 * that was not checked to the end goes.
 */
@Dependent
public class DroppedImports {

  @PersistenceContext EntityManager em;
  @Inject Today today;
  @Inject ImportWork work;

  void dropped(@Observes JobDropped event) {
    if (event.kind() != JobKind.ASSISTANCE_IMPORT) {
      return;
    }
    AssistanceImport of =
        em.find(
            AssistanceImport.class,
            Long.parseLong(event.parameters().get(ImportRun.IMPORT)),
            LockModeType.PESSIMISTIC_WRITE);
    if (of.getState() == ImportState.IMPORTING) {
      of.waitAgain(today.now());
    } else if (of.getState() == ImportState.CHECKING) {
      work.cancel(of, today.now());
    }
  }
}
