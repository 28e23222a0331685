package cn.bangfu.codetable;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;

/**
 * One value of a list. Records refer to it by id, so that a new text shows everywhere at once. A
 * value with a constant is named by a program rule and therefore locked (ORG-106).
 */
@Entity
@Table(name = "code_value")
@NamedQuery(
    name = CodeValue.ALL,
    query =
        """
        select v from CodeValue v
        order by v.tableKey, v.sortOrder, v.id
        """)
@NamedQuery(
    name = CodeValue.SIBLINGS,
    query =
        """
        select v from CodeValue v
        where v.tableKey = :tableKey
          and coalesce(v.parentId, 0) = :parentId
          and v.state <> cn.bangfu.codetable.CodeValueState.DELETED
        order by v.sortOrder, v.id
        """)
public class CodeValue implements Serializable {

  static final String ALL = "CodeValue.all";
  static final String SIBLINGS = "CodeValue.siblings";
  private static final long serialVersionUID = 1L;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "code_value_seq")
  @SequenceGenerator(name = "code_value_seq", sequenceName = "code_value_seq")
  private Long id;

  @Column(name = "table_key", updatable = false)
  private String tableKey;

  private String constant;
  private String code;

  @Column(name = "value_name")
  private String valueName;

  /** The value of the first level, in a two-level table. */
  @Column(name = "parent_id", updatable = false)
  private Long parentId;

  private boolean locked;

  @Column(name = "may_disable", insertable = false, updatable = false)
  private boolean mayDisable;

  @Enumerated(EnumType.STRING)
  private CodeValueState state = CodeValueState.ENABLED;

  @Column(name = "sort_order")
  private int sortOrder;

  @Version private int version;

  protected CodeValue() {}

  /** A new value at the end of its list. */
  CodeValue(String tableKey, Long parentId, String valueName, int sortOrder) {
    this.tableKey = tableKey;
    this.parentId = parentId;
    this.valueName = valueName;
    this.sortOrder = sortOrder;
  }

  /** Gives it another text; never a value that a rule names (ORG-106). */
  void rename(String text) {
    refuseLocked();
    valueName = text;
  }

  void disable() {
    if (!mayDisable) {
      refuseLocked();
    }
    state = CodeValueState.DISABLED;
  }

  void enable() {
    state = CodeValueState.ENABLED;
  }

  void delete() {
    refuseLocked();
    state = CodeValueState.DELETED;
  }

  /** Takes the place of another value, which takes its own. */
  void swapPlaces(CodeValue other) {
    int place = sortOrder;
    sortOrder = other.sortOrder;
    other.sortOrder = place;
  }

  void refuseLocked() {
    if (locked) {
      throw new BusinessException(CodeProblem.LOCKED);
    }
  }

  public Long getId() {
    return id;
  }

  public String getTableKey() {
    return tableKey;
  }

  /** Name by which a rule of the program knows this value, or null. */
  public String getConstant() {
    return constant;
  }

  /** Code of the standard the list follows (GB/T 3304, GB/T 4754), or null. */
  public String getCode() {
    return code;
  }

  public String getValueName() {
    return valueName;
  }

  public Long getParentId() {
    return parentId;
  }

  public boolean isLocked() {
    return locked;
  }

  public boolean isEnabled() {
    return state == CodeValueState.ENABLED;
  }

  /** Text as a query or a page of upkeep shows it: a disabled value says so (ORG-105). */
  public String getShownName() {
    return isEnabled() ? valueName : Texts.format("codetable.shown.disabled", valueName);
  }

  public int getVersion() {
    return version;
  }

  int getSortOrder() {
    return sortOrder;
  }

  public CodeValueState getState() {
    return state;
  }

  /** True if this is the value that a rule of the program knows by this name. */
  public boolean is(String name) {
    return name.equals(constant);
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof CodeValue value && id != null && id.equals(value.id);
  }

  @Override
  public int hashCode() {
    return id == null ? 0 : id.hashCode();
  }

  @Override
  public String toString() {
    return tableKey + ":" + (constant == null ? id : constant);
  }
}
