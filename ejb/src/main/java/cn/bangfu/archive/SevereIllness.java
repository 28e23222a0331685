package cn.bangfu.archive;

/** The illnesses that count as severe: the sixteen of the list and lasting paralysis (FLD 3.6). */
public enum SevereIllness {
  DIALYSIS,
  CANCER,
  KIDNEY_TRANSPLANT,
  UREMIA,
  STROKE_PARALYSIS,
  WORK_INJURY,
  CIRRHOSIS_ASCITES,
  PSYCHOSIS,
  DIABETES_COMPLICATED,
  LUPUS,
  CHRONIC_HEPATITIS,
  ANGINA,
  RHEUMATIC_HEART_DISEASE,
  FEMORAL_HEAD_NECROSIS,
  CHRONIC_NEPHRITIS,
  HEMOPHILIA,
  PERMANENT_PARALYSIS
}
