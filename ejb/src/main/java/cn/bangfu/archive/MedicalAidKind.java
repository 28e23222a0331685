package cn.bangfu.archive;

/** Who helps a household with its medical costs (FLD part 3.6). */
public enum MedicalAidKind {
  GOVERNMENT,
  EMPLOYER,
  UNION,
  OTHER_SOCIAL,
  NONE
}
