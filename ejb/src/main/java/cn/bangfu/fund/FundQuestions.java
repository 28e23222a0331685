package cn.bangfu.fund;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Violation;
import jakarta.ejb.ApplicationException;
import java.util.List;

/** Nothing is wrong; the user is asked before something is entered that cannot be changed. */
@ApplicationException(rollback = true)
public class FundQuestions extends BusinessException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> questions;

  FundQuestions(List<Violation> questions) {
    super(FundProblem.CONFIRM);
    this.questions = List.copyOf(questions);
  }

  /** What is asked, in this order. */
  public List<Violation> questions() {
    return questions;
  }

  /** True if this is among what is asked. */
  public boolean asks(Problem problem) {
    return questions.stream().anyMatch(question -> question.problem() == problem);
  }
}
