package cn.bangfu.export;

import cn.bangfu.sheet.ExportMode;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * An application as lists show it (BAT-024, BAT-028).
 *
 * @param targets names of the chosen unions, those with everything below them marked
 * @param estimated how many archives there were when it was handed in
 * @param done archives that are written; null before and after
 * @param expected how many there are in all, while they are written
 * @param downloads how often the file was taken
 * @param conditions in words, like contents
 */
public record ExportRow(
    long id,
    int version,
    String applicationNo,
    LocalDate applyDate,
    long unionId,
    String unionName,
    String applicant,
    String targets,
    ExportMode mode,
    String purpose,
    int estimated,
    ApprovalState approvalState,
    Long approverUnionId,
    String approver,
    OffsetDateTime approvedAt,
    String approvalNote,
    ExportState exportState,
    LocalDate dataDay,
    Integer done,
    Integer expected,
    String leftOut,
    FileState fileState,
    LocalDate validTo,
    int downloads,
    OffsetDateTime downloadedAt,
    String conditions,
    String contents)
    implements Serializable {

  /** True if the applicant may change it (BAT-026). */
  public boolean changeable() {
    return approvalState != ApprovalState.APPROVED;
  }

  /** True if the applicant may delete it (BAT-027). */
  public boolean deletable() {
    return exportState == ExportState.WAITING || exportState == ExportState.FAILED;
  }

  /** True if the approval can be taken back. */
  public boolean revocable() {
    return approvalState == ApprovalState.APPROVED && exportState == ExportState.WAITING;
  }

  /** The day on which the file is there no more (BAT-043). */
  public LocalDate expiresOn() {
    return validTo == null ? null : validTo.plusDays(1);
  }

  public boolean ready() {
    return fileState == FileState.READY;
  }

  /** Class-A data in clear is asked for. */
  public boolean full() {
    return mode == ExportMode.FULL;
  }
}
