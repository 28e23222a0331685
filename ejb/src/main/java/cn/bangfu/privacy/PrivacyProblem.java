package cn.bangfu.privacy;

import cn.bangfu.kernel.Problem;

/** Why an act of this room is refused. */
public enum PrivacyProblem implements Problem {
  /** USR-131: args: part, most characters. */
  NOTICE_PART,
  /** Args: user, time. */
  CHANGED_MEANWHILE,
  /** USR-137: a day that is missing or still to come. */
  DAY_MISSING,
  /** Args: field, most characters. */
  TEXT_MISSING,
  /** There is no such entry. */
  NO_ENTRY,
  /** Args: field. */
  NOT_CHOSEN,
  /** USR-133: a draft, or an archive that was deleted or made anonymous. */
  NOTHING_STORED,
  /** USR-133: only requests for a look or a copy are answered by a print. */
  NOT_ASKED_FOR,
  /** USR-134: args: employee number, state. */
  NOT_CLOSED,
  /** An archive that is asked to be made anonymous is not merged. */
  ERASURE_BEFORE_MERGE,
  /** USR-134: args: employee number. */
  ASKED_ALREADY,
  /** Args: most archives at once. */
  NOTHING_CHOSEN
}
