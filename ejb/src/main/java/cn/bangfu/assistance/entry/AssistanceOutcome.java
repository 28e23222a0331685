package cn.bangfu.assistance.entry;

import cn.bangfu.kernel.Violation;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** What an act on several records did; those it could not be done to are listed with the reason. */
public record AssistanceOutcome(int done, List<Refused> refused) implements Serializable {

  /** One record that was left as it is (AST-050, AST-061). */
  public record Refused(long id, String name, LocalDate date, Violation reason)
      implements Serializable {}
}
