package cn.bangfu.assistance;

import java.math.BigDecimal;

/** A checked line of money. */
public record NewLine(
    long measure, BigDecimal amount, long fundType, int fundYear, SummaryClass summaryClass) {}
