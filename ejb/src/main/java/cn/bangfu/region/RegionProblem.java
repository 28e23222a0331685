package cn.bangfu.region;

import cn.bangfu.kernel.Problem;

/** Why a new edition of the divisions is not taken over (ORG-098, ORG-099). */
public enum RegionProblem implements Problem {
  /** The name of the edition is missing or too long. */
  EDITION,
  /** Args: the name. */
  EDITION_EXISTS,
  /** The first line does not name the columns. */
  HEADING,
  NO_CODES,
  /** Args: what stands there. */
  CODE,
  /** Args: the code, the line where it stands first. */
  TWICE,
  NAME,
  NAME_LENGTH,
  /** Args: the code of the province. */
  PROVINCE_MISSING,
  /** Args: the code that is not in the list. */
  NEW_CODE,
  /** Somebody else took over another edition meanwhile. */
  CHANGED_MEANWHILE,
  /** The edition is the present one. */
  NOTHING_CHANGES,
  /** ORG-097: the first line of a table of old and new codes. */
  CORRESPONDENCE_HEADING,
  /** Args: the code. */
  NOT_ABOLISHED,
  /** Args: the code. */
  NOT_VALID,
  /** Args: the code. */
  OLD_TWICE,
  /** No abolished code in use has exactly one new code. */
  NOTHING_TO_REPLACE
}
