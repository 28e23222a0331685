package cn.bangfu.staff;

import java.io.Serializable;
import java.time.OffsetDateTime;

/**
 * A log-in on its way: password or certificate were good, a step is still open. Kept by the server,
 * never shown to the browser.
 *
 * @param weakPassword true if the password breaks the rules that hold now (USR-042)
 * @param codeDone true if no one-time password is wanted any more
 * @param certificateId the certificate of a log-in by certificate, or null
 */
public record LogInTicket(
    long userId,
    String loginKey,
    int sessionEpoch,
    boolean weakPassword,
    boolean codeDone,
    OffsetDateTime at,
    Long certificateId)
    implements Serializable {}
