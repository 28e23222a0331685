package cn.bangfu.sheet;

import cn.bangfu.kernel.Masks;
import cn.bangfu.kernel.Texts;

/** What a column holds: how it is written, and how it is masked (USR-118). */
public enum ColumnKind {
  TEXT,
  NUMBER,
  DATE,
  /** Date and time. */
  MOMENT,
  /** Yuan with two decimals. */
  MONEY,
  /** Any other number with two decimals. */
  DECIMAL,
  ID_NO,
  PHONE,
  BANK_CARD;

  /** True for class-A data. */
  public boolean isClassA() {
    return this == ID_NO || this == PHONE || this == BANK_CARD;
  }

  /** True if the value is text, also where it consists of digits only (USR-128). */
  public boolean isText() {
    return this == TEXT || isClassA();
  }

  /** The value as a text for people, masked by its kind if asked for. */
  public String shown(Object value, boolean masked) {
    if (value instanceof TypedValue typed) {
      return typed.kind().shown(typed.value(), masked);
    }
    String text = value instanceof cn.bangfu.kernel.IdNo no ? no.value() : Texts.show(value);
    if (!masked || text.isEmpty()) {
      return text;
    }
    return switch (this) {
      case ID_NO -> Masks.idNo(text);
      case PHONE -> Masks.phone(text);
      case BANK_CARD -> Masks.bankCardNo(text);
      default -> text;
    };
  }
}
