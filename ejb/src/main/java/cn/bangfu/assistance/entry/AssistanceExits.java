package cn.bangfu.assistance.entry;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.closing.ExitEntry;
import cn.bangfu.archive.closing.Exiting;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceAccess;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * A household leaves hardship with a help that was recorded before, whatever the record's state of
 * reporting (AST-083, AST-084); with a help that is just being entered the desk stores both.
 */
@Stateless
public class AssistanceExits {

  @Inject CallerContext callers;
  @Inject Today today;
  @Inject AssistanceAccess access;
  @Inject ArchiveAccess archives;
  @Inject RecordedExit recorded;

  /**
   * The empty fields of the exit of a record's household.
   *
   * @throws BusinessException if no exit can be recorded here
   */
  @Needs(Right.ASSISTANCE_PREPARE)
  public ExitEntry begin(long id) {
    Assistance record = access.getOwn(id);
    Archive archive = archives.get(record.getArchiveId());
    recorded.refuse(record, archive);
    return recorded.begin(archive);
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
    archives.lock(access.getOwn(id).getArchiveId());
    Assistance record = access.lockOwn(id);
    String told = recorded.store(record, facts);
    record.touch(callers.known().name(), today.now());
    callers.about(AssistanceAccess.OBJECT, id, record.getOwnerUnionId());
    callers.changed(record.getRecordNo() + "\n" + told);
  }
}
