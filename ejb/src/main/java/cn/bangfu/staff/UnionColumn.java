package cn.bangfu.staff;

/** The columns of the list of lower unions (ORG-026). */
public enum UnionColumn {
  NAME,
  NUMBER,
  LEVEL,
  TYPE,
  REGION,
  CENTER,
  ADMIN,
  PEOPLE,
  CHILDREN,
  STATE,
  CONFIRMED
}
