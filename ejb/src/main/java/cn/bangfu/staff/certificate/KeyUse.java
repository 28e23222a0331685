package cn.bangfu.staff.certificate;

/** What a key may be used for, in the order of the bits of the extension (RFC 5280, 4.2.1.3). */
enum KeyUse {
  DIGITAL_SIGNATURE,
  NON_REPUDIATION,
  KEY_ENCIPHERMENT,
  DATA_ENCIPHERMENT,
  KEY_AGREEMENT,
  CERTIFICATE_SIGNING,
  LIST_SIGNING,
  ENCIPHER_ONLY,
  DECIPHER_ONLY
}
