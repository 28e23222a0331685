package cn.bangfu.unionorg;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Violation;
import jakarta.ejb.ApplicationException;
import java.util.List;

/** Nothing is wrong, but the user is to look again before it is saved (ORG-016, ORG-019). */
@ApplicationException(rollback = true)
public class NoticesToConfirm extends BusinessException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> notices;

  NoticesToConfirm(List<Violation> notices) {
    super(UnionProblem.NOTICES);
    this.notices = List.copyOf(notices);
  }

  public List<Violation> notices() {
    return notices;
  }
}
