package cn.bangfu.archive.paper;

/** What can be fetched empty (ARC-070). */
public enum BlankForm {
  URBAN_REGISTRATION,
  MIGRANT_REGISTRATION,
  PUBLIC_NOTICE,
  CONTACT_CARD,
  TARGET_STATISTICS,
  FILLING_GUIDE
}
