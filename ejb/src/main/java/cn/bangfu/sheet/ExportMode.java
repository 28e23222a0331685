package cn.bangfu.sheet;

/** Whether class-A data is masked in what is exported or printed (USR-124). */
public enum ExportMode {
  MASKED,
  FULL
}
