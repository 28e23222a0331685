package cn.bangfu.assistance.entry;

import cn.bangfu.assistance.ReportedRecord;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reporting.RecordKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * What is reported or returned, and how it is spoken of.
 *
 * @param object name in the audit trail and of the records of a reminder
 * @param data text key: what the records are called in the subject of a reminder
 * @param told text key: the usual content of a reminder, of union, number and amount
 */
public record Moving<T extends ReportedRecord>(
    RecordKind kind,
    ReminderCategory category,
    String object,
    String data,
    String told,
    Function<T, String> name,
    Function<T, LocalDate> date,
    Function<T, BigDecimal> amount) {}
