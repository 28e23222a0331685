package cn.bangfu.standard;

import cn.bangfu.kernel.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A set of rules by which households are recognised: delivered, or a union's copy (FIL-005). */
@Entity
@Table(name = "rule_set")
public class RuleSet extends BaseEntity implements Serializable {

  /** The national set of 2016: it holds where nobody has chosen another one. */
  public static final long NATIONAL = 1;

  private static final long serialVersionUID = 1L;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_set_seq")
  @SequenceGenerator(name = "rule_set_seq", sequenceName = "rule_set_seq")
  private Long id;

  @Column(updatable = false)
  private String base;

  @Column(name = "set_name")
  private String setName;

  @Column(name = "owner_union_id", updatable = false)
  private Long ownerUnionId;

  protected RuleSet() {}

  RuleSet(RuleSet from, String setName, long ownerUnionId) {
    base = from.base;
    this.setName = setName;
    this.ownerUnionId = ownerUnionId;
  }

  void rename(String name) {
    setName = name;
  }

  public Long getId() {
    return id;
  }

  /** A or B, on which it is based. */
  public String getBase() {
    return base;
  }

  public String getSetName() {
    return setName;
  }

  /** The union whose copy it is, or null of a delivered set. */
  public Long getOwnerUnionId() {
    return ownerUnionId;
  }
}
