package cn.bangfu.otherassistance;

import cn.bangfu.assistance.SummaryClass;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Checked values of a project. */
public record OtherAssistanceFacts(
    String projectName,
    LocalDate date,
    int peopleCount,
    long measure,
    SummaryClass summaryClass,
    BigDecimal amount,
    long fundType,
    int fundYear,
    long materialType,
    long expenditureKind,
    String remark) {}
