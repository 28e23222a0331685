package cn.bangfu.kernel;

import jakarta.ejb.ApplicationException;

/** Somebody else changed the record since it was opened; the arguments name who and when. */
@ApplicationException(rollback = true)
public class StaleException extends BusinessException {

  private static final long serialVersionUID = 1L;

  public StaleException(Problem problem, Object... args) {
    super(problem, args);
  }
}
