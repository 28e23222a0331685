package cn.bangfu.export;

/** How far the night has come with an application (part 50 D.1). */
public enum ExportState {
  WAITING,
  EXPORTING,
  EXPORTED,
  FAILED
}
