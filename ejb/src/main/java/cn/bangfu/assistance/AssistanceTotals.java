package cn.bangfu.assistance;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What all pages of a query have together (AST-101, AST-102).
 *
 * @param matching sum of the lines that were asked for; null if none were
 * @param exact false if more was found than is counted at once
 */
public record AssistanceTotals(
    long records, long households, BigDecimal amount, BigDecimal matching, boolean exact)
    implements Serializable {}
