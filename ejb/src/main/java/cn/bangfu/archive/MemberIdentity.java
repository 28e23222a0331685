package cn.bangfu.archive;

/** What a member does; decides which further fields he has (FLD-036 to FLD-041). */
public enum MemberIdentity {
  WORKER,
  FARMER,
  MIGRANT_WORKER,
  SOLDIER,
  FREELANCE,
  UNEMPLOYED,
  STUDENT,
  PRESCHOOL;

  /** Has an employer with nature, status and industry (FLD-039). */
  public boolean employed() {
    return this == WORKER || this == MIGRANT_WORKER;
  }

  /** Names a unit or a school. */
  public boolean hasUnitOrSchool() {
    return employed() || this == SOLDIER || this == STUDENT;
  }

  /** Earns his living, so that the household is none without employment (FLD-042). */
  public boolean earning() {
    return employed() || this == SOLDIER || this == FREELANCE;
  }

  /** Is expected to have no income of his own (FLD-041). */
  public boolean withoutIncome() {
    return this == UNEMPLOYED || this == STUDENT || this == PRESCHOOL;
  }
}
