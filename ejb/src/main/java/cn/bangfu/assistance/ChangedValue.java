package cn.bangfu.assistance;

import java.io.Serializable;
import java.time.OffsetDateTime;

/**
 * One field that an act changed (AST-044).
 *
 * @param label name of the field
 */
public record ChangedValue(OffsetDateTime at, String by, String label, String before, String after)
    implements Serializable {

  /** As the audit trail has it. */
  public String line() {
    return line(label, before, after);
  }

  /** A line of the audit trail. */
  public static String line(String label, Object before, Object after) {
    return "%s: %s -> %s".formatted(label, before, after);
  }
}
