package cn.bangfu.web.unionorg;

/** Where the menu of the tree page was opened (ORG-039). */
public enum MenuPlace {
  /** A line of the tree. */
  NODE,
  /** A row of the list of lower unions. */
  ROW,
  /** Elsewhere on the right: the union chosen on the left is meant. */
  EMPTY,
  /** A row of the list of people. */
  PERSON
}
