package cn.bangfu.staff;

import cn.bangfu.kernel.Problem;

/** Why something about an account is refused. */
public enum StaffProblem implements Problem {
  /** USR-049; args: the broken rules. */
  PASSWORD_RULES,
  PASSWORD_TOO_SHORT,
  PASSWORD_KINDS,
  PASSWORD_CONTAINS_NAME,
  PASSWORD_WEAK,
  PASSWORD_RUN,
  PASSWORD_USED_BEFORE,
  /** USR-047. */
  PASSWORDS_DIFFER,
  /** USR-047. */
  DEFAULT_PASSWORD_TO_CHANGE,
  /** USR-050. */
  PRESENT_PASSWORD_WRONG,
  /** USR-055: not the device's, or used before. */
  CODE_WRONG,
  /** USR-055: there is nothing to take off; args: the name. */
  NO_DEVICE,
  /** USR-055: this account must have a device. */
  CODE_OBLIGED,
  /** USR-002. */
  LOGIN_NAME_TAKEN,
  LOGIN_NAME_FORM,
  NAME_LENGTH,
  PHONE_FORM,
  MOBILE_FORM,
  EMAIL_FORM,
  TEXT_TOO_LONG,
  MISSING,
  VALID_TO_PAST,
  /** USR-005. */
  NO_PERMISSION,
  /** USR-009. */
  OWN_RIGHTS,
  /** USR-010: what nobody does to himself. */
  OWN_ACCOUNT,
  /** Args: name of the union. */
  UNION_CLOSED,
  /** The account is in a state in which the act means nothing; args: the state. */
  WRONG_STATE,
  /** USR-011: the last day of the account is over. */
  VALIDITY_OVER,
  /** USR-017; args: name of the administrator. */
  ADMIN_EXISTS,
  /** USR-017: somebody became it at this very moment. */
  ADMIN_EXISTS_NOW,
  /** USR-018: the person holds nothing that could be handed over. */
  NOT_ADMIN,
  /** USR-018. */
  HAND_OVER_TO,
  /** USR-020; args: name of who waits for the security administrator already. */
  APPOINTMENT_WAITS,
  /** USR-020: somebody was proposed at this very moment. */
  APPOINTMENT_WAITS_NOW,
  /** USR-020: it was decided or withdrawn meanwhile. */
  APPOINTMENT_DECIDED,
  /** USR-020: the person was stopped, moved or deleted; args: the name. */
  APPOINTMENT_PERSON,
  /** USR-020: a refusal says why; args: most characters. */
  REFUSAL_REASON,
  /** USR-093; args: name of the province. */
  AUDITOR_EXISTS,
  /** USR-095; args: how many at most. */
  NETWORK_FORM,
  /** USR-095: the own address would be shut out; args: the address. */
  NETWORK_OWN,
  /** USR-096; args: the kind. */
  LAST_OF_KIND,
  /** USR-100: the two others have to be of other kinds. */
  RESCUE_KIND,
  /** USR-100. */
  RESCUE_WAITS,
  /** USR-100. */
  RESCUE_DECIDED,
  /** USR-100; args: most characters. */
  RESCUE_REASON,
  /** USR-033. */
  TOO_MANY_LAYERS,
  /** USR-033: somebody came or went meanwhile. */
  LAYERS_STALE,
  /** USR-015: no such union in the scope that takes people. */
  IMPORT_UNION,
  /** USR-015; args: the row that has the name already. */
  IMPORT_NAME_TWICE,
  /** USR-015; args: what is no permission that can be granted so. */
  IMPORT_PERMISSION,
  /** USR-015: what was checked cannot be stored any more. */
  IMPORT_STALE,
  /** The step is not the one that is open now. */
  STEP_NOT_OPEN,
  /** Args: who, when. */
  CHANGED_MEANWHILE
}
