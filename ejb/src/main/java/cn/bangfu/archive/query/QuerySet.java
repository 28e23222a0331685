package cn.bangfu.archive.query;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/** Conditions that a user keeps under a name, for himself or for all of his union (ARC-140). */
@Entity
@Table(name = "archive_query_set")
public class QuerySet {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "archive_query_set_seq")
  @SequenceGenerator(name = "archive_query_set_seq", sequenceName = "archive_query_set_seq")
  private Long id;

  @Column(name = "owner_id", updatable = false)
  private long ownerId;

  @Column(name = "owner_name")
  private String ownerName;

  @Column(name = "owner_union_id")
  private long ownerUnionId;

  @Column(name = "set_name")
  private String name;

  private boolean shared;
  private boolean preferred;

  @Column(name = "union_id")
  private Long unionId;

  @Column(name = "include_subordinates")
  private boolean includeSubordinates;

  @Column(name = "reported_only")
  private boolean reportedOnly;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "archive_query_condition", joinColumns = @JoinColumn(name = "set_id"))
  private List<FieldCondition> conditions = new ArrayList<>();

  @Version private int version;

  protected QuerySet() {}

  QuerySet(long ownerId, String ownerName, long ownerUnionId, String name) {
    this.ownerId = ownerId;
    this.ownerName = ownerName;
    this.ownerUnionId = ownerUnionId;
    this.name = name;
  }

  void keep(QueryForm form) {
    unionId = form.getUnionId();
    includeSubordinates = form.isIncludeSubordinates();
    reportedOnly = form.isReportedOnly();
    conditions.clear();
    form.query().conditions().forEach(condition -> conditions.add(condition.copy()));
  }

  void rename(String other) {
    name = other;
  }

  void share(boolean with) {
    shared = with;
  }

  void prefer(boolean first) {
    preferred = first;
  }

  /** True for its owner, and for the users of his union if it is shared. */
  boolean offeredTo(long userId, long ofUnion) {
    return ownerId == userId || shared && ownerUnionId == ofUnion;
  }

  QueryForm form() {
    return new QueryForm(unionId, includeSubordinates, reportedOnly, conditions);
  }

  Long getId() {
    return id;
  }

  long getOwnerId() {
    return ownerId;
  }

  String getOwnerName() {
    return ownerName;
  }

  String getName() {
    return name;
  }

  boolean isShared() {
    return shared;
  }

  boolean isPreferred() {
    return preferred;
  }
}
