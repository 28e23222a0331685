package cn.bangfu.archive;

/** Kind of household register; decides the type of the archive, one to one (FLD-026). */
public enum HukouType {
  URBAN(ArchiveType.URBAN_WORKER),
  RURAL(ArchiveType.MIGRANT_WORKER);

  private final ArchiveType archiveType;

  HukouType(ArchiveType archiveType) {
    this.archiveType = archiveType;
  }

  /** The type that an archive with such a head must have. */
  public ArchiveType archiveType() {
    return archiveType;
  }
}
