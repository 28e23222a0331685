package cn.bangfu.privacy;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One line of the register of requests.
 *
 * @param own true if the caller's union files the archive and may answer
 * @param closed true if the archive is cancelled or out of hardship, and not anonymous yet
 */
public record RequestRow(
    long id,
    int version,
    long archiveId,
    String employeeNo,
    String personName,
    String unionName,
    PersonalDataRight askedRight,
    LocalDate requestedOn,
    LocalDate dueOn,
    String identityCheckedBy,
    String content,
    RequestState state,
    String result,
    LocalDate finishedOn,
    String finishedBy,
    boolean late,
    boolean own,
    boolean closed)
    implements Serializable {

  /** True if everything stored may be printed for it. */
  public boolean printable() {
    return own && askedRight.answeredByPrint() && state != RequestState.REFUSED;
  }
}
