package cn.bangfu.realname.use;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A value of a step with what was spent (FND-047).
 *
 * @param key year, or number of the code value; null for the total
 * @param lines 人次
 * @param persons 人数: each archive once
 * @param share of the total in per cent, two decimals
 */
public record UseRow(
    Long key,
    String label,
    long lines,
    long persons,
    long projects,
    BigDecimal amount,
    BigDecimal share)
    implements Serializable {}
