package cn.bangfu.archive.catalog;

import cn.bangfu.sheet.ColumnKind;

/** What a field holds: how it is shown, and what can be asked of it. */
public enum FieldKind {
  TEXT(ColumnKind.TEXT, Asked.TEXT),
  NUMBER(ColumnKind.NUMBER, Asked.NUMBERS),
  MONEY(ColumnKind.MONEY, Asked.AMOUNTS),
  DATE(ColumnKind.DATE, Asked.DAYS),
  MOMENT(ColumnKind.MOMENT, Asked.DAYS),
  YES_NO(ColumnKind.TEXT, Asked.YES_NO),
  /** A constant of an enum. */
  ENUM(ColumnKind.TEXT, Asked.CHOICES),
  /** Several of them. */
  ENUMS(ColumnKind.TEXT, Asked.CHOICES),
  /** A value of a code table. */
  CODE(ColumnKind.TEXT, Asked.CHOICES),
  /** Several of them. */
  CODES(ColumnKind.TEXT, Asked.CHOICES),
  /** An administrative division; asked for with those below. */
  REGION(ColumnKind.TEXT, Asked.REGION),
  /** A union, by its number. */
  UNION(ColumnKind.TEXT, Asked.UNION),
  /** Full years on the day that looks; stored is the day of birth. */
  AGE(ColumnKind.NUMBER, Asked.NUMBERS),
  /** The sum of two stored numbers. */
  SUM(ColumnKind.NUMBER, Asked.NUMBERS),
  /** How the archive stands for the union that looks. */
  REPORT_STATE(ColumnKind.TEXT, Asked.CHOICES),
  /** Whether it was changed since the union that looks got it. */
  UNSEEN_CHANGE(ColumnKind.TEXT, Asked.YES_NO),
  /** Whether anything is stored. */
  PRESENCE(ColumnKind.TEXT, Asked.YES_NO),
  /** Kind and degree as one value. */
  DISABILITY(ColumnKind.TEXT, Asked.NOTHING),
  /** How many rows there are that were not taken away; stored is when they were. */
  COUNT(ColumnKind.NUMBER, Asked.NOTHING),
  /** Which of several kinds is not there. */
  LACKING(ColumnKind.TEXT, Asked.CHOICES),
  /** All members in one text. */
  MEMBERS(ColumnKind.TEXT, Asked.NOTHING),
  ID_NO(ColumnKind.ID_NO, Asked.EXACT),
  PHONE(ColumnKind.PHONE, Asked.EXACT),
  BANK_CARD(ColumnKind.BANK_CARD, Asked.EXACT);

  /** Which condition the page offers. */
  public enum Asked {
    /** A part or the beginning. */
    TEXT,
    /** The whole value: class-A data is found by its digest only. */
    EXACT,
    NUMBERS,
    AMOUNTS,
    DAYS,
    YES_NO,
    CHOICES,
    REGION,
    UNION,
    NOTHING
  }

  private final ColumnKind column;
  private final Asked asked;

  FieldKind(ColumnKind column, Asked asked) {
    this.column = column;
    this.asked = asked;
  }

  /** How it is written to files, and masked. */
  public ColumnKind column() {
    return column;
  }

  public Asked asked() {
    return asked;
  }

  /** True for class-A data (USR-118). */
  public boolean isClassA() {
    return column.isClassA();
  }
}
