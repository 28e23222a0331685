package cn.bangfu.archive;

/** What happens to an archive in its life (part 20 §4.1). */
public enum LifeEvent {
  SAVE_DRAFT,
  FILE,
  DELETE,
  DEREGISTER,
  /** By the three-year rule. */
  DEREGISTER_BY_SYSTEM,
  EXIT,
  RESTORE,
  MERGE,
  TRANSFER
}
