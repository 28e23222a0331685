package cn.bangfu.archive.closing;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One closing or return of an archive as the detail page shows it.
 *
 * @param kind what happened
 * @param byUnionName the union that did it
 * @param facts what was written about it, in the order of the form
 */
public record ClosingBlock(
    Kind kind, OffsetDateTime at, String byUnionName, String byName, List<Fact> facts)
    implements Serializable {

  /** Key of the heading. */
  public String heading() {
    return "archive.closing.block." + kind.name();
  }

  /** What happened. */
  public enum Kind {
    DEREGISTERED,
    EXITED,
    /** A person has a household of his own. */
    DEPARTED,
    RETURNED
  }

  /** One value with the key of its label. */
  public record Fact(String label, Object value) implements Serializable {}
}
