package cn.bangfu.privacy;

/** What a person may ask about his data (USR-133). */
public enum PersonalDataRight {
  ACCESS,
  COPY,
  CORRECTION,
  COMPLETION,
  DELETION;

  /** True if it is answered with a print of everything stored. */
  public boolean answeredByPrint() {
    return this == ACCESS || this == COPY;
  }
}
