package cn.bangfu.assistance;

import java.util.Arrays;

/** The real-name table that a measure belongs to (part 30 A.3.2). */
public enum SummaryClass {
  LIVING_AID,
  MEDICAL_AID,
  JOB_PLACEMENT,
  EDUCATION_AID,
  VOCATIONAL_TRAINING,
  LEGAL_AID,
  OTHER;

  /**
   * The class of a measure: goods count as aid for living, measures that administrators have added
   * as other help.
   *
   * @param constant name of a delivered measure, or null
   */
  public static SummaryClass of(String constant) {
    if ("GOODS".equals(constant)) {
      return LIVING_AID;
    }
    return Arrays.stream(values())
        .filter(one -> one.name().equals(constant))
        .findFirst()
        .orElse(OTHER);
  }
}
