package cn.bangfu.staff.certificate;

import cn.bangfu.kernel.Problem;

/** Why a certificate is not taken, or something about certificates is refused. */
public enum CertificateProblem implements Problem {
  /** USR-058: no way to a trusted authority, or a forged one. */
  UNTRUSTED,
  EXPIRED,
  NOT_YET_VALID,
  /** USR-058: not meant for proving who a client is. */
  WRONG_PURPOSE,
  REVOKED,
  UNREGISTERED,
  SUSPENDED,
  /** USR-059: the revocation list is over its date, or there is none. */
  LIST_EXPIRED,
  /** The file holds no certificate, or more than can be told apart. */
  NOT_A_CERTIFICATE,
  /** USR-063: issuer and serial number are registered already. */
  REGISTERED_BEFORE,
  /** USR-064. */
  TWO_VALID,
  /** USR-063. */
  NOT_FOR_ONESELF,
  /** USR-063: registered by somebody else. */
  NOT_REGISTRAR,
  /** The holder's account is stopped or deleted. */
  HOLDER_NOT_ACTIVE,
  /** No account has this log-in name where the caller may act. */
  NO_SUCH_HOLDER,
  /** USR-063: one application of the person is open. */
  APPLIED_BEFORE,
  /** Somebody else has decided meanwhile. */
  DECIDED_BEFORE,
  /** The certificate is in a state in which the act means nothing; args: the state. */
  WRONG_STATE,
  /** Args: longest text. */
  REASON_MISSING,
  TOKEN_TOO_LONG,
  /** The file holds no certificate of an authority. */
  NOT_AN_AUTHORITY,
  AUTHORITY_BEFORE,
  NOT_A_LIST,
  /** The list is not signed by any trusted authority. */
  LIST_UNTRUSTED,
  /** Only a part of what an authority has revoked. */
  LIST_PARTIAL,
  /** A newer one is loaded. */
  LIST_OLDER,
  /** USR-058: args: longest address. */
  RESPONDER_ADDRESS,
  /** USR-059: args: most hours. */
  GRACE_TOO_LONG,
  /** USR-066: args: most hours. */
  PASS_TOO_LONG,
  /** USR-066: the account needs no letting through. */
  PASS_NOT_NEEDED,
  CHANGED_MEANWHILE
}
