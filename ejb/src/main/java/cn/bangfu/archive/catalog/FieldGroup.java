package cn.bangfu.archive.catalog;

/** Sections of the page of conditions and of the choice of columns, in their order (ARC-137). */
public enum FieldGroup {
  HEADER,
  HEAD,
  WORK,
  INCOME,
  CAUSE,
  BANK,
  MEMBERS
}
