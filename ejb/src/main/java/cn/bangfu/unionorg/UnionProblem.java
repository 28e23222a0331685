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
  ALREADY_CONFIRMED,
  /** ORG-041: the menu shows the entry grey. */
  NOT_ALLOWED,
  /** ORG-015; args: name of the superior, the name. */
  NAME_TAKEN,
  /** ORG-016, only a notice; args: how many others have the name. */
  NAME_ELSEWHERE,
  /** ORG-016, ORG-019: there are notices to look at. */
  NOTICES,
  /** A division that is not in the list, or no longer; args: its code. */
  REGION_UNKNOWN,
  /** ORG-097: another one has to be chosen; args: its code. */
  REGION_ABOLISHED,
  /** ORG-011; args: how many children, the new level, the first of them. */
  CHILDREN_MISPLACED,
  /** ORG-022; args: who, when. */
  STALE,
  /** ORG-047: the reason is missing or too long. */
  DISABLE_REASON,
  /** ORG-047; args: name, how many direct children are normal. */
  CHILDREN_NORMAL,
  /** ORG-047; args: name of the superior. */
  PARENT_NOT_NORMAL,
  /** ORG-050; args: name, what stands in the way. */
  NOT_DELETABLE,
  /** ORG-075. */
  ORDER_CHANGED,
  /** ORG-052: neither number nor path names a union of the scope, nor an earlier row. */
  PARENT_UNKNOWN,
  /** ORG-052: a row that was right when it was tried is not any more; args: what is wrong. */
  IMPORT_CHANGED,
  /** ORG-111; args: name. */
  NO_PROPOSAL,
  /** ORG-058: the target lies in the branch that was cut. */
  MOVE_INTO_ITSELF,
  /** ORG-058; args: name of the superior it has already. */
  MOVE_SAME_PARENT,
  /** ORG-058: the target is disabled or on its way itself. */
  MOVE_TARGET_CLOSED,
  /** ORG-058: the branch is on its way, gone or worked on. */
  MOVE_BUSY,
  /** ORG-058: moved or edited since it was cut. */
  CUT_STALE,
  /** ORG-058: somebody below is saving and does not come to an end. */
  SAVES_UNFINISHED
}
