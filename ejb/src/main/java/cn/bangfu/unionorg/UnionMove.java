package cn.bangfu.unionorg;

import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Map;

/** One move of a branch to another superior, from its paste to its end (ORG-070, ORG-071). */
@Entity
@Table(name = "union_move")
public class UnionMove {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "union_move_seq")
  @SequenceGenerator(name = "union_move_seq", sequenceName = "union_move_seq", allocationSize = 1)
  private Long id;

  @Column(name = "union_id")
  private long unionId;

  @Column(name = "from_parent_id")
  private long fromParentId;

  @Column(name = "to_parent_id")
  private long toParentId;

  @Enumerated(EnumType.STRING)
  private UnionMoveState state = UnionMoveState.OPEN;

  @Column(name = "requested_at")
  private OffsetDateTime requestedAt;

  @Column(name = "by_user_id")
  private long byUserId;

  @Column(name = "by_user")
  private String byUser;

  @Column(name = "by_union_id")
  private long byUnionId;

  @Column(name = "by_union")
  private String byUnion;

  @Column(name = "ended_at")
  private OffsetDateTime endedAt;

  @Version private int version;

  protected UnionMove() {}

  UnionMove(Union union, Union to, Caller by, OffsetDateTime at) {
    unionId = union.getId();
    fromParentId = union.getParentId();
    toParentId = to.getId();
    requestedAt = at;
    byUserId = by.userId();
    byUser = by.name();
    byUnionId = by.unionId();
    byUnion = by.unionName();
  }

  void end(UnionMoveState how, OffsetDateTime at) {
    state = how;
    endedAt = at;
  }

  public Long getId() {
    return id;
  }

  public long getUnionId() {
    return unionId;
  }

  public long getFromParentId() {
    return fromParentId;
  }

  public long getToParentId() {
    return toParentId;
  }

  public UnionMoveState getState() {
    return state;
  }

  /** Who asked for the move, as records name him; without any right. */
  public Caller by() {
    return new Caller(
        byUserId, "", byUser, byUnionId, byUnion, "/", 0, 0, FirstLoginStage.READY, Map.of());
  }
}
