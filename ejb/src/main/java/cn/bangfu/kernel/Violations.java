package cn.bangfu.kernel;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** All values of a command that break a rule, collected: the page shows each at its field. */
@ApplicationException(rollback = true)
public class Violations extends BusinessException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> all;

  public Violations(List<Violation> all) {
    super(all.get(0).problem(), all.get(0).args().toArray());
    this.all = List.copyOf(all);
  }

  public List<Violation> all() {
    return all;
  }

  /** Throws if there is any violation. */
  public static void throwIfAny(List<Violation> found) {
    if (!found.isEmpty()) {
      throw new Violations(found);
    }
  }
}
