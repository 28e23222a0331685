package cn.bangfu.codetable;

/** A disabled value stays readable in old records and is offered no more (ORG-105). */
public enum CodeValueState {
  ENABLED,
  DISABLED,
  /** Only older versions of records may still name it. */
  DELETED
}
