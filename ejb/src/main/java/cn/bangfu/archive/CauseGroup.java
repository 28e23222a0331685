package cn.bangfu.archive;

/** Groups of causes of hardship that statistics count (FLD part 4.1). */
public enum CauseGroup {
  ILLNESS,
  UNABLE_TO_WORK,
  ABLE_BUT_JOBLESS,
  LAID_OFF,
  NATURAL_DISASTER,
  MAJOR_ACCIDENT,
  CHILD_EDUCATION,
  NO_SOCIAL_INSURANCE,
  BENEFITS_NOT_PAID,
  OTHER
}
