package cn.bangfu.staff.certificate;

import java.util.Arrays;
import java.util.Optional;

/** Purposes of certificates that have a name (RFC 5280, 4.2.1.12). */
enum KeyPurpose {
  ANY("2.5.29.37.0"),
  SERVER("1.3.6.1.5.5.7.3.1"),
  CLIENT("1.3.6.1.5.5.7.3.2"),
  CODE_SIGNING("1.3.6.1.5.5.7.3.3"),
  EMAIL("1.3.6.1.5.5.7.3.4"),
  TIME_STAMPING("1.3.6.1.5.5.7.3.8"),
  STATUS_SIGNING("1.3.6.1.5.5.7.3.9"),
  CARD_LOG_IN("1.3.6.1.4.1.311.20.2.2");

  private final String number;

  KeyPurpose(String number) {
    this.number = number;
  }

  String number() {
    return number;
  }

  static Optional<KeyPurpose> of(String number) {
    return Arrays.stream(values()).filter(one -> one.number.equals(number)).findFirst();
  }
}
