package cn.bangfu.archive.filing;

import cn.bangfu.archive.Archive;
import cn.bangfu.kernel.Violation;
import java.io.Serializable;
import java.util.List;

/**
 * What an act on several archives did: each one it could not be done to is listed with its reasons,
 * the others are done (ARC-056, ARC-096).
 */
public record Outcome(int done, List<Refused> refused) implements Serializable {

  /** One archive that was left as it is. */
  public record Refused(long id, String employeeNo, String name, List<Violation> reasons)
      implements Serializable {

    /** With its number and name. */
    public static Refused of(Archive archive, List<Violation> reasons) {
      return new Refused(archive.getId(), archive.getEmployeeNo(), archive.getHeadName(), reasons);
    }
  }
}
