package cn.bangfu.access;

import java.util.Set;

/** Events of the audit trail that services write by themselves, beside the rights. */
public final class AuditedEvents {

  public static final Set<String> WRITTEN_DIRECTLY =
      Set.of(
          "ACCOUNT_DISABLED",
          "ADDRESS_BLOCK",
          "CERTIFICATE_EXPIRED",
          "CERTIFICATE_HEADER",
          "CERTIFICATE_LOG_IN",
          "LOG_IN",
          "LOG_OUT",
          "SESSION_OUSTED");

  private AuditedEvents() {}
}
