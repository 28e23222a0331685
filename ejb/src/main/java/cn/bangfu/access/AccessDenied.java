package cn.bangfu.access;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Problem;
import jakarta.ejb.ApplicationException;

/**
 * The caller may not do this, or not to this object (USR-024). Audited by the interceptor; a page
 * answers 403.
 */
@ApplicationException(rollback = true)
public class AccessDenied extends BusinessException {

  private static final long serialVersionUID = 1L;

  public AccessDenied(Problem problem, Object... args) {
    super(problem, args);
  }
}
