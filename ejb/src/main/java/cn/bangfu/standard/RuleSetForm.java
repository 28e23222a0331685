package cn.bangfu.standard;

import cn.bangfu.kernel.CleanText;
import java.io.Serializable;

/** A union's own copy of a set as it is typed. */
public class RuleSetForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final long from;
  private final Long id;
  private final int version;
  private String name;
  private final RuleValues values;

  private RuleSetForm(long from, Long id, int version, String name, RuleValues values) {
    this.from = from;
    this.id = id;
    this.version = version;
    this.name = name;
    this.values = values;
  }

  /** A new copy of a set. */
  public static RuleSetForm copyOf(RuleSetRow row) {
    return new RuleSetForm(row.set().getId(), null, 0, null, row.values().copy());
  }

  /** A change of an own copy. */
  public static RuleSetForm of(RuleSetRow row) {
    return new RuleSetForm(
        row.set().getId(),
        row.set().getId(),
        row.set().getVersion(),
        row.set().getSetName(),
        row.values().copy());
  }

  /** The set that is copied. */
  long from() {
    return from;
  }

  /** The own copy that is changed, or null of a new one. */
  public Long getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = CleanText.trim(name);
  }

  public RuleValues getValues() {
    return values;
  }
}
