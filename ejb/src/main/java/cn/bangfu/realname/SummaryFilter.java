package cn.bangfu.realname;

import cn.bangfu.assistance.SummaryClass;
import cn.bangfu.reporting.ReportState;
import java.io.Serializable;

/**
 * What a list of tables is asked for.
 *
 * @param summaryClass null for all classes
 * @param unionId the union that is looked at; null for the own one
 * @param below with the unions below it
 * @param fundYear null for all years
 * @param fundType null for all types
 * @param state as the caller's union sees it; null for all
 * @param reminderId only tables of this reminder to the own union; null for all
 */
public record SummaryFilter(
    FundGroup group,
    SummaryClass summaryClass,
    Long unionId,
    boolean below,
    Integer fundYear,
    Long fundType,
    ReportState state,
    Long reminderId)
    implements Serializable {}
