package cn.bangfu.audit;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How far a verification has come. It goes step by step, each in a transaction of its own, so that
 * the whole trail can be verified while people work.
 *
 * @param month the month being looked at, null before the first
 * @param no the last link looked at in that month
 * @param chain its value, in hexadecimal digits
 * @param records how many records were found unbroken
 * @param firstBroken number of the first record that is not what was sealed, or null
 * @param broken how many such records
 * @param heads the last links of the months that are done
 * @param behind true if each month is looked at behind the link that the last good verification saw
 */
public record VerifyProgress(
    LocalDate month,
    long no,
    String chain,
    long lastRecord,
    long records,
    Long firstBroken,
    long broken,
    String heads,
    boolean behind,
    boolean done)
    implements Serializable {

  /** Before the first step. */
  public static final VerifyProgress BEGIN =
      new VerifyProgress(null, 0, "", 0, 0, null, 0, "", false, false);

  /** Before the first step of one that goes on behind the last. */
  public static final VerifyProgress BEHIND =
      new VerifyProgress(null, 0, "", 0, 0, null, 0, "", true, false);

  /** True if everything was looked at and nothing is broken. */
  public boolean passed() {
    return done && broken == 0;
  }
}
