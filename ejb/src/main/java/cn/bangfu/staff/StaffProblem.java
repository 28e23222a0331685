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
  /** The step is not the one that is open now. */
  STEP_NOT_OPEN,
  /** Args: who, when. */
  CHANGED_MEANWHILE
}
