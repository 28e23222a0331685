package cn.bangfu.archive.filing;

import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.doubles.PossibleDouble;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Violation;
import jakarta.ejb.ApplicationException;
import java.util.List;

/** Nothing is wrong, but something is doubtful: the user confirms and saves again (FLD part 6). */
@ApplicationException(rollback = true)
public class WarningsToConfirm extends BusinessException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> warnings;
  private final transient List<PossibleDouble> doubles;

  public WarningsToConfirm(List<Violation> warnings) {
    this(warnings, List.of());
  }

  /**
   * @param doubles persons of other archives who may be one of this household
   */
  public WarningsToConfirm(List<Violation> warnings, List<PossibleDouble> doubles) {
    super(ArchiveRefusal.CONFIRM_WARNINGS);
    this.warnings = List.copyOf(warnings);
    this.doubles = List.copyOf(doubles);
  }

  public List<Violation> warnings() {
    return warnings;
  }

  public List<PossibleDouble> doubles() {
    return doubles;
  }
}
