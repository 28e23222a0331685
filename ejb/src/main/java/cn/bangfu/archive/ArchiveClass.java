package cn.bangfu.archive;

/** When and how an archive came to be (ARC-121). */
public enum ArchiveClass {
  STOCK,
  INCREMENT,
  RELAPSED
}
