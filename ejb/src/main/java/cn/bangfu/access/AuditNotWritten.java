package cn.bangfu.access;

import cn.bangfu.kernel.BusinessException;
import jakarta.ejb.ApplicationException;

/** The act cannot be recorded and therefore does not happen (USR-106). */
@ApplicationException(rollback = true)
public class AuditNotWritten extends BusinessException {

  private static final long serialVersionUID = 1L;

  public AuditNotWritten() {
    super(AccessProblem.AUDIT_NOT_WRITTEN);
  }
}
