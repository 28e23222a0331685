package cn.bangfu.archive;

/** Why a household is in hardship, with the group under which it is counted (FLD-050). */
public enum HardshipCause {
  OWN_ILLNESS(CauseGroup.ILLNESS),
  DEPENDENT_ILLNESS(CauseGroup.ILLNESS),
  OWN_DISABILITY(CauseGroup.ILLNESS),
  FAMILY_DISABILITY(CauseGroup.ILLNESS),
  UNABLE_TO_WORK(CauseGroup.UNABLE_TO_WORK),
  ABLE_BUT_JOBLESS(CauseGroup.ABLE_BUT_JOBLESS),
  LAID_OFF(CauseGroup.LAID_OFF),
  NATURAL_DISASTER(CauseGroup.NATURAL_DISASTER),
  MAJOR_ACCIDENT(CauseGroup.MAJOR_ACCIDENT),
  CHILD_EDUCATION(CauseGroup.CHILD_EDUCATION),
  NO_SOCIAL_INSURANCE(CauseGroup.NO_SOCIAL_INSURANCE),
  BENEFITS_NOT_PAID(CauseGroup.BENEFITS_NOT_PAID),
  OTHER(CauseGroup.OTHER);

  private final CauseGroup group;

  HardshipCause(CauseGroup group) {
    this.group = group;
  }

  public CauseGroup group() {
    return group;
  }
}
