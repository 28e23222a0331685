package cn.bangfu.fund;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An account below zero (FND-041).
 *
 * @param since the day from which it has been below zero without a break
 * @param reasons what was said about it, oldest first
 */
public record OverspentRow(
    long unionId,
    String unionName,
    long fundType,
    String fundTypeName,
    int fundYear,
    BigDecimal balance,
    LocalDate since,
    String reasons)
    implements Serializable {}
