package cn.bangfu.archive.conversion;

/** Why a record of V2.0 is not converted (BAT-066, BAT-071). */
public enum ConversionReason {
  /** Its household registration is unknown. */
  NO_HUKOU,
  /** Its archive is not converted yet. */
  ARCHIVE_WAITS,
  /** Its archive was merged into another while the run came to it. */
  ARCHIVE_MERGED,
  UNKNOWN_FORM,
  UNKNOWN_CATEGORY,
  UNKNOWN_MEASURE,
  /** Before the first day that records have. */
  TOO_EARLY,
  /** It was reported to a union that is not above the one that helped. */
  HOLDER_NOT_ABOVE
}
