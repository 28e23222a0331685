package cn.bangfu.assistance.entry;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How often a household was helped, by whomever (AST-021).
 *
 * @param foreign it is of other unions, so that no figures are told
 * @param unionName the union of the latest help, null without any
 */
public record AssistedBefore(
    boolean foreign, long times, LocalDate date, String unionName, BigDecimal amount)
    implements Serializable {}
