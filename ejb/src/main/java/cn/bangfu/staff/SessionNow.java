package cn.bangfu.staff;

import cn.bangfu.access.Caller;
import java.time.Duration;
import java.util.Optional;

/**
 * A session as it stands at one request.
 *
 * @param caller its user, or nothing if it is over
 * @param end why it was ended before, or null: its caller or its time tells the rest
 * @param idle how long it may stay unused
 * @param longest how long it may last at all
 * @param certificate serial number of the certificate it was opened with, or null
 */
public record SessionNow(
    Optional<Caller> caller, SessionEnd end, Duration idle, Duration longest, String certificate) {

  /** True if a later log-in of the account ended it (USR-073). */
  public boolean ousted() {
    return end == SessionEnd.OUSTED;
  }
}
