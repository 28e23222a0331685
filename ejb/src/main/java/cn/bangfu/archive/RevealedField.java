package cn.bangfu.archive;

/** Class-A data that is shown singly and for a short time (USR-120). */
public enum RevealedField {
  ID_NO,
  MOBILE,
  OTHER_CONTACT,
  BANK_CARD_NO
}
