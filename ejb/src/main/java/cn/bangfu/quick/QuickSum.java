package cn.bangfu.quick;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * Number and amount of the records of a choice.
 *
 * @param amount null where records have none
 */
public record QuickSum(long number, BigDecimal amount) implements Serializable {}
