package cn.bangfu.assistance;

import cn.bangfu.archive.HardshipCause;
import java.util.Arrays;
import java.util.List;

/**
 * What help is given for: the causes of hardship, and two values of old records (part 30 A.3.1).
 */
public enum AssistCategory {
  OWN_ILLNESS,
  DEPENDENT_ILLNESS,
  OWN_DISABILITY,
  FAMILY_DISABILITY,
  UNABLE_TO_WORK,
  ABLE_BUT_JOBLESS,
  LAID_OFF,
  NATURAL_DISASTER,
  MAJOR_ACCIDENT,
  CHILD_EDUCATION,
  NO_SOCIAL_INSURANCE,
  BENEFITS_NOT_PAID,
  OTHER,
  LEGACY_ILLNESS,
  LEGACY_ACCIDENT;

  /** The category of a cause; none for none. */
  public static AssistCategory of(HardshipCause cause) {
    return cause == null ? null : valueOf(cause.name());
  }

  /** Values of converted records are shown and asked for, but not chosen anew. */
  public boolean isLegacy() {
    return this == LEGACY_ILLNESS || this == LEGACY_ACCIDENT;
  }

  /** What a new record may choose. */
  public static List<AssistCategory> choosable() {
    return Arrays.stream(values()).filter(one -> !one.isLegacy()).toList();
  }
}
