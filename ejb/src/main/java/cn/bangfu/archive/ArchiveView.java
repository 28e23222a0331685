package cn.bangfu.archive;

import cn.bangfu.reporting.ReportState;
import cn.bangfu.reporting.ReportingAction;
import cn.bangfu.reporting.ReportingRecord;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * What the detail page shows (ARC-058, ARC-061).
 *
 * @param content without class-A data: nothing of it reaches the page before it is revealed
 * @param masked that data masked, by the path of the field, e.g. {@code content.idNo} (USR-118)
 * @param filingUnionPath names from the root to the filing union
 * @param holderUnionName the union it has been reported to
 * @param changedAfterReportAt see {@link ArchiveRow}
 * @param steps the log of reports and returns, newest first
 */
public record ArchiveView(
    Archive archive,
    ArchiveContent content,
    Map<String, String> masked,
    String filingUnionPath,
    String holderUnionName,
    ArchivePosition position,
    OffsetDateTime changedAfterReportAt,
    List<ReportingRecord> steps) {

  /** The reason of the last return while the state is "sent back" (ARC-061), otherwise null. */
  public String sendBackReason() {
    return position.state() == ReportState.SENT_BACK
        ? steps.stream()
            .filter(step -> step.getAction() == ReportingAction.SEND_BACK)
            .findFirst()
            .map(ReportingRecord::getText)
            .orElse(null)
        : null;
  }

  /** True if the caller may do this. */
  public boolean may(ArchiveAct act) {
    return position.acts().contains(act);
  }
}
