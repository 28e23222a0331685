package cn.bangfu.archive.logic;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** A check in the background, one portion in one transaction (ARC-136). */
@Stateless
public class LogicRun {

  /** Parameter of the job: number of the check. */
  public static final String CHECK = "check";

  @Inject LogicWork work;

  /** Checks the next portion; 0 once everything is done. */
  @Needs(Right.LOGIC_CHECK_STEP)
  public int step(long check) {
    return work.step(check);
  }
}
