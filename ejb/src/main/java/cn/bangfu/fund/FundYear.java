package cn.bangfu.fund;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A year of a fund type that money can be taken from, as the forms offer it.
 *
 * @param balance null if there is no account of that year
 * @param choosable false if nothing is left of it
 */
public record FundYear(int year, BigDecimal balance, boolean choosable) implements Serializable {}
