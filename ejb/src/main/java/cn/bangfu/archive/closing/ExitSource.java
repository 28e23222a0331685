package cn.bangfu.archive.closing;

/** Where an exit was entered (FLD part 3.11). */
public enum ExitSource {
  ARCHIVE,
  ASSISTANCE
}
