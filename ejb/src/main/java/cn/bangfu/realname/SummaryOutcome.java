package cn.bangfu.realname;

import cn.bangfu.kernel.Violation;
import java.io.Serializable;
import java.util.List;

/** What an act on several tables did; those it could not be done to are listed with the reason. */
public record SummaryOutcome(int done, List<Refused> refused) implements Serializable {

  /** One table that was left as it is. */
  public record Refused(long id, String tableNo, Violation reason) implements Serializable {}
}
