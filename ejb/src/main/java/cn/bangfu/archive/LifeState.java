package cn.bangfu.archive;

/** Life of an archive (ARC part 4.1). */
public enum LifeState {
  DRAFT,
  ACTIVE,
  DEREGISTERED,
  EXITED,
  MERGED,
  DELETED
}
