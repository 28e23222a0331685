package cn.bangfu.unionorg;

import cn.bangfu.kernel.Problem;

/** Why something is refused about a union. */
public enum UnionProblem implements Problem {
  /** ORG-003; args: name of the superior, its level, the levels allowed below it. */
  PLACEMENT,
  /** ORG-001. */
  ROOT_EXISTS,
  /** ORG-005. */
  DEPTH,
  /** ORG-014. */
  NAME,
  /** ORG-018; args: level of the union, level the division has to have. */
  REGION_LEVEL,
  /** ORG-019, only a notice; args: name of the superior's division. */
  REGION_OUTSIDE,
  /** ORG-021; args: the field. */
  PHONE,
  /** A value that must be there is missing; args: the field. */
  MISSING,
  /** Args: the field, the number of characters. */
  TOO_LONG,
  POSTCODE,
  AREA_CODE,
  EMAIL,
  /** ORG-082: the text that says what is wrong. */
  DISPUTE_TEXT,
  /** ORG-083; args: who, when. */
  ALREADY_CONFIRMED
}
