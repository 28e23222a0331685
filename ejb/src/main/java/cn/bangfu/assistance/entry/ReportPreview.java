package cn.bangfu.assistance.entry;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an act of reporting or returning would do.
 *
 * @param amount of the records that may go
 * @param receivers the unions that would get them
 * @param subject proposed for the reminder
 */
public record ReportPreview(
    int possible,
    BigDecimal amount,
    List<AssistanceOutcome.Refused> refused,
    List<String> receivers,
    String subject)
    implements Serializable {}
