package cn.bangfu.realname;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an act of reporting or returning would do.
 *
 * @param total of the tables that may go
 * @param receivers the unions that would get them
 * @param subject proposed for the reminder
 */
public record SummaryPreview(
    int possible,
    BigDecimal total,
    List<SummaryOutcome.Refused> refused,
    List<String> receivers,
    String subject)
    implements Serializable {}
