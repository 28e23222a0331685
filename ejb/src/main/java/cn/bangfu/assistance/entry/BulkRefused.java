package cn.bangfu.assistance.entry;

import cn.bangfu.assistance.AssistanceProblem;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Violation;
import jakarta.ejb.ApplicationException;
import java.io.Serializable;
import java.util.List;

/** Some of the chosen households cannot be helped, so none was (AST-077). */
@ApplicationException(rollback = true)
public class BulkRefused extends BusinessException {

  private static final long serialVersionUID = 1L;

  private final transient List<Line> lines;

  /** One household with the reasons. */
  public record Line(long id, String employeeNo, String name, List<Violation> reasons)
      implements Serializable {}

  BulkRefused(List<Line> lines) {
    super(AssistanceProblem.SOME_REFUSED, lines.size());
    this.lines = List.copyOf(lines);
  }

  /** The households that stand against it. */
  public List<Line> lines() {
    return lines;
  }
}
