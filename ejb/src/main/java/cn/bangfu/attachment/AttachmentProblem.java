package cn.bangfu.attachment;

import cn.bangfu.kernel.Problem;

/** Why a file is not added or not given; the first argument is its name (ARC-150). */
public enum AttachmentProblem implements Problem {
  KIND_MISSING,
  FILE_MISSING,
  /** Args: field, greatest number of characters. */
  TOO_LONG,
  FORMAT,
  /** Args: name, megabytes allowed. */
  TOO_LARGE,
  CONTENT,
  EMPTY,
  /** Args: name, the sentence of the check. */
  REFUSED,
  /** Args: name, whose files, files allowed. */
  TOO_MANY,
  /** Args: name, whose files, megabytes allowed. */
  TOO_MUCH,
  /** Somebody has removed it meanwhile. */
  GONE,
  /** USR-117, or destroyed with its record: args: name. */
  UNREADABLE
}
