package cn.bangfu.staff.takeover;

/** Where an old account comes from; that of the first keeps its log-in name (USR-145). */
enum OldSystem {
  /** The system of assistance. */
  FORMER,
  /** The system of exits from hardship. */
  EXIT
}
