package cn.bangfu.unionorg;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** One line per change of a union; inserted, never edited or deleted. */
@Entity
@Table(name = "union_change")
@NamedQuery(
    name = UnionChange.OF_UNION,
    query = "select c from UnionChange c where c.unionId = :id order by c.id desc")
public class UnionChange {

  static final String OF_UNION = "UnionChange.ofUnion";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "union_id")
  private long unionId;

  @Enumerated(EnumType.STRING)
  private UnionChangeKind kind;

  @Column(name = "value_before")
  private String valueBefore;

  @Column(name = "value_after")
  private String valueAfter;

  private String affected;

  @Column(name = "act_id")
  private long actId;

  private OffsetDateTime at;

  @Column(name = "by_user")
  private String byUser;

  @Column(name = "by_union")
  private String byUnion;

  protected UnionChange() {}

  /** A line still without author; {@link #by} completes it. */
  public UnionChange(Union union, UnionChangeKind kind, String valueBefore, String valueAfter) {
    this.unionId = union.getId();
    this.kind = kind;
    this.valueBefore = valueBefore;
    this.valueAfter = valueAfter;
  }

  /** Of a move: what went along (ORG-072). */
  UnionChange taking(String along) {
    affected = along;
    return this;
  }

  /** Who made the change, in which business act. */
  public UnionChange by(String user, String ofUnion, long inAct, OffsetDateTime when) {
    byUser = user;
    byUnion = ofUnion;
    actId = inAct;
    at = when;
    return this;
  }

  public Long getId() {
    return id;
  }

  public long getUnionId() {
    return unionId;
  }

  public UnionChangeKind getKind() {
    return kind;
  }

  public String getValueBefore() {
    return valueBefore;
  }

  public String getValueAfter() {
    return valueAfter;
  }

  /** Of a move: how many unions, people and records went along; else null. */
  public String getAffected() {
    return affected;
  }

  public OffsetDateTime getAt() {
    return at;
  }

  public String getByUser() {
    return byUser;
  }

  public String getByUnion() {
    return byUnion;
  }
}
