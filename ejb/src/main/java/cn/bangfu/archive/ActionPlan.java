package cn.bangfu.archive;

/** Action plans of the unions that a target takes part in (ARC-126). */
public enum ActionPlan {
  SKILLS_TRAINING,
  STARTUP_SUPPORT,
  SUNSHINE_EMPLOYMENT,
  MEDICAL_MUTUAL_AID,
  GOLDEN_AUTUMN,
  PAIRING,
  TARGETED_WARMTH,
  OTHER
}
