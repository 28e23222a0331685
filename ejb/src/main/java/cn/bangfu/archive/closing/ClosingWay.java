package cn.bangfu.archive.closing;

/** Whether a person cancelled an archive or a rule of the system (FLD part 3.10). */
public enum ClosingWay {
  MANUAL,
  AUTOMATIC
}
