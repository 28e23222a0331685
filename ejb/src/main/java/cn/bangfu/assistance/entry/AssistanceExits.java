package cn.bangfu.assistance.entry;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.closing.Closer;
import cn.bangfu.archive.closing.Exit;
import cn.bangfu.archive.closing.ExitSource;
import cn.bangfu.archive.closing.Exiting;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceAccess;
import cn.bangfu.assistance.AssistanceProblem;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * A household leaves hardship with the help that was recorded (AST-080 to AST-084): the one
 * operation of the archive, in the same transaction, whatever the record's state of reporting.
 */
@Stateless
public class AssistanceExits {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject AssistanceAccess access;
  @Inject ArchiveAccess archives;
  @Inject Closer closer;

  /**
   * The size of the household whose exit is entered, by which the income is divided.
   *
   * @throws BusinessException if no exit can be recorded here
   */
  @Needs(Right.ASSISTANCE_PREPARE)
  public int familySize(long id) {
    Assistance record = access.getOwn(id);
    refuse(record, archives.get(record.getArchiveId()));
    return em.find(ArchiveContent.class, record.getArchiveId()).getFamilySize();
  }

  /**
   * Records the exit of the household.
   *
   * @throws Violations with everything that is wrong
   * @throws WarningsToConfirm if the household is still below the line and nobody has said that it
   *     leaves nevertheless
   */
  @Needs(Right.ASSISTANCE_SAVE)
  public void exit(long id, Exiting facts) {
    Archive archive = archives.lock(access.getOwn(id).getArchiveId());
    Assistance record = access.lockOwn(id);
    refuse(record, archive);
    if (facts.date() != null && facts.date().isBefore(record.getAssistDate())) {
      throw new Violations(
          List.of(
              Violation.of("date", AssistanceProblem.EXIT_BEFORE_HELP, record.getAssistDate())));
    }
    closer.exit(archive, facts, ExitSource.ASSISTANCE);
    em.flush();
    Exit exit =
        em.createNamedQuery("Exit.inForce", Exit.class)
            .setParameter("ids", List.of(archive.getId()))
            .getSingleResult();
    record.exitedBy(exit.getId());
    record.touch(callers.known().name(), today.now());
    callers.about(AssistanceAccess.OBJECT, id, record.getOwnerUnionId());
  }

  private void refuse(Assistance record, Archive archive) {
    if (record.getExitId() != null) {
      throw new BusinessException(AssistanceProblem.EXITED_ALREADY);
    }
    if (archive.getFilingUnionId() != callers.known().unionId()) {
      throw new BusinessException(AssistanceProblem.EXIT_OF_FILING_UNION);
    }
  }
}
