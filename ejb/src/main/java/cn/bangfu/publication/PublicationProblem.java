package cn.bangfu.publication;

import cn.bangfu.kernel.Problem;

/** Why a text is not published or not shown. */
public enum PublicationProblem implements Problem {
  /** Args: least, most characters. */
  TITLE,
  /** Args: most characters. */
  CONTENT,
  /** Args: most characters. */
  TOO_LONG,
  DAY_MISSING,
  /** INF-019. */
  IN_FUTURE,
  /** A notice that ends before it begins. */
  UNTIL_BEFORE_DAY,
  /** INF-033. */
  DAYS_REVERSED,
  /** INF-049: args: the limit. */
  TOO_MANY_ON_TOP,
  /** INF-046. */
  NOT_FOR_YOU,
  /** INF-023. */
  DELETED,
  /** Args: user, time. */
  CHANGED_MEANWHILE
}
