package cn.bangfu.unionorg;

/** What was changed of a union (part 10, 3.5). */
public enum UnionChangeKind {
  CREATED,
  EDITED,
  MOVED,
  DISABLED,
  ENABLED,
  DELETED
}
