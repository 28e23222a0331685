package cn.bangfu.archive.filing;

/** What a cause of hardship demands of the household and is not there (FLD-051, FLD-052). */
public enum CauseGap {
  HEAD_DISEASE,
  MEMBER_DISEASE,
  HEAD_DISABLED,
  MEMBER_DISABLED,
  CHILD_STUDENT,
  LAID_OFF_PERSON,
  JOBLESS_PERSON,
  HEAD_INSURED
}
