package cn.bangfu.archive;

/** Type of an archive; agrees with the household register of the head (FLD-026). */
public enum ArchiveType {
  URBAN_WORKER,
  MIGRANT_WORKER
}
