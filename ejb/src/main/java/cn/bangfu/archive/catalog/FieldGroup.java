package cn.bangfu.archive.catalog;

/** Sections of the page of conditions and of the choice of columns, in their order. */
public enum FieldGroup {
  HEADER,
  HEAD,
  WORK,
  INCOME,
  CAUSE,
  MEDICAL,
  BANK,
  ATTACHMENTS,
  CLOSING,
  TARGET_CARD,
  MEMBERS
}
